// `npm run conformance -w @svd/cli`: opens the blank workbook of every return in LibreOffice and looks whether its lists,
// checks and notes are there; fills it in with the right rows of the rules' examples, has LibreOffice save that as CSV
// and checks the CSV; and has LibreOffice work out the checks of cells for right and for wrong cells. Ids of
// returns may follow.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { root, setUp } from "../../../scripts/set-up.mjs";
import { libreOffice } from "./libre-office.mjs";

setUp();
const { kindOf, returns } = await import("@svd/schemas/returns");
const { validate } = await import("@svd/validator");

const svd = join(root, "packages", "cli", "dist", "svd.js");
const folder = mkdtempSync(join(tmpdir(), "svd-templates-"));
const asked = process.argv.slice(2);
const definitions = returns.filter(({ id }) => asked.length === 0 || asked.includes(id));
const failures = [];

const { run, convert } = libreOffice(folder);

function expectSame(what, actual, expected) {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  failures.push(`${what}: ${JSON.stringify(actual)} and not ${JSON.stringify(expected)}`);
}

/** A cell as a person who types the text into a cell of this format leaves it: a number, a day, or text. */
function typed(text, format) {
  if (text === "") return null;
  if (format?.startsWith("yyyy")) {
    const [day, time = "00:00:00"] = text.split("T");
    const midnight = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const [hours, minutes, seconds = 0] = time.split(":").map(Number);
    return midnight + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  }
  return format !== "@" && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The number formats of the columns of the first sheet of a workbook. */
function columnFormats(workbook) {
  const parts = unzipSync(workbook);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]);
  const styles = strFromU8(parts["xl/styles.xml"]);
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      code.replaceAll("&quot;", '"'),
    ]),
  );
  const cellFormats = [...styles.split("<cellXfs")[1].matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
  return [...sheet.matchAll(/<col min="\d+" style="(\d+)"/g)].map(([, style]) =>
    codes.get(cellFormats[style]),
  );
}

/** The rows of the first passing example of the return's own rules that has some. */
function rightRows(definition) {
  for (const rule of definition.rules.filter(({ id }) => !id.startsWith("GEN-"))) {
    for (const { file, previous, codeLists, lookups, ...options } of rule.examples.passing)
      if ("rows" in file && file.rows.length > 0 && !previous && !codeLists && !lookups)
        return { rows: file.rows, options };
  }
  throw new Error(`${definition.id} has no example of right rows.`);
}

/** Cells that its check has to refuse, where it has one that can. */
const WRONG = {
  "financial-year": ["2025-27", "2025"],
  month: ["2026-13", "March"],
  "gss-code": ["E99000001", "e06000001", "E0600001"],
  lsoa: ["E02000001", "E0100001"],
  "ods-code": ["rj1", "R"],
  coordinate: ["51.5", "200.000000"],
  money: ["-1", "1.005", "about 5"],
  decimal: ["about 5", "1.23456789"],
  count: ["1.5", "-1", "[q]", "12[p]"],
};

try {
  const names = definitions.map(({ id }) => `${id}.xlsx`);
  for (const { id } of definitions)
    run(process.execPath, [svd, "template", id, "--output", join(folder, `${id}.xlsx`)]);
  convert("fods", undefined, names);

  const made = new Map();
  let right = 0;
  let wrong = 0;
  for (const definition of definitions) {
    const { id, columns } = definition;
    const flat = readFileSync(join(folder, `${id}.fods`), "utf8");
    const count = (pattern) => flat.match(pattern)?.length ?? 0;
    const sheets = [...flat.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
    expectSame(`the sheets of ${id}`, sheets, [id, "lists", "read me"]);
    expectSame(`the notes of ${id}`, count(/<office:annotation /g), columns.length);
    expectSame(`the checks of ${id}`, count(/<table:content-validation /g), columns.length);
    const listed = columns.filter(({ kind }) => ["code", "yes-no", "quarter"].includes(kind)).length;
    expectSame(`the lists of ${id}`, count(/cell-content-is-in-list\(\[\$lists\./g), listed);

    const template = await readXlsx(readFileSync(join(folder, `${id}.xlsx`)), { readStyles: true });

    // Filled in: the same cells with the formats of their columns, saved by LibreOffice as it shows them.
    const [data] = template.sheets;
    const formats = columnFormats(readFileSync(join(folder, `${id}.xlsx`)));
    expectSame(`the formats of ${id}`, formats.length, columns.length);
    const shown = (place) => formats[place];
    const { rows, options } = rightRows(definition);
    const cells = new Map();
    const filled = rows.map((row, r) =>
      columns.map(({ name }, c) => {
        const value = typed(row[name] ?? "", shown(c));
        if (value !== null)
          cells.set(`${r + 1},${c}`, { value, type: typeof value, style: { numFmt: shown(c) ?? "General" } });
        return value;
      }),
    );
    const book = { sheets: [{ name: id, rows: [columns.map(({ name }) => name), ...filled], cells }] };
    writeFileSync(join(folder, `${id}-filled.xlsx`), await writeXlsx(book));

    // The formula of each check, worked out for right and for wrong cells.
    const tries = [];
    for (const [place, column] of columns.entries()) {
      const check = data.dataValidations[place];
      if (check.type !== "custom") continue;
      const texts = [kindOf(column).example(column), ...rows.map((row) => row[column.name] ?? "")];
      if (column.kind === "count") texts.push(...column.shorthand.map((letters) => `[${letters}][p]`));
      for (const text of new Set(texts.filter((text) => text !== "")))
        tries.push({ column, place, text, expected: "TRUE" });
      for (const text of WRONG[column.kind] ?? [])
        if (kindOf(column).fault(column, text)) tries.push({ column, place, text, expected: "FALSE" });
    }
    const tried = new Map();
    for (const [r, { place, text }] of tries.entries()) {
      const value = typed(text, shown(place));
      tried.set(`${r},0`, { value, type: typeof value, style: { numFmt: shown(place) ?? "General" } });
      const first = new RegExp(`\\b${data.dataValidations[place].range.split(":")[0]}\\b`, "g");
      const formula = data.dataValidations[place].formula1.replace(first, `A${r + 1}`);
      tried.set(`${r},1`, {
        value: null,
        type: "formula",
        formula: `IFERROR(IF(${formula},"TRUE","FALSE"),"FALSE")`,
      });
    }
    const blank = { sheets: [{ name: "tries", rows: tries.map(() => [null, null]), cells: tried }] };
    writeFileSync(join(folder, `${id}-tries.xlsx`), await writeXlsx(blank));
    made.set(id, { tries, options, count: rows.length });
  }

  // Commas, quotation marks, UTF-8, from the first row on, cells as they are shown.
  const csv = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";
  convert(
    "csv",
    csv,
    definitions.flatMap(({ id }) => [`${id}-filled.xlsx`, `${id}-tries.xlsx`]),
  );
  for (const definition of definitions) {
    const { id } = definition;
    const { tries, options, count } = made.get(id);
    const read = (name) => readFileSync(join(folder, `${name}.csv`));
    const report = await validate([read(`${id}-filled`)], definition, options);
    const errors = report.findings.filter(({ severity }) => severity === "error" || severity === "query");
    expectSame(`the rows of ${id}`, report.input.rows, count);
    expectSame(
      `what is found in ${id}, filled in`,
      errors.map(({ ruleId, cell }) => `${ruleId} ${cell}`),
      [],
    );
    const results = read(`${id}-tries`).toString().trimEnd().split("\n");
    for (const [i, { column, text, expected }] of tries.entries()) {
      const result = results[i]?.trimEnd().split(",").at(-1);
      expectSame(`the check of ${id} ${column.name} on ${text}`, result, expected);
      if (expected === "TRUE") right++;
      else wrong++;
    }
  }
  process.stdout.write(
    `${definitions.length} workbooks opened in LibreOffice and filled in; checks worked out for ${right} right and ${wrong} wrong cells.\n`,
  );
} catch (error) {
  failures.push(error.message);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (definitions.length === 0) failures.push("There is no return of that name.");
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exit(failures.length > 0 ? 1 : 0);
