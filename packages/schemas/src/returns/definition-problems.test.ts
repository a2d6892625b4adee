import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examplesOf } from "../examples.js";
import type { Check } from "../rules/check.js";
import { formProblems } from "./definition-form.js";
import { DefinitionError, definitionProblems, requireSoundDefinition } from "./definition-problems.js";
import { demonstration } from "./demonstration.js";
import { returns } from "./returns.js";

const schema = JSON.parse(
  readFileSync(new URL("../../json/return-definition.schema.json", import.meta.url), "utf8"),
);
const fits = new Ajv2020({ strict: true }).compile(schema);
// biome-ignore lint/suspicious/noExplicitAny: tests damage what the types keep sound.
type Damaged = any;

const title = { title: "A title", description: "A description." };
const example = { file: { rows: [] } };
const examples = { passing: [example], failing: [{ ...example, findings: [{ row: 2 }] }] };
const rule = (id: string, ...checks: readonly unknown[]) => ({
  id,
  severity: "error",
  title: "A rule",
  source: "sample",
  checks,
  examples,
});
const message = "Correct it.";

/** A small sound definition, with a check in place of its own. */
function sample(check: object = { kind: "row", message, at: "day", fails: { blank: "day" } }): Damaged {
  return structuredClone({
    id: "sample",
    version: "1.0.0",
    title: "Sample",
    description: "Sample.",
    status: { layout: "demonstration", statement: "Made up." },
    owner: "nobody",
    cadence: "never",
    grain: "a row",
    key: ["day"],
    fileName: { words: "kind.csv", pattern: "^(?<kind>[a-z]+)\\.csv$" },
    sources: [{ id: "sample", title: "Sample", confidence: "project" }],
    parameters: [
      { id: "share-of-rows", title: "A share", unit: "share", default: 0.5, source: "sample" },
      { id: "most", title: "Most", unit: "times", source: "sample" },
    ],
    tables: [
      {
        id: "grants",
        title: "Grants",
        keys: ["head"],
        values: [{ name: "amount", type: "money" }],
        rows: [["staff", "100.00"]],
        source: "sample",
      },
    ],
    columns: [
      { name: "day", kind: "date", ...title },
      { name: "until", kind: "date", ...title },
      { name: "note", kind: "text", maxLength: 10, ...title },
      { name: "people", kind: "count", shorthand: ["c"], ...title },
      { name: "spent", kind: "money", ...title },
      {
        name: "band",
        kind: "code",
        ...title,
        list: {
          id: "bands",
          title: "Bands",
          source: "sample",
          codes: [{ code: "all" }, { code: "young" }, { code: "old" }],
        },
      },
    ],
    rules: [rule("SAM-R01", check)],
  });
}

const amounts = { left: { column: "people" }, op: ">", right: { number: 1 } };
const group = { kind: "group", message, at: "day", by: ["day"] };
const across = { kind: "parts", message, fault: "sum", of: { total: "people", parts: ["people"] } };

const problem = (definition: unknown) =>
  definitionProblems(definition).map(({ pointer, message: words }) => [pointer, words]);

describe("a definition", () => {
  test.each([...returns, demonstration])("that is shipped is sound: $id", (definition) => {
    expect(definitionProblems(definition)).toEqual([]);
  });

  test("that is small and right is sound", () => {
    expect(problem(sample())).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ["null", null, "A definition must be an object, not null."],
    ["nothing", undefined, "A definition must be an object, not undefined."],
    ["a list", [], "A definition must be an object, not a list."],
    ["a text", "police-street", "A definition must be an object, not a text."],
    ["a function", () => sample(), "A definition must be an object, not a value that JSON does not have."],
  ])("is refused when it is %s", (_, value, words) => {
    expect(problem(value)).toEqual([["", words]]);
  });

  test("is refused in one sentence with the place of the first fault", () => {
    const damaged = sample();
    damaged.rules[0].checks[0].kind = "rwo";
    const refused = expect(() => requireSoundDefinition(damaged));
    refused.toThrow(
      new DefinitionError(
        'The definition sample contains an error at /rules/0/checks/0/kind: "rwo" is not a kind of check; did you mean "row"?',
        "/rules/0/checks/0/kind",
      ),
    );
    expect(() => requireSoundDefinition({})).toThrow(
      new DefinitionError('The definition contains an error at /id: "id" is missing.', "/id"),
    );
  });

  test("that is nested without end is refused", () => {
    const damaged = sample();
    const fails: Damaged = { not: {} };
    fails.not = fails;
    damaged.rules[0].checks[0].fails = fails;
    expect(problem(damaged)[0]?.[1]).toBe("This is nested more than 100 levels deep.");
  });
});

describe("the form of a definition is refused for", () => {
  test.each<[string, (definition: Damaged) => void, string, string]>([
    [
      "a kind of check that there is not",
      (d) => {
        d.rules[0].checks[0].kind = "uniqe";
      },
      "/rules/0/checks/0/kind",
      '"uniqe" is not a kind of check; did you mean "unique"?',
    ],
    [
      "a check without a kind",
      (d) => delete d.rules[0].checks[0].kind,
      "/rules/0/checks/0/kind",
      '"kind" is missing.',
    ],
    [
      "a kind of column that there is not",
      (d) => {
        d.columns[0].kind = "dat";
      },
      "/columns/0/kind",
      '"dat" is not a kind of column; did you mean "date"?',
    ],
    [
      "a kind of condition that there is not",
      (d) => {
        d.rules[0].checks[0].fails = { blnk: "day" };
      },
      "/rules/0/checks/0/fails/blnk",
      '"blnk" is not a kind of condition; did you mean "blank"?',
    ],
    [
      "a kind of term that there is not",
      (d) => {
        d.rules[0].checks[0].fails = { left: { colum: "day" }, op: "=", right: { asOf: true } };
      },
      "/rules/0/checks/0/fails/left/colum",
      '"colum" is not a kind of term; did you mean "column"?',
    ],
    [
      "a severity that there is not",
      (d) => {
        d.rules[0].severity = "fatal";
      },
      "/rules/0/severity",
      '"fatal" is not a severity: it must be one of error, query, warning, info.',
    ],
    [
      "a fault that there is not",
      (d) => {
        d.rules[0].checks[0] = { kind: "cell", message, faults: ["mising"] };
      },
      "/rules/0/checks/0/faults/0",
      '"mising" is not a cell fault; did you mean "missing"?',
    ],
    [
      "a misspelt property",
      (d) => {
        d.columns[0].requird = "error";
      },
      "/columns/0/requird",
      '"requird" is not a property of a column; did you mean "required"?',
    ],
    ["a list that is missing", (d) => delete d.columns, "/columns", '"columns" is missing.'],
    [
      "an empty list of columns",
      (d) => {
        d.columns = [];
      },
      "/columns",
      "This list must have at least 1, not none.",
    ],
    [
      "an empty list of rules",
      (d) => {
        d.rules = [];
      },
      "/rules",
      "This list must have at least 1, not none.",
    ],
    [
      "an empty list of checks",
      (d) => {
        d.rules[0].checks = [];
      },
      "/rules/0/checks",
      "This list must have at least 1, not none.",
    ],
    [
      "a hole in a list",
      (d) => {
        d.columns = Array(1);
      },
      "/columns/0",
      "A column must be an object, not undefined.",
    ],
    [
      "an object for a list",
      (d) => {
        d.rules = {};
      },
      "/rules",
      "This must be a list, not an object.",
    ],
    [
      "a text for a number",
      (d) => {
        d.columns[2].maxLength = "10";
      },
      "/columns/2/maxLength",
      "This must be a number, not a text.",
    ],
    [
      "an empty condition",
      (d) => {
        d.columns[0].requiredWhen = {};
      },
      "/columns/0/requiredWhen",
      "This condition is empty.",
    ],
    [
      "a column without a name",
      (d) => {
        d.columns[0].name = "";
      },
      "/columns/0/name",
      "This must not be empty.",
    ],
  ])("%s", (_, damage, pointer, words) => {
    const damaged = sample();
    damage(damaged);
    expect(problem(damaged)[0]).toEqual([pointer, words]);
    expect(fits(JSON.parse(JSON.stringify(damaged)))).toBe(false);
  });

  test("what the JSON Schema refuses, and for nothing else", () => {
    const [small, large] = [
      sample({ ...across, tolerance: { number: 1 } }),
      {
        ...demonstration,
        rules: demonstration.rules.map((each) => ({ ...each, examples: examplesOf(demonstration, each) })),
      },
    ];
    const definitions: readonly object[] = [small, small, small, sample({ ...group, fails: amounts }), large];
    const words = ["", "x", "error", "row", "date", "day", null, true, 0, -1, [], {}, [{}], { kind: "row" }];
    const keys = ["kind", "x", "columns", "title", "where", "__proto__", "constructor"];
    const damage = fc.record({
      definition: fc.constantFrom(...definitions),
      // Most of a definition is examples: half of the damage is elsewhere.
      inExamples: fc.boolean(),
      choice: fc.nat(),
      how: fc.constantFrom("delete", "replace", "repeat", "misspell", "add"),
      word: fc.constantFrom(...words),
      key: fc.constantFrom(...keys),
    });
    fc.assert(
      fc.property(damage, ({ definition, inExamples, choice, how, word, key }) => {
        const damaged = structuredClone(definition);
        const places: { readonly owner: Damaged; readonly at: string | number }[] = [];
        const walk = (owner: Damaged, within: boolean) => {
          for (const at of Object.keys(owner)) {
            const inside = within || at === "examples";
            if (inside === inExamples) places.push({ owner, at: Array.isArray(owner) ? Number(at) : at });
            const value: unknown = Reflect.get(owner, at);
            if (typeof value === "object" && value !== null) walk(value, inside);
          }
        };
        walk(damaged, false);
        if (places.length === 0) return;
        const { owner, at } = places[choice % places.length] as (typeof places)[number];
        const isList = Array.isArray(owner);
        if (how === "delete" && isList) owner.splice(at as number, 1);
        else if (how === "delete") delete owner[at];
        else if (how === "repeat" && isList) owner.push(structuredClone(owner[at as number]));
        else if (how === "misspell" && typeof owner[at] === "string") owner[at] = `${owner[at]}e`;
        else if (how === "misspell" && !isList) {
          owner[`${at}e`] = owner[at];
          delete owner[at];
        } else if (how === "add" && !isList)
          Object.defineProperty(owner, key, {
            value: word,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        else owner[at] = structuredClone(word);
        expect(formProblems(damaged).length > 0).toBe(!fits(damaged));
        // Whatever is wrong, it is told, and no look at it fails.
        expect(Array.isArray(definitionProblems(damaged))).toBe(true);
      }),
      { numRuns: 1000, seed: 20260401 },
    );
  });

  test("nothing that the schema says in a keyword of which the code does not know", () => {
    const known = new Set([
      ...["$schema", "$id", "title", "description", "$defs", "$ref", "anyOf", "type", "const", "enum"],
      ...["minLength", "minItems", "maxItems", "items", "properties", "required", "additionalProperties"],
    ]);
    const unknown = new Set<string>();
    const walk = (form: Damaged) => {
      if (typeof form !== "object" || form === null) return;
      for (const [keyword, value] of Object.entries<Damaged>(form)) {
        if (!known.has(keyword)) unknown.add(keyword);
        if (keyword === "properties" || keyword === "$defs") Object.values(value).forEach(walk);
        else if (keyword === "anyOf") value.forEach(walk);
        else if (keyword === "items" || keyword === "additionalProperties") walk(value);
      }
    };
    walk(schema);
    expect([...unknown]).toEqual([]);
  });
});

/** Faults that a JSON Schema cannot tell. */
describe("what a definition names is refused for", () => {
  test.each<[string, (definition: Damaged) => void, string, string]>([
    [
      "a rule that appears twice",
      (d) => d.rules.push(d.rules[0]),
      "/rules/1/id",
      'The rule "SAM-R01" appears twice.',
    ],
    [
      "a column that appears twice",
      (d) => d.columns.push(d.columns[0]),
      "/columns/6/name",
      'The column "day" appears twice.',
    ],
    [
      "a parameter that appears twice",
      (d) => d.parameters.push(d.parameters[0]),
      "/parameters/2/id",
      'The parameter "share-of-rows" appears twice.',
    ],
    [
      "a source that appears twice",
      (d) => d.sources.push(d.sources[0]),
      "/sources/1/id",
      'The source "sample" appears twice.',
    ],
    [
      "a table that appears twice",
      (d) => d.tables.push(d.tables[0]),
      "/tables/1/id",
      'The table "grants" appears twice.',
    ],
    [
      "a column of a table that appears twice",
      (d) => d.tables[0].values.push({ name: "head", type: "text" }),
      "/tables/0/values/1/name",
      'The column of the table "head" appears twice.',
    ],
    [
      "a code that appears twice",
      (d) => d.columns[5].list.codes.push({ code: "all" }),
      "/columns/5/list/codes/3/code",
      'The code "all" appears twice.',
    ],
    [
      "a key that is not a column",
      (d) => {
        d.key = ["dya"];
      },
      "/key/0",
      'There is no column "dya"; did you mean "day"?',
    ],
    [
      "a source that is not listed",
      (d) => {
        d.rules[0].source = "law";
      },
      "/rules/0/source",
      'There is no source "law".',
    ],
    [
      "a source of a list of codes that is not listed",
      (d) => {
        d.columns[5].list.source = "simple";
      },
      "/columns/5/list/source",
      'There is no source "simple"; did you mean "sample"?',
    ],
    [
      "a file name that is not a pattern",
      (d) => {
        d.fileName.pattern = "(";
      },
      "/fileName/pattern",
      "The pattern of the file name does not begin with ^.",
    ],
    [
      "a share above 1",
      (d) => {
        d.parameters[0].default = 50;
      },
      "/parameters/0/default",
      "A share is from 0 to 1.",
    ],
    [
      "a row of a table with a text too many",
      (d) => d.tables[0].rows.push(["rent", "1.00", "x"]),
      "/tables/0/rows/1",
      "The row has 3 texts and the table has 2 columns.",
    ],
    [
      "a cell of a table of another type",
      (d) => d.tables[0].rows.push(["rent", "much"]),
      "/tables/0/rows/1/1",
      "This is not an amount of money in pounds, such as 1234.50.",
    ],
    [
      "a condition for a column that need not be filled",
      (d) => {
        d.columns[0].requiredWhen = { present: "note" };
      },
      "/columns/0/requiredWhen",
      'This has no effect without "required": say how much it matters.',
    ],
    [
      "a column in the condition of another",
      (d) => Object.assign(d.columns[0], { required: "error", requiredWhen: { present: "noet" } }),
      "/columns/0/requiredWhen/present",
      'There is no column "noet"; did you mean "note"?',
    ],
  ])("%s", (_, damage, pointer, words) => {
    const damaged = sample();
    damage(damaged);
    expect(problem(damaged)[0]).toEqual([pointer, words]);
    expect(fits(damaged)).toBe(true);
  });

  const among = { value: "people", by: "band", total: "all", parts: ["young", "old"], within: ["day"] };
  test.each<[string, object, string, string]>([
    [
      "the column of a finding",
      { kind: "row", message, at: "dai", fails: { blank: "day" } },
      "/at",
      'There is no column "dai"; did you mean "day"?',
    ],
    [
      "a brace that nothing fills",
      { kind: "row", message: "{colum} is blank.", at: "day", fails: { blank: "day" } },
      "/message",
      'Nothing fills {colum} in this message; did you mean "column"?',
    ],
    [
      "a column deep in a condition",
      { kind: "row", message, at: "day", fails: { all: [{ not: { blank: "dayy" } }] } },
      "/fails/all/0/not/blank",
      'There is no column "dayy"; did you mean "day"?',
    ],
    [
      "a parameter",
      { kind: "row", message, at: "day", fails: { ...amounts, right: { parameter: "mos" } } },
      "/fails/right/parameter",
      'There is no parameter "mos"; did you mean "most"?',
    ],
    [
      "a table",
      { kind: "row", message, at: "day", fails: { listed: "grant", of: [{ column: "note" }] } },
      "/fails/listed",
      'There is no table "grant"; did you mean "grants"?',
    ],
    [
      "types that do not agree",
      { kind: "row", message, at: "day", fails: { ...amounts, right: { column: "spent" } } },
      "/fails",
      "A number cannot be compared with an amount of money.",
    ],
    [
      "a code that the list does not have",
      { kind: "row", message, at: "day", fails: { term: { column: "band" }, in: ["yuong"] } },
      "/fails",
      'There is no code of the column "band" "yuong"; did you mean "young"?',
    ],
    [
      "the columns of faults of cells",
      { kind: "cell", message, faults: ["format"], columns: ["day", "nite"] },
      "/columns/1",
      'There is no column "nite"; did you mean "note"?',
    ],
    [
      "columns of a key",
      { kind: "unique", message, columns: ["x"] },
      "/columns/0",
      'There is no column "x".',
    ],
    [
      "a part of the file name",
      { kind: "file-name", message, part: "kid", in: ["x"] },
      "/part",
      'There is no part of the file name "kid"; did you mean "kind"?',
    ],
    [
      "two columns for one part of the file name",
      { kind: "constant", message, columns: ["day", "note"], fileNamePart: "kind" },
      "/columns",
      "The name of the file is compared with one column: name one only.",
    ],
    [
      "a parameter of a share",
      { kind: "share", message, of: { blank: "day" }, over: "share", at: "day" },
      "/over",
      'There is no parameter "share".',
    ],
    [
      "days of a period that are not dates",
      { kind: "period", message, start: "note", end: "day", by: "band", fault: "gap" },
      "/start",
      "A text is not a date.",
    ],
    [
      "a column that the rows of a group need not share",
      { ...group, fails: { blank: "note" } },
      "/fails/blank",
      'The rows of a group need not agree in "note": name it in an aggregate.',
    ],
    [
      "the previous return in a row",
      { kind: "row", message, at: "day", fails: { ...amounts, left: { previous: { column: "people" } } } },
      "/fails/left/previous",
      'Only a check of kind "previous" or "group" can compare with the previous return.',
    ],
    [
      "parts of another type",
      { ...across, of: { total: "people", parts: ["people", "spent"] } },
      "/of/parts/1",
      "An amount of money cannot be compared with a number: all must be of one type.",
    ],
    [
      "parts that are not amounts",
      { ...across, of: { total: "note", parts: ["people"] } },
      "/of/total",
      "A text is not a number or an amount of money.",
    ],
    [
      "a tolerance of another type",
      { ...across, tolerance: { money: "1.00" } },
      "/tolerance",
      "An amount of money cannot be compared with a number: all must be of one type.",
    ],
    [
      "a code of a part",
      { ...across, of: { ...among, parts: ["young", "odl"] } },
      "/of/parts/1",
      'There is no code of the column "band" "odl"; did you mean "old"?',
    ],
    [
      "a part of a key",
      { kind: "absent", message, columns: ["day"], within: ["band"] },
      "/within/0",
      '"band" is not one of the columns of the key.',
    ],
    [
      "a median of texts",
      { kind: "outlier", message, of: { column: "note" }, by: [], times: "most", at: "note" },
      "/of",
      "A text is not a number or an amount of money.",
    ],
    [
      "names of areas of any kind",
      { kind: "register", message, column: "note", by: "name", faults: ["unknown"] },
      "/kinds",
      "Names are looked up among areas of given kinds: give the kinds.",
    ],
    [
      "an area outside nothing",
      { kind: "register", message, column: "note", by: "code", faults: ["outside"] },
      "/within",
      'The fault "outside" needs the column of the police force area.',
    ],
    [
      "a period that is not of dates",
      {
        kind: "register",
        message,
        column: "note",
        by: "code",
        faults: ["unknown"],
        during: { from: { column: "note" }, to: { column: "day" } },
      },
      "/during/from",
      "A text is not a date.",
    ],
    [
      "columns by which rows are matched",
      { kind: "previous", message, match: ["days"], at: "day", fails: { blank: "day" } },
      "/match/0",
      'There is no column "days"; did you mean "day"?',
    ],
  ])("%s", (_, check, pointer, words) => {
    const damaged = sample(check);
    expect(problem(damaged)[0]).toEqual([`/rules/0/checks/0${pointer}`, words]);
    expect(fits(damaged)).toBe(true);
  });

  test("every kind of check that names something", () => {
    // Of these, the form says all that can be wrong.
    const formAlone: readonly Check["kind"][] = ["file", "header", "header-name"];
    const kinds = (schema.$defs.Check.anyOf as { $ref: string }[]).map(
      ({ $ref }) => schema.$defs[$ref.replace("#/$defs/", "")].properties.kind.const,
    );
    const named = ["row", "cell", "unique", "file-name", "constant", "share", "period", "group"];
    const others = ["parts", "absent", "outlier", "register", "previous"];
    expect(kinds.sort()).toEqual([...formAlone, ...named, ...others].sort());
  });
});
