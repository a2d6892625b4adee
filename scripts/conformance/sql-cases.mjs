// The files on which the SQL of a return and the validator are compared.
import { demonstration } from "../../packages/schemas/dist/returns.js";
import {
  csvLines,
  SyntheticError,
  syntheticReturn,
  waysToPlant,
} from "../../packages/schemas/dist/synthetic.js";
import { checkExample } from "../../packages/validator/dist/index.js";
import { breakdownsIn, csvOf, everyExample, oddRows } from "./files.mjs";
import { everyKind } from "./layouts.mjs";

/** Rows with odd cells, and rows that are right or have all plants. */
const MANY = 2000;
/** Rows of a file with one plant. */
const FEW = 120;
const generic = new Set(demonstration.rules.map(({ id }) => id));

/**
 * A file, what else the check is told, and what the validator finds in it.
 *
 * @typedef {object} Case
 * @property {string} title - For people.
 * @property {object} example - What the check is told: an example as rules have them.
 * @property {string} file - What is loaded.
 * @property {string} [previous] - What is loaded as the previous return.
 * @property {string} [sheet] - The name of the sheet, of a workbook.
 * @property {boolean} [isLarge] - Whether it is loaded and asked exactly as the script of the return says.
 * @property {boolean} [isRight] - Whether nothing may be found in it.
 * @property {readonly { ruleId: string, row?: number, column?: string }[]} planted - What has to be found.
 * @property {string[]} found - What the validator finds: rule, row, number of the column, severity.
 * @property {string[]} expected - The part of it that SQL can say.
 * @property {number} rows - How many rows it has.
 * @property {boolean} isFree - Whether nothing in it is an error.
 */

/** All cases of a return. @returns {Promise<Case[]>} */
export async function casesOf(definition, sql) {
  const cases = [
    ...exampleFiles(definition, sql),
    ...(definition === demonstration || definition === everyKind ? [] : generatedOf(definition, sql)),
    ...oddOf(definition),
  ];
  const different = new Map(cases.map((each) => [JSON.stringify([each.example, each.sheet]), each]));
  const said = new Set(sql.rules.map(({ ruleId }) => ruleId));
  const sayable = withoutNames(definition);
  const isAllSayable = JSON.stringify(sayable) === JSON.stringify(definition);
  return Promise.all(
    [...different.values()].map(async (each) => {
      const whole = await checkExample(each.example, definition);
      const planted = (each.planted ?? []).filter(({ ruleId }) => said.has(ruleId));
      const { file, previous } = each.example;
      return {
        ...each,
        file: loadable(file, definition).file,
        previous: previous && loadable(previous, definition).file,
        planted,
        rows: whole.input.rows,
        isFree: whole.findings.every(({ severity }) => severity !== "error"),
        found: linesOf(whole),
        expected: linesOf(isAllSayable ? whole : await checkExample(each.example, sayable)),
      };
    }),
  );
}

/** The part of a return that SQL can say of rows: no areas are looked up by their names. */
function withoutNames(definition) {
  const rules = definition.rules.map((rule) => ({
    ...rule,
    checks: rule.checks.filter(({ kind, by }) => kind !== "register" || by === "code"),
  }));
  return { ...definition, rules: rules.filter(({ checks }) => checks.length > 0) };
}

/** What is found in rows and in the file as a whole; row 1 is the header, of which a table knows nothing. */
function linesOf({ findings }) {
  return findings
    .filter(({ row }) => row !== 1)
    .map(({ ruleId, row, column, severity }) =>
      [ruleId, row ?? "", column ? column.index + 1 : "", severity].join("\t"),
    );
}

/** The examples of the rules. Those of the common rules are files of the demonstration layout. */
function exampleFiles(definition, sql) {
  if (definition === everyKind) return [];
  const said = new Set(sql.rules.map(({ ruleId }) => ruleId));
  const partly = new Set(sql.notExpressed.map(({ ruleId }) => ruleId));
  return definition.rules
    .filter(({ id }) => said.has(id) && (definition === demonstration || !generic.has(id)))
    .flatMap((rule) =>
      everyExample(definition, rule).flatMap((example) => {
        const loaded = loadable(example.file, definition);
        if (!loaded && !partly.has(rule.id)) throw new Error(`An example of ${rule.id} cannot be loaded.`);
        return loaded ? [{ title: `an example of ${rule.id}`, example, sheet: loaded.sheet }] : [];
      }),
    );
}

/** The text of the file of an example, where it can be loaded into the table of its return. */
function loadable(file, definition) {
  if ("rows" in file) return { file: csvOf(file.rows, definition) };
  const header = csvOf([], definition).trimEnd();
  if ("text" in file) return file.text.split(/\r?\n/)[0] === header ? { file: file.text } : undefined;
  return "parts" in file ? sheetOf(file.parts, definition) : undefined;
}

/** The one sheet of a workbook of texts, as it is loaded: its cells, and its name beside them. */
function sheetOf(parts, definition) {
  const names = [...parts["xl/workbook.xml"].matchAll(/<sheet name="([^"]*)"/g)];
  const rows = parts["xl/worksheets/sheet1.xml"].split("<row>").slice(1);
  const cells = rows.map((row) =>
    [...row.matchAll(/t="inlineStr"><is><t>([^<&]*)</g)].map(([, cell]) => cell),
  );
  const [header, ...lines] = cells;
  const columns = definition.columns.map(({ name }) => name);
  if (names.length !== 1 || header?.join() !== columns.join()) return undefined;
  const records = lines.map((line) => Object.fromEntries(line.map((cell, i) => [columns[i], cell])));
  return { file: csvOf(records, definition), sheet: names[0][1] };
}

/** Made-up files: one in which nothing is found, one for each rule that can be planted, and one with all of them. */
function generatedOf(definition, sql) {
  const said = new Set(sql.rules.map(({ ruleId }) => ruleId));
  const ways = [...waysToPlant(definition)].filter(([ruleId]) => said.has(ruleId));
  const plantable = ways.map(([ruleId]) => ruleId);
  const alone = ways.flatMap(([ruleId, number]) =>
    Array.from({ length: number }, (_, way) =>
      generated(`${ruleId} planted, way ${way}`, definition, { rows: FEW, seed: 2, plant: [ruleId], way }),
    ),
  );
  const right = generated("a right file", definition, { rows: MANY, seed: 1 }, true);
  const together = plantedTogether(definition, plantable);
  return [
    { ...right, isLarge: true, isRight: true },
    ...alone,
    {
      ...generated(`${together.length} rules planted`, definition, { rows: MANY, seed: 3, plant: together }),
      isLarge: true,
    },
  ];
}

function generated(title, definition, options, withPrevious = false) {
  const made = syntheticReturn(definition, options);
  const { asOf, lookups, parameters, previous } = made.needs;
  const text = (rows) => ({ text: [...csvLines(definition, rows)].join("") });
  return {
    title,
    planted: [...made.planted()],
    example: {
      file: text(made.rows()),
      ...(previous || withPrevious ? { previous: text(made.previousRows()) } : {}),
      asOf,
      lookups,
      parameters,
    },
  };
}

/** As many rules as can be planted in one file. */
function plantedTogether(definition, plantable) {
  const together = [];
  for (const ruleId of plantable) {
    try {
      syntheticReturn(definition, { rows: MANY, seed: 3, plant: [...together, ruleId] });
      together.push(ruleId);
    } catch (error) {
      if (!(error instanceof SyntheticError)) throw error;
    }
  }
  return together;
}

/** Rows in which right cells, cells of examples and odd ones stand side by side. */
function oddOf(definition) {
  const text = (rows) => ({ text: csvOf(rows, definition) });
  const cases = [
    { title: "a file without rows", example: { asOf: "2026-03-20", file: text([]) } },
    {
      title: `${MANY} rows with odd cells`,
      isLarge: true,
      example: {
        asOf: "2026-03-20",
        file: text(oddRows(definition, MANY, 20260401)),
        previous: text(oddRows(definition, MANY / 10, 20260301)),
      },
    },
  ];
  // One odd cell leaves a sum unknown: rules on many rows speak where few cells are odd.
  for (let number = 0; number < (definition === everyKind ? 24 : 2); number++) {
    const rows = oddRows(definition, 4 + (number % 8), number, 0.004);
    cases.push({
      title: `small file ${number}`,
      example: {
        asOf: "2026-03-20",
        purpose: number % 2 === 0 ? "sharing" : "publication",
        file: text(definition === everyKind && number % 3 > 0 ? breakdownsIn(rows) : rows),
        previous: text(oddRows(definition, 12, 1000 + number, 0.004)),
      },
    });
  }
  return cases;
}
