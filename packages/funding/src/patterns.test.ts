import { join } from "node:path";
import { testLinearPatterns } from "../../../scripts/linear-patterns.js";

testLinearPatterns(join(import.meta.dirname, ".."), 1);
