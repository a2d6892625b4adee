// `npm test`: installs, builds and runs every test. Extra words go to vitest: `npm test -- csv`.
import { runTool, setUp } from "./set-up.mjs";

setUp();
runTool("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  "--outputFile.json=.vitest-results.json",
  ...process.argv.slice(2),
]);
