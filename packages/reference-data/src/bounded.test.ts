import { join } from "node:path";
import { testLinearPatterns } from "../../../scripts/linear-patterns.js";
import { testSpreadCalls } from "../../../scripts/spread-calls.js";

testLinearPatterns(join(import.meta.dirname, ".."), 1);
testSpreadCalls(join(import.meta.dirname, ".."));
