/**
 * `npm run bench`: how fast the validator is and how much memory it takes, beside what a program would do
 * without it.
 *
 * Compared on the same generated street-level crime files, in the same run, in turns:
 *
 * - `validateFile` of `@svd/validator/node`: reading, every cell, every rule on a row, repeated rows and
 *   identifiers, the month across the file, SHA-256, and a report with located findings;
 * - papaparse as its documentation streams a file (a header, a step for each row), and the zod schema of a row
 *   from `@svd/schemas` for each row. It does less: it looks for no repeats, nothing across rows, no stray
 *   quotation mark or space, no warnings, and knows no row numbers.
 *
 * Before anything is timed, both must refuse the same rows of a faulty file.
 *
 * What it does not say: anything of another machine, so only the ratio in one run means something, and a busy
 * machine moves even that; anything of a cold disk, as the files were just written and are still in memory; the
 * time a process takes to start, which is left out. Each measurement is in a process of its own, because the
 * peak of memory belongs to a process; it holds Node itself, some 40 MB. A third of each row is its identifier,
 * as in real files of this kind, so megabytes a second say little of other returns.
 *
 * `--rows N` sets the length of the long files (default 1,000,000), `--rounds N` how often each is measured
 * (default 3; medians are shown), `--seed N` what the files hold.
 *
 * Exit 1 when the two do not refuse the same rows, or when memory grows over its ceiling.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { FILE_NAME } from "./police-street-rows.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const MEGABYTE = 1_000_000;
const SHORT = 10_000;
const FAULTY_SHARE = 0.01;
/** How much more memory a file of up to so many rows may take than a short one of its kind. */
const CEILING = { rows: 1_000_000, bytes: 60 * MEGABYTE };

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
  },
});
const rows = atLeast("rows", SHORT);
const rounds = atLeast("rounds", 1);
const seed = atLeast("seed", 0);

function atLeast(option, least) {
  const number = Number(values[option]);
  if (Number.isInteger(number) && number >= least) return number;
  console.error(`--${option} must be a whole number, ${counted(least)} or more.`);
  process.exit(2);
}

const VALIDATOR = { name: "@svd/validator", script: "run-validator.mjs" };
const REFERENCE = { name: "papaparse + zod", script: "run-papaparse-zod.mjs" };

/** Runs a script of this folder in a process of its own. */
async function runAlone(script, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(here, script), ...args.map(String)]);
  return stdout;
}

/** Writes a file and gives what is known of it; `short` is the short file of the same kind. */
async function makeFile(folder, length, faultyShare, short) {
  const path = join(folder, `${length}-${faultyShare}${short ? "-long" : ""}`, FILE_NAME);
  await mkdir(dirname(path));
  await runAlone("write-file.mjs", path, length, seed, faultyShare);
  const title = `${counted(length)} rows${faultyShare > 0 ? `, ${faultyShare * 100}% of cells bad` : ""}`;
  const runs = new Map([VALIDATOR, REFERENCE].map((who) => [who, []]));
  return { title, path, rows: length, bytes: (await stat(path)).size, short, runs };
}

async function measure(script, file) {
  const result = JSON.parse(await runAlone(script, file.path));
  if (result.rows !== file.rows) throw new Error(`${script} read ${result.rows} of ${file.rows} rows.`);
  return result;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function counted(number, digits = 0) {
  return number.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Whether both refuse the same rows of a faulty file; without that, their times say nothing. */
async function doAgree({ path, title }) {
  const { refused, differing } = JSON.parse(await runAlone("compare-refusals.mjs", path));
  if (differing.length > 0)
    console.error(`The two do not refuse the same rows, as here: ${differing.slice(0, 20).join(", ")}.`);
  else console.log(`Of ${title}, both refuse the same ${counted(refused)}.`);
  return differing.length === 0;
}

async function measureInTurns(files) {
  for (let round = 1; round <= rounds; round++) {
    for (const file of files) {
      console.error(`Round ${round} of ${rounds}: ${file.title}`);
      // Who goes first changes from round to round, so that neither always meets the warmer machine.
      for (const who of round % 2 === 1 ? [VALIDATOR, REFERENCE] : [REFERENCE, VALIDATOR])
        file.runs.get(who).push(await measure(who.script, file));
    }
  }
}

const secondsOf = (file, who) => file.runs.get(who).map(({ milliseconds }) => milliseconds / 1000);
const peakOf = (file, who) => median(file.runs.get(who).map(({ peak }) => peak));

function printTimes(files) {
  const table = [["file", "checked with", "rows/s", "MB/s", "peak MB", "ratio", "range"]];
  for (const file of files) {
    const reference = median(secondsOf(file, REFERENCE));
    for (const who of file.runs.keys()) {
      const times = secondsOf(file, who);
      const megabytes = file.bytes / MEGABYTE;
      table.push([
        who === VALIDATOR ? `${file.title} (${counted(megabytes, 1)} MB)` : "",
        who.name,
        counted(file.rows / median(times)),
        counted(megabytes / median(times), 1),
        counted(peakOf(file, who) / MEGABYTE, 1),
        `${counted(reference / median(times), 1)}x`,
        `${counted(reference / Math.max(...times), 1)} to ${counted(reference / Math.min(...times), 1)}`,
      ]);
    }
  }
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table) {
    const cells = line.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])));
    console.log(cells.join("  "));
  }
  console.log(
    `Medians of ${rounds}. The ratio is to the median time of ${REFERENCE.name} on that file; its range is over the rounds.`,
  );
}

/** Whether the memory of the validator keeps under its ceiling: a long file beside a short one of its kind. */
function isMemoryBounded(files) {
  let isBounded = true;
  for (const file of files) {
    if (!file.short) continue;
    const growth = peakOf(file, VALIDATOR) - peakOf(file.short, VALIDATOR);
    const isOver = file.rows <= CEILING.rows && growth > CEILING.bytes;
    if (isOver) isBounded = false;
    const ceiling =
      file.rows > CEILING.rows
        ? `none is set for more than ${counted(CEILING.rows)} rows`
        : `${counted(CEILING.bytes / MEGABYTE)} MB, ${isOver ? "exceeded" : "held"}`;
    console.log(
      `Peak memory of ${VALIDATOR.name} at ${file.title} minus at ${file.short.title}: ${counted(growth / MEGABYTE, 1)} MB (ceiling: ${ceiling}).`,
    );
  }
  return isBounded;
}

async function bench(folder) {
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), seed ${seed}.`,
  );
  const short = await makeFile(folder, SHORT, 0);
  const shortFaulty = await makeFile(folder, SHORT, FAULTY_SHARE);
  if (!(await doAgree(shortFaulty))) return false;
  const long = await makeFile(folder, rows, 0, short);
  const longFaulty = await makeFile(folder, rows, FAULTY_SHARE, shortFaulty);
  const files = [short, shortFaulty, long, longFaulty];
  await measureInTurns(files);
  console.log();
  printTimes(files);
  console.log();
  return isMemoryBounded(files);
}

const folder = mkdtempSync(join(tmpdir(), "svd-bench-"));
const tidyUp = () => rmSync(folder, { recursive: true, force: true });
// The files are large, so they go away even when the run is broken off.
process.once("SIGINT", () => {
  tidyUp();
  process.exit(130);
});
try {
  if (!(await bench(folder))) process.exitCode = 1;
} finally {
  tidyUp();
}
