// `npm run conformance -- templates`: fills the blank workbook of every return in with the right rows of the rules'
// examples, has LibreOffice open it and save it as a workbook and as CSV, and checks both files; looks whether lists,
// checks, notes and formats of the saved workbook are those of the blank one, entry by entry; and has LibreOffice work
// out the checks of cells for right and for wrong cells. Ids of returns may follow.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { libreOffice } from "../../../scripts/conformance/libre-office.mjs";
import { root, setUp } from "../../../scripts/set-up.mjs";

setUp();
const { examplesOf } = await import("@svd/schemas/examples");
const { kindOf, returns } = await import("@svd/schemas/returns");
const { columnLetter, validate } = await import("@svd/validator");

const svd = join(root, "packages", "cli", "dist", "svd.js");
const folder = mkdtempSync(join(tmpdir(), "svd-templates-"));
mkdirSync(join(folder, "saved"));
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

/** The workbook with rows of values under its header, each cell with the format of its column, as a person types them. */
function filledIn(workbook, rows) {
  const parts = unzipSync(workbook);
  const name = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[name]);
  const styles = [...sheet.matchAll(/<col min="\d+" style="(\d+)"/g)].map(([, style]) => style);
  const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
  const written = rows.map((row, r) => {
    const cells = row.map((value, c) => {
      const at = `r="${columnLetter(c)}${r + 2}" s="${styles[c]}"`;
      if (value === null) return "";
      return typeof value === "number"
        ? `<c ${at}><v>${value}</v></c>`
        : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    });
    return `<row r="${r + 2}">${cells.join("")}</row>`;
  });
  const filled = sheet.replace("</sheetData>", `${written.join("")}</sheetData>`);
  return zipSync({ ...parts, [name]: strToU8(filled) });
}

/** What a person who fills a workbook in is given by it, column by column. */
function helpOf({ sheets }, columns) {
  const [data] = sheets;
  const lists = sheets.find(({ name }) => name === "lists")?.rows ?? [];
  const numberOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return columns.map((column, place) => {
    const letter = columnLetter(place);
    const check = data.dataValidations.find(({ range }) => range.startsWith(`${letter}2:${letter}`));
    const [, first, start, last] =
      /^\$?lists[.!]\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(check?.formula1 ?? "") ?? [];
    return {
      column: column.name,
      note: data.cells.get(`0,${place}`)?.comment?.text.replace(/\r/g, ""),
      type: check?.type,
      // LibreOffice keeps the checks of a thousand rows behind the last that is filled.
      rows: Number(check?.range.match(/\d+$/)?.[0]) > 1000 ? "over a thousand" : check?.range,
      hint: check?.inputMessage,
      refusal: check?.errorMessage,
      refuses: check?.errorStyle ?? "stop",
      list:
        first === undefined
          ? undefined
          : lists.slice(Number(start) - 1, Number(last)).map((row) => String(row[numberOf(first) - 1])),
    };
  });
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
    for (const { file, previous, codeLists, lookups, ...options } of examplesOf(definition, rule).passing)
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
    expectSame(`the sheets of ${id}`, sheets, [id, "read me", "lists"]);
    expectSame(`the notes of ${id}`, count(/<office:annotation /g), columns.length);
    expectSame(`the checks of ${id}`, count(/<table:content-validation /g), columns.length);
    const listed = columns.filter(({ kind }) => ["code", "yes-no", "quarter"].includes(kind)).length;
    expectSame(`the lists of ${id}`, count(/cell-content-is-in-list\(\[\$lists\./g), listed);

    const template = await readXlsx(readFileSync(join(folder, `${id}.xlsx`)), { readStyles: true });

    const [data] = template.sheets;
    const formats = columnFormats(readFileSync(join(folder, `${id}.xlsx`)));
    expectSame(`the formats of ${id}`, formats.length, columns.length);
    const shown = (place) => formats[place];
    const { rows, options } = rightRows(definition);
    const filled = rows.map((row) => columns.map(({ name }, c) => typed(row[name] ?? "", shown(c))));
    const blank = readFileSync(join(folder, `${id}.xlsx`));
    writeFileSync(join(folder, `${id}-filled.xlsx`), filledIn(blank, filled));

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
    const book = { sheets: [{ name: "tries", rows: tries.map(() => [null, null]), cells: tried }] };
    writeFileSync(join(folder, `${id}-tries.xlsx`), await writeXlsx(book));
    made.set(id, { tries, options, count: rows.length, help: helpOf(template, columns) });
  }

  // Commas, quotation marks, UTF-8, from the first row on, cells as they are shown.
  const csv = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";
  convert(
    "csv",
    csv,
    definitions.flatMap(({ id }) => [`${id}-filled.xlsx`, `${id}-tries.xlsx`]),
  );
  convert(
    "xlsx",
    "Calc MS Excel 2007 XML",
    definitions.map(({ id }) => `${id}-filled.xlsx`),
    "saved",
  );
  let entries = 0;
  for (const definition of definitions) {
    const { id, columns } = definition;
    const { tries, options, count, help } = made.get(id);
    const read = (name) => readFileSync(join(folder, `${name}.csv`));
    const saved = readFileSync(join(folder, "saved", `${id}-filled.xlsx`));
    const files = {
      csv: read(`${id}-filled`),
      xlsx: readFileSync(join(folder, `${id}-filled.xlsx`)),
      "xlsx saved by LibreOffice": saved,
    };
    for (const [format, bytes] of Object.entries(files)) {
      const report = await validate([bytes], definition, options);
      expectSame(`the rows of ${id} as ${format}`, report.input.rows, count);
      expectSame(
        `what is found in ${id}, filled in, as ${format}`,
        report.findings.map(({ ruleId, cell, severity }) => `${ruleId} ${cell} ${severity}`),
        [],
      );
    }
    const kept = helpOf(await readXlsx(saved, { readStyles: true }), columns);
    for (const [i, each] of help.entries()) {
      expectSame(`${id} ${each.column}, saved by LibreOffice`, kept[i], each);
      entries += each.list?.length ?? 0;
    }
    const results = read(`${id}-tries`).toString().trimEnd().split("\n");
    for (const [i, { column, text, expected }] of tries.entries()) {
      const result = results[i]?.trimEnd().split(",").at(-1);
      expectSame(`the check of ${id} ${column.name} on ${text}`, result, expected);
      if (expected === "TRUE") right++;
      else wrong++;
    }
  }
  process.stdout.write(
    `${definitions.length} workbooks filled in, opened and saved by LibreOffice, and checked as workbooks and as CSV; ${entries} entries of lists kept; checks worked out for ${right} right and ${wrong} wrong cells.\n`,
  );
} catch (error) {
  failures.push(error.message);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (definitions.length === 0) failures.push("There is no return of that name.");
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exit(failures.length > 0 ? 1 : 0);
