import { join } from "node:path";
import { testDocumentedExamples } from "../../../scripts/documented-examples.js";
import * as entry from "./index.js";

testDocumentedExamples(join(import.meta.dirname, ".."), entry);
