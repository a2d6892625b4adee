// `npm run bench`: installs, builds and measures. Extra words go on: `npm run bench -- --rounds 5`.
import { join } from "node:path";
import { root, run, setUp } from "./set-up.mjs";

setUp();
run(process.execPath, [join(root, "packages", "validator", "bench", "bench.mjs"), ...process.argv.slice(2)]);
