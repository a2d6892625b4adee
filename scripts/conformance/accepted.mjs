// Makes 100,000 files of any bytes and checks that none is accepted unless all of it was checked. A number of files may
// follow, and the number of the first: `npm run conformance -- accepted --count 1000000 --from 0`.
import { parseArgs } from "node:util";
import { setUp } from "../set-up.mjs";

setUp();
const { validate } = await import("../../packages/validator/dist/index.js");
const { failureIn } = await import("../../packages/validator/conformance/acceptance-property.mjs");

const { values } = parseArgs({
  options: { count: { type: "string", default: "100000" }, from: { type: "string", default: "0" } },
});
const count = Number(values.count);
const from = Number(values.from);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(from) || from < 0) {
  console.error("The count must be a whole number from 1, and the first number one from 0.");
  process.exit(2);
}

/** How many failures are described. */
const SHOWN = 20;
let accepted = 0;
let failed = 0;
const begun = performance.now();
const check = async (...given) => {
  const report = await validate(...given);
  if (report.verdict !== "rejected") accepted++;
  return report;
};
for (let number = from; number < from + count; number++) {
  const failure = await failureIn(number, check);
  if (failure !== undefined && ++failed <= SHOWN) console.log(`File ${number}: ${failure}.`);
  if ((number + 1 - from) % 100_000 === 0) {
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(`${(number + 1 - from).toLocaleString("en-GB")} files in ${seconds} s.`);
  }
}
const words = (n) => n.toLocaleString("en-GB");
console.log(
  `${words(count)} files tried, of which ${words(accepted)} were accepted; it held of ${words(count - failed)} and failed of ${words(failed)}.`,
);
process.exitCode = failed > 0 ? 1 : 0;
