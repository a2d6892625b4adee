// `npm run conformance -- statements`: opens the statements of the examples in Chromium, on a wide screen and on a telephone,
// and looks whether the page is wider than the screen, whether headings go down one level at a time, and whether every
// table has its caption and headings; and prints each to PDF. With `--keep` the pictures stay.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needChromium } from "../../../scripts/conformance/debian.mjs";
import { root, setUp } from "../../../scripts/set-up.mjs";

setUp();
const svd = join(root, "packages", "cli", "dist", "svd.js");
const folder = mkdtempSync(join(tmpdir(), "svd-statements-"));
const failures = [];
const examples = ["hampshire/funding-plan", "humber/funding-plan", "published/london-2023-24"];
const screens = { desktop: [1280, 1600], telephone: [390, 1600] };

function run(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", cwd: folder });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${error?.message ?? stderr}`);
  return stdout;
}

function chromium(...args) {
  return run("chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--allow-file-access-from-files",
    ...args,
  ]);
}

/** A page that holds another at a width, and writes down what it finds there. */
const frame = (
  name,
  width,
) => `<!doctype html><iframe id="page" src="${name}.html" style="width:${width}px;height:2000px;border:0"></iframe><pre id="found"></pre><script>
addEventListener("load", () => {
  const page = document.getElementById("page").contentDocument;
  const found = {
    width: page.documentElement.scrollWidth,
    headings: [...page.querySelectorAll("h1,h2,h3,h4")].map((each) => Number(each.tagName[1])),
    tables: page.querySelectorAll("table").length,
    whole: [...page.querySelectorAll("table")].filter((table) => table.caption && table.querySelector("thead th[scope=col]") && [...table.tBodies].every((body) => [...body.rows].every((row) => row.cells[0].scope === "row"))).length,
  };
  document.getElementById("found").textContent = JSON.stringify(found);
});
</script>`;

try {
  needChromium();
  let tables = 0;
  for (const example of examples) {
    const name = example.replace("/", "-");
    run(process.execPath, [
      svd,
      "allocate",
      "--format",
      "html",
      "--output",
      join(folder, `${name}.html`),
      join(root, "examples", `${example}.json`),
    ]);
    for (const [screen, [width, height]] of Object.entries(screens)) {
      writeFileSync(join(folder, "frame.html"), frame(name, width));
      const dom = chromium("--virtual-time-budget=5000", "--dump-dom", `file://${folder}/frame.html`);
      const found = JSON.parse(/<pre id="found">([^<]*)<\/pre>/.exec(dom)?.[1] || "null");
      if (found === null) throw new Error(`${name} was not opened.`);
      if (found.width > width) failures.push(`${name} is ${found.width} wide on a ${screen} of ${width}.`);
      if (
        found.headings[0] !== 1 ||
        found.headings.some((level, i) => level > (found.headings[i - 1] ?? 0) + 1)
      )
        failures.push(`${name}: its headings leave a level out.`);
      if (found.whole !== found.tables)
        failures.push(`${name}: ${found.tables - found.whole} tables lack a caption or headings.`);
      tables += found.tables;
      chromium(
        `--window-size=${Math.max(width, 500)},${height}`,
        `--screenshot=${name}-${screen}.png`,
        `file://${folder}/${name}.html`,
      );
    }
    chromium("--no-pdf-header-footer", `--print-to-pdf=${name}.pdf`, `file://${folder}/${name}.html`);
    if (
      !readFileSync(join(folder, `${name}.pdf`))
        .subarray(0, 5)
        .equals(Buffer.from("%PDF-")) ||
      statSync(join(folder, `${name}.pdf`)).size < 10_000
    )
      failures.push(`${name} was not printed.`);
  }
  process.stdout.write(
    `${examples.length} statements fit a wide screen and a telephone; ${tables} tables have captions and headings; all were printed.\n`,
  );
} catch (error) {
  failures.push(error.stack);
} finally {
  if (process.argv.includes("--keep")) process.stdout.write(`${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exit(failures.length > 0 ? 1 : 0);
