/** The functions that the queries call: what every kind of cell needs, written once. */

import { withoutLookAlikes } from "../columns/look-alikes.js";
import {
  CHILD_AGE,
  EMAIL,
  HOUSE_NUMBER,
  NAME,
  NATIONAL_INSURANCE,
  OUTPUT_AREA,
  PLACE_AFTER_NAME,
  PLACE_BEFORE_NAME,
  POLICE_NUMBER,
  POSTCODE,
  PUPIL_NUMBER,
  RELATION,
  SCHOOL,
  TELEPHONE,
  TITLE_AND_NAME,
} from "../rules/personal-data.js";
import type { Dialect, SqlType } from "./dialect.js";
import { quoteText } from "./quote.js";

/** A function of one expression. */
interface SqlFunction {
  readonly parameters: readonly (readonly [string, SqlType])[];
  readonly returns: SqlType;
  readonly comment: string;
  readonly body: (dialect: Dialect) => string;
}

// What `cleanText` takes away, said without classes that differ from one database to the next.
const PLAIN = /^[!-~]([ -~]*[!-~])?$/;
const TO_SPACE = /[\u00a0\t\r\n\u0085\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\u0001-\u001f\u007f-\u009f\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
// The white space of `trim` that is left then.
const SPACES =
  " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

const NUMBER_DAMAGE: readonly RegExp[] = [
  /^[+-]?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]+$/,
  /^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/,
  /^[+-]?[\u00a3$\u20ac][+-]?[0-9.,]+$/,
  /^[+-]?[0-9.,]+ ?%$/,
  /^#(REF|VALUE|N\/A|DIV\/0|NAME|NUM|NULL)[!?]?$/,
];

/** The characters that look like others, and those others, in the same order. */
function lookAlikes(): readonly [from: string, to: string] {
  let from = "";
  let to = "";
  for (let code = 0x80; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    const plain = withoutLookAlikes(character);
    if (plain === character) continue;
    from += character;
    to += plain;
  }
  return [from, to];
}

// Verhoeff's scheme: the product of two elements, row by row, and where a digit goes by its place.
const PRODUCT =
  "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
const PERMUTED =
  "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258".split(" ");

const FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  svd_clean: {
    parameters: [["v", "text"]],
    returns: "text",
    comment:
      "The text of a cell as it is judged: no spaces around it, no characters that cannot be seen; NULL for a blank cell.",
    body: (sql) =>
      `CASE WHEN ${sql.matches("v", PLAIN)} THEN v ELSE NULLIF(ltrim(rtrim(${sql.replaced(
        sql.replaced("v", TO_SPACE, " "),
        UNSEEN,
        "",
      )}, ${quoteText(SPACES)}), ${quoteText(SPACES)}), '') END`,
  },
  svd_is_date: {
    parameters: [["v", "text"]],
    returns: "boolean",
    comment:
      "Whether a text that begins YYYY-MM-DD begins with a date of the calendar, from the year 1583 on.",
    body: (sql) => {
      const part = (from: number, length: number) => sql.cast(`substr(v, ${from}, ${length})`, "integer");
      const leap = `(${part(1, 4)} % 4 = 0 AND ${part(1, 4)} % 100 <> 0) OR ${part(1, 4)} % 400 = 0`;
      return `${part(1, 4)} >= 1583 AND ${part(6, 2)} BETWEEN 1 AND 12 AND ${part(9, 2)} BETWEEN 1 AND
    CASE WHEN substr(v, 6, 2) IN ('04', '06', '09', '11') THEN 30
      WHEN substr(v, 6, 2) <> '02' THEN 31 WHEN ${leap} THEN 29 ELSE 28 END`;
    },
  },
  svd_number_damage: {
    parameters: [["v", "text"]],
    returns: "boolean",
    comment:
      "Whether a spreadsheet seems to have changed a number: 1.2E+05, 1,200, a currency sign, a per cent sign, an error.",
    body: (sql) => NUMBER_DAMAGE.map((form) => sql.matches("v", form)).join("\n    OR "),
  },
  svd_plain: {
    parameters: [["v", "text"]],
    returns: "text",
    comment: "A text with the plain character in place of each that only looks like it.",
    body: () => `translate(v, ${lookAlikes().map(quoteText).join(", ")})`,
  },
  svd_separated: {
    parameters: [["v", "text"]],
    returns: "text",
    comment: "The codes between semicolons: no spaces, nothing blank, nothing twice.",
    body(sql) {
      if (sql.id === "postgres")
        return `COALESCE((SELECT string_agg(item, ';' ORDER BY place) FROM (
    SELECT btrim(part) AS item, min(place) AS place
    FROM unnest(string_to_array(v, ';')) WITH ORDINALITY AS parts (part, place)
    WHERE btrim(part) <> '' GROUP BY btrim(part)) AS items), v)`;
      const items = "list_transform(string_split(v, ';'), lambda part: trim(part))";
      return `COALESCE(NULLIF(array_to_string(list_filter(${items},
    lambda item, place: item <> '' AND list_position(${items}, item) = place), ';'), ''), v)`;
    },
  },
  svd_has_check_digit: {
    parameters: [["v", "text"]],
    returns: "boolean",
    comment: "Whether the last of up to 18 digits is their check digit by Verhoeff's scheme.",
    body(sql) {
      let check = "0";
      for (let place = 0; place < 18; place++) {
        const digit = sql.cast(`NULLIF(substr(v, length(v) - ${place}, 1), '')`, "integer");
        const inRange = `CASE WHEN length(v) > ${place} THEN ${digit} END`;
        const moved = sql.cast(
          `substr('${PERMUTED[place % 8]}', CAST(${inRange} + 1 AS integer), 1)`,
          "integer",
        );
        check = sql.cast(
          `substr('${PRODUCT}', CAST(10 * ${check} + COALESCE(${moved}, 0) + 1 AS integer), 1)`,
          "integer",
        );
      }
      return `${check} = 0`;
    },
  },
  svd_period_start: {
    parameters: [
      ["financial_year", "text"],
      ["quarter", "text"],
    ],
    returns: "date",
    comment: "The first day of a financial year, or of its quarter where that is not blank.",
    body: (sql) => {
      const year = "CAST(substr(financial_year, 1, 4) AS integer)";
      const number = "CAST(substr(quarter, length(quarter), 1) AS integer)";
      return `CASE WHEN ${sql.matches("financial_year", /^[0-9]{4}[-/_][0-9]{2}$/)} THEN
    CASE WHEN ${year} = 0 OR (${year} + 1) % 100 <> CAST(substr(financial_year, 6, 2) AS integer) THEN NULL
      WHEN quarter = '' THEN make_date(${year}, 4, 1)
      WHEN ${sql.matches("quarter", /^Q?4$/)} THEN make_date(${year} + 1, 1, 1)
      WHEN ${sql.matches("quarter", /^Q?[1-3]$/)} THEN make_date(${year}, 1 + 3 * ${number}, 1) END END`;
    },
  },
  svd_period_end: {
    parameters: [
      ["financial_year", "text"],
      ["quarter", "text"],
    ],
    returns: "date",
    comment: "The last day of a financial year, or of its quarter where that is not blank.",
    body: () =>
      `CAST(svd_period_start(financial_year, quarter)
    + CASE WHEN quarter = '' THEN INTERVAL '12 months' ELSE INTERVAL '3 months' END - INTERVAL '1 day' AS date)`,
  },
  svd_is_nhs_number: {
    parameters: [["v", "text"]],
    returns: "boolean",
    comment: "Whether ten digits are an NHS number: the last is a check digit by modulus 11.",
    body: (sql) => {
      const digit = (at: number) => sql.cast(`substr(v, ${at}, 1)`, "integer");
      const sum = Array.from({ length: 9 }, (_, i) => `${digit(i + 1)} * ${10 - i}`).join(" + ");
      return `v <> repeat(substr(v, 1, 1), 10)\n    AND (11 - (${sum}) % 11) % 11 = ${digit(10)}`;
    },
  },
  svd_has_nhs_number: {
    parameters: [["v", "text"]],
    returns: "boolean",
    comment:
      "Whether an NHS number stands somewhere in a text. What parts words is doubled first, so that neighbours do not share it.",
    body: (sql) => {
      const doubled = sql.replaced("v", /([^0-9A-Za-z])/, "\\1\\1");
      const tenDigits =
        "(?:^|[^0-9A-Za-z])([0-9]{3})(?:  |--)?([0-9]{3})(?:  |--)?([0-9]{4})(?:$|[^0-9A-Za-z])";
      return sql.id === "postgres"
        ? `EXISTS (SELECT FROM regexp_matches(${doubled}, '${tenDigits}', 'g') AS found (groups)
    WHERE svd_is_nhs_number(groups[1] || groups[2] || groups[3]))`
        : `len(list_filter(regexp_extract_all(${doubled}, '${tenDigits}'),
    lambda found: svd_is_nhs_number(regexp_replace(found, '[^0-9]', '', 'g')))) > 0`;
    },
  },
  svd_is_any_date: {
    parameters: [["v", "text"]],
    returns: "boolean",
    comment: "Whether a text is a date from 1900 on, written year, month, day or day, month, year.",
    body: (sql) => {
      const padded = sql.replaced(
        sql.replaced("v", /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$/, "\\3-0\\2-0\\1"),
        /-0([0-9]{2})/,
        "-\\1",
      );
      return `CASE WHEN ${sql.matches("v", /^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$/)} THEN svd_is_date(v)
    WHEN ${sql.matches("v", /^[0-9]{1,2}[/.-][0-9]{1,2}[/.-](19|20)[0-9]{2}$/)}
    THEN svd_is_date(${padded}) ELSE false END`;
    },
  },
  svd_personal_data: {
    parameters: [
      ["v", "text"],
      ["dates", "boolean"],
    ],
    returns: "text",
    comment:
      "What in a text identifies a person, by its form, the surest first; dates count only where asked for.",
    body: (sql) => `CASE WHEN NOT (${sql.matches("v", /[0-9@]/)}) THEN NULL
    WHEN ${sql.matches("v", /[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}/)} AND svd_has_nhs_number(v) THEN 'nhs-number'
    WHEN ${sql.matches("v", PUPIL_NUMBER)}
      OR ${sql.matches("v", POLICE_NUMBER)} THEN 'pupil-or-police-number'
    WHEN ${sql.matches("v", EMAIL)}
      OR ${sql.matches("v", NATIONAL_INSURANCE)}
      OR ${sql.matches("v", TELEPHONE)} THEN 'contact'
    WHEN ${sql.matches("v", POSTCODE)} THEN 'postcode'
    WHEN dates AND svd_is_any_date(v) THEN 'birth-date'
    WHEN ${sql.matches("v", OUTPUT_AREA)} THEN 'fine-geography' END`,
  },
  svd_may_identify: {
    parameters: [["v", "text"]],
    returns: "boolean",
    comment:
      "Whether a text has a name, a relation of somebody, the age of a child with a school, or a house number with a street.",
    body: (sql) => {
      const has = (form: RegExp) => sql.matches("v", form);
      return [
        ...[TITLE_AND_NAME, RELATION, HOUSE_NUMBER].map(has),
        `(${has(NAME)} AND NOT ${has(PLACE_BEFORE_NAME)} AND NOT ${has(PLACE_AFTER_NAME)})`,
        `(${has(CHILD_AGE)} AND ${has(SCHOOL)})`,
      ].join("\n    OR ");
    },
  },
};

/**
 * The definitions of the functions that some SQL calls, those first that others call.
 *
 * @param text - The SQL.
 * @param dialect - The database.
 */
export function functionsFor(text: string, dialect: Dialect): string[] {
  const names = Object.keys(FUNCTIONS);
  const definitions = new Map<string, string>();
  const add = (spoken: string) => {
    for (const name of names) {
      if (definitions.has(name) || !spoken.includes(`${name}(`)) continue;
      const { parameters, returns, comment, body } = FUNCTIONS[name] as SqlFunction;
      const expression = body(dialect);
      add(expression);
      definitions.set(
        name,
        `-- ${comment}\n${dialect.createFunction(name, parameters, returns, expression)}`,
      );
    }
  };
  add(text);
  return [...definitions.values()];
}
