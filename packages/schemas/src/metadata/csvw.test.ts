import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { returns } from "../returns/returns.js";
import { csvwOf } from "./csvw.js";
import { smallReturn } from "./samples.js";

// CSV on the Web has no meta-schema: the W3C published its rules as prose and tables of properties. No other program
// checks the files here either. On the npm registry and in Debian none was found that checks metadata against the
// recommendation: `csvlint` of npm knows RFC 4180 alone, `rdf-parser-csvw` makes triples and checks nothing, and the
// validators in Ruby and Python are on registries that are not used here. So this test is our own reading. It is written
// from the sections on tables, dialects, schemas, columns, inherited properties and datatypes of "Metadata Vocabulary
// for Tabular Data", as far as one table goes: foreign keys, transformations and virtual columns are not used here.
const common = { "^[a-z]+:[A-Za-z]+$": true };
const link = { type: "string", minLength: 1 };
const numberOrText = { type: ["number", "string"] };
const inherited = {
  aboutUrl: link,
  default: { type: "string" },
  lang: { type: "string" },
  null: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
  ordered: { type: "boolean" },
  propertyUrl: link,
  required: { type: "boolean" },
  separator: { type: ["string", "null"] },
  textDirection: { enum: ["ltr", "rtl", "auto", "inherit"] },
  valueUrl: link,
  datatype: {
    type: "object",
    properties: {
      // The built-in datatypes.
      base: {
        enum: (
          "anyAtomicType anyURI base64Binary boolean date dateTime dateTimeStamp decimal integer long int short byte " +
          "nonNegativeInteger positiveInteger unsignedLong unsignedInt unsignedShort unsignedByte " +
          "nonPositiveInteger negativeInteger double duration dayTimeDuration yearMonthDuration float gDay " +
          "gMonth gMonthDay gYear gYearMonth hexBinary QName string normalizedString token language Name NMTOKEN " +
          "xml html json time number binary datetime any"
        ).split(" "),
      },
      format: { type: "string" },
      length: { type: "integer", minimum: 0 },
      minLength: { type: "integer", minimum: 0 },
      maxLength: { type: "integer", minimum: 0 },
      minimum: numberOrText,
      maximum: numberOrText,
      minInclusive: numberOrText,
      maxInclusive: numberOrText,
      minExclusive: numberOrText,
      maxExclusive: numberOrText,
      "@id": link,
      "@type": { const: "Datatype" },
    },
    patternProperties: common,
    additionalProperties: false,
    // A length is for texts and binaries, a least or greatest value for numbers, dates and times.
    allOf: [
      {
        if: { properties: { base: { const: "string" } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        then: { properties: { minimum: false, maximum: false } },
        else: { properties: { length: false, minLength: false, maxLength: false } },
      },
    ],
  },
};
const described = (type: string, properties: object) => ({
  type: "object",
  properties: { ...properties, "@id": link, "@type": { const: type } },
  patternProperties: common,
  additionalProperties: false,
});
// A variable of a URI template that does not begin with an underscore.
const name = {
  type: "string",
  pattern: "^(?:[A-Za-z0-9]|%[0-9A-Fa-f]{2})(?:\\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*$",
};
const fits = new Ajv2020({ strict: true, strictTypes: false }).compile({
  ...described("Table", {
    "@context": {
      anyOf: [
        { const: "http://www.w3.org/ns/csvw" },
        {
          type: "array",
          minItems: 2,
          maxItems: 2,
          prefixItems: [
            { const: "http://www.w3.org/ns/csvw" },
            {
              type: "object",
              properties: { "@base": link, "@language": { type: "string" } },
              minProperties: 1,
              additionalProperties: false,
            },
          ],
          items: false,
        },
      ],
    },
    ...inherited,
    url: link,
    dialect: described("Dialect", {
      commentPrefix: { type: ["string", "null"] },
      delimiter: { type: "string" },
      doubleQuote: { type: "boolean" },
      encoding: { type: "string" },
      header: { type: "boolean" },
      headerRowCount: { type: "integer", minimum: 0 },
      lineTerminators: { type: ["string", "array"], items: { type: "string" } },
      quoteChar: { type: ["string", "null"] },
      skipBlankRows: { type: "boolean" },
      skipColumns: { type: "integer", minimum: 0 },
      skipInitialSpace: { type: "boolean" },
      skipRows: { type: "integer", minimum: 0 },
      trim: { enum: [true, false, "true", "false", "start", "end"] },
    }),
    notes: { type: "array" },
    suppressOutput: { type: "boolean" },
    tableDirection: { enum: ["rtl", "ltr", "auto"] },
    tableSchema: described("Schema", {
      ...inherited,
      columns: {
        type: "array",
        items: described("Column", {
          ...inherited,
          name,
          suppressOutput: { type: "boolean" },
          titles: { type: ["string", "array"], items: { type: "string" } },
        }),
      },
      primaryKey: { anyOf: [name, { type: "array", items: name, minItems: 1 }] },
      rowTitles: { anyOf: [name, { type: "array", items: name }] },
    }),
  }),
  required: ["@context", "url"],
});

describe("the CSVW metadata", () => {
  test("describes the file and each column", () => {
    const words = { "dc:description": "D." };
    expect(csvwOf(smallReturn, "2026-03.csv")).toEqual({
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      "@type": "Table",
      url: "2026-03.csv",
      "dc:title": "Small return",
      "dc:description": "A return for tests. Nobody collects it.",
      dialect: { encoding: "utf-8", header: true, delimiter: "," },
      tableSchema: {
        columns: [
          {
            name: "Force",
            titles: "Force",
            ...words,
            required: true,
            datatype: { base: "string", maxLength: 40 },
          },
          { name: "Month", titles: "Month", ...words, required: true, datatype: { base: "gYearMonth" } },
          {
            name: "How__if_known",
            titles: "How, if known",
            ...words,
            separator: ";",
            datatype: { base: "string", format: "(a\\.b|c)" },
          },
          {
            name: "Kind",
            titles: "Kind",
            ...words,
            required: true,
            datatype: { base: "string", format: "(x|y\\|z)" },
          },
          // Shorthand is read as null, so that the cell may not be required.
          {
            name: "People",
            titles: "People",
            ...words,
            null: ["", "[c]", "[low]"],
            datatype: { base: "integer", minimum: 0 },
          },
          { name: "Spent", titles: "Spent", ...words, datatype: { base: "decimal", minimum: 0 } },
          {
            name: "Was_open",
            titles: "Was open",
            ...words,
            datatype: { base: "boolean", format: "True|False" },
          },
          {
            name: "Share",
            titles: "Share",
            ...words,
            datatype: { base: "decimal", minimum: 0, maximum: 100 },
          },
          {
            name: "Area",
            titles: "Area",
            ...words,
            required: true,
            datatype: { base: "string", format: "(E23|W15)[0-9]{6}" },
          },
        ],
        primaryKey: ["Force", "Month"],
      },
    });
  });

  test.each(returns)("of $id keeps to the properties of the vocabulary", (definition) => {
    const published = JSON.parse(
      readFileSync(new URL(`../../json/returns/${definition.id}/csv-metadata.json`, import.meta.url), "utf8"),
    );
    expect(published).toEqual(csvwOf(definition));
    fits(published);
    expect(fits.errors).toBeNull();
  });

  test.each(returns)("of $id names each column once, and the key by its columns", (definition) => {
    const { columns, primaryKey = [] } = csvwOf(definition).tableSchema;
    const names = columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    expect(primaryKey.filter((each) => !names.includes(each))).toEqual([]);
  });

  test("matches every code of a list, and nothing around it", () => {
    for (const definition of returns) {
      const columns = csvwOf(definition).tableSchema.columns;
      for (const [index, column] of definition.columns.entries()) {
        const format = columns[index]?.datatype.format;
        if (column.kind !== "code" || format === undefined) continue;
        const whole = new RegExp(`^${format}$`);
        for (const { code } of column.list.codes) {
          expect(whole.test(code)).toBe(true);
          expect(whole.test(`${code}.`)).toBe(false);
        }
      }
    }
  });

  const right = csvwOf(smallReturn);
  const [column] = right.tableSchema.columns;
  const withColumn = (damage: object) => ({ ...right, tableSchema: { columns: [{ ...column, ...damage }] } });
  test.each<[string, object]>([
    ["no file", { ...right, url: undefined }],
    ["a context of its own", { ...right, "@context": "https://example.org" }],
    ["a word that the vocabulary does not have", { ...right, title: "Small return" }],
    ["a name with a space", withColumn({ name: "Was open" })],
    ["a name that begins with an underscore", withColumn({ name: "_row" })],
    ["a datatype that there is not", withColumn({ datatype: { base: "money" } })],
    ["a length of a number", withColumn({ datatype: { base: "integer", maxLength: 4 } })],
  ])("would be refused with %s", (_, damaged) => {
    expect(fits(JSON.parse(JSON.stringify(damaged)))).toBe(false);
  });
});
