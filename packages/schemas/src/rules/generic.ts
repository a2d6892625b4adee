/**
 * The rules common to all returns (`GEN`). Their examples are files of the demonstration layout, so that
 * they show the rule and nothing of a real return.
 */
import type { Column } from "../columns/column.js";
import type { Parameter, Source } from "../returns/definition.js";
import { areaCodeChecks } from "./area-codes.js";
import type { Breakdown } from "./check.js";
import { COMPARISON_PARAMETERS, comparisonRules } from "./comparison.js";
import type { Term } from "./condition.js";
import { DISCLOSURE_PARAMETERS, disclosiveColumns, disclosureRules } from "./disclosure.js";
import type { Rule } from "./rule.js";

/**
 * The sources of the generic rules, to be put among those of each definition.
 *
 * @category rules
 */
export const GENERIC_SOURCES: readonly Source[] = [
  { id: "project", title: "This project's own choice", confidence: "project" },
  { id: "rfc-4180", title: "RFC 4180, Common Format and MIME Type for CSV Files", confidence: "recalled" },
  {
    id: "shorthand",
    title: "Government Analysis Function, using symbols and shorthand in tables",
    confidence: "read",
  },
  {
    id: "small-counts",
    title: "Statistical practice of hiding counts of 1 to 4 people, and of 1 to 7 from hospital data",
    confidence: "read",
  },
  {
    id: "formula-injection",
    title: "CWE-1236, improper neutralization of formula elements in a CSV file",
    confidence: "recalled",
  },
  { id: "iso-8601", title: "ISO 8601 dates, a GOV.UK open standard", confidence: "recalled" },
  {
    id: "tabular-data-standard",
    title: "GOV.UK tabular data standard: RFC 4180 with a profile for encoding, line ends and header",
    confidence: "read",
  },
];

/**
 * What the generic rules have to know of a return.
 *
 * @category rules
 */
export interface GenericOptions {
  /** The columns that tell one row from another; the rule on repeated keys is left out when there are none. */
  readonly key: readonly string[];
  /** The columns of the return: the rules on codes of areas and on small counts read their kinds. */
  readonly columns: readonly Column[];
  /** Ids of generic rules that the return leaves out because a rule of its own says the same of this layout. */
  readonly without?: readonly string[];
  /** The first and the last day of what a row covers, on which its areas must be in force. */
  readonly during?: {
    /** The first day. */
    readonly from: Term;
    /** The last day. */
    readonly to: Term;
  };
  /** Totals made of counts that may give somebody away, for the rule on hidden cells that can be worked out. */
  readonly breakdowns?: readonly Breakdown[];
  /** Columns of numbers whose totals are compared with the previous return, besides the number of rows. */
  readonly totals?: readonly string[];
  /**
   * The columns of the key that stay the same from one return to the next, for the rule on keys that are gone;
   * left out where keys are not carried on.
   */
  readonly stable?: readonly string[];
}

/**
 * The generic rules for a return, to be put after its own. They need the parameters of
 * {@link genericParameters}.
 *
 * @param options - What they have to know of the return.
 * @returns The rules: on files, headers, fields, rows, personal data, disclosure, the previous return.
 * @category rules
 */
export function genericRules(options: GenericOptions): Rule[] {
  const { key, columns, without, during, breakdowns = [], totals = [], stable = [] } = options;
  const [first] = columns;
  return [
    ...FILE_RULES,
    ...HEADER_RULES,
    ...FIELD_RULES.map((rule) =>
      rule.id === "GEN-V10"
        ? { ...rule, checks: [...rule.checks, ...areaCodeChecks(columns, during)] }
        : rule,
    ),
    ...rowRules(key),
    ...PERSONAL_DATA_RULES,
    ...disclosureRules(disclosiveColumns(columns), breakdowns),
    ...(first ? comparisonRules(totals, stable, first.name) : []),
  ].filter(({ id }) => !without?.includes(id));
}

/**
 * The parameters that the generic rules of a return need, to be put among its own.
 *
 * @param options - What {@link genericRules} is given.
 * @param instead - Other defaults for this return, by the id of the parameter, with their source.
 * @returns The parameters.
 * @category rules
 */
export function genericParameters(
  { columns }: Pick<GenericOptions, "columns">,
  instead: Readonly<Record<string, Pick<Parameter, "default" | "source">>> = {},
): Parameter[] {
  const needed = [
    ...(disclosiveColumns(columns).length > 0 ? DISCLOSURE_PARAMETERS : []),
    ...COMPARISON_PARAMETERS,
  ];
  return needed.map((parameter) =>
    Object.hasOwn(instead, parameter.id) ? { ...parameter, ...instead[parameter.id] } : parameter,
  );
}

const FILE_RULES: readonly Rule[] = [
  {
    id: "GEN-F01",
    severity: "error",
    title: "The file is not empty and can be read as a table",
    source: "project",
    checks: [{ kind: "file", faults: ["unreadable"], message: "The file cannot be checked: {detail}" }],
  },
  {
    id: "GEN-F02",
    severity: "error",
    title: "The file is encoded in UTF-8",
    help: "Spreadsheets write UTF-8 when the file is saved as “CSV UTF-8 (comma delimited)”.",
    source: "tabular-data-standard",
    checks: [{ kind: "file", faults: ["encoding"], message: "The file is not in UTF-8: {detail}" }],
  },
  {
    id: "GEN-F03",
    severity: "info",
    title: "The file has no byte order mark",
    help: "The mark is harmless. It was taken away before the file was checked.",
    source: "tabular-data-standard",
    checks: [
      {
        kind: "file",
        faults: ["byte-order-mark"],
        message:
          "The file begins with a byte order mark, as some spreadsheets write. It was left out of the check.",
      },
    ],
  },
  {
    id: "GEN-F04",
    severity: "error",
    title: "Every quoted cell is closed",
    help: "The rows after it are read as if the quotation mark were an ordinary character, so that nothing is lost.",
    source: "rfc-4180",
    checks: [
      {
        kind: "file",
        faults: ["unclosed-quote"],
        message:
          "A quotation mark opens this cell and nothing closes it. Close the cell with a quotation mark, or take the opening one away.",
      },
    ],
  },
  {
    id: "GEN-F05",
    severity: "error",
    title: "Every row has as many cells as the header",
    help: "The cells of such a row were not checked one by one, because it cannot be known which column each belongs to.",
    source: "rfc-4180",
    checks: [
      {
        kind: "file",
        faults: ["ragged"],
        message:
          "{detail} Look for a missing or extra comma, or a comma inside a cell that has no quotation marks around it. The cells of this row were not checked.",
      },
    ],
  },
  {
    id: "GEN-F06",
    severity: "warning",
    title: "No blank rows",
    source: "project",
    checks: [
      { kind: "file", faults: ["blank-rows"], message: "{detail} Take blank rows out of the file." },
      {
        kind: "file",
        faults: ["trailing-blank-rows"],
        severity: "info",
        message: "{detail} Blank rows at the end of the file do no harm.",
      },
    ],
  },
  {
    id: "GEN-F07",
    severity: "warning",
    title: "Cells are parted by commas",
    source: "tabular-data-standard",
    checks: [
      {
        kind: "file",
        faults: ["delimiter"],
        message: "The cells of this file are parted by {detail}, and it was read so. Save it with commas.",
      },
    ],
  },
  {
    id: "GEN-F08",
    severity: "error",
    title: "It is known which sheet of a workbook is meant",
    help: "The sheet named as the return is read; without one, the only sheet, or the only one that has the header of the return.",
    source: "project",
    checks: [
      {
        kind: "file",
        faults: ["sheet"],
        message: "It cannot be known which sheet of this workbook to check. {detail}",
      },
    ],
  },
  {
    id: "GEN-F09",
    severity: "warning",
    title: "A workbook hides nothing, and has no merged cells and no formulas",
    help: "What is hidden is sent all the same. Merged cells hold their value in the first of them only. Formulas are not worked out: the result that the workbook holds is read, and other programs may show another.",
    source: "project",
    checks: [
      {
        kind: "file",
        faults: ["hidden-sheet"],
        message:
          "{detail} What is on a hidden sheet is sent with the file. Delete the sheet, or save the return as CSV.",
      },
      {
        kind: "file",
        faults: ["hidden-cells"],
        message:
          "{detail} They were checked like the others. Show them, or delete them if they are not meant.",
      },
      {
        kind: "file",
        faults: ["merged-cells"],
        message: "{detail} Only the first cell of each has a value; unmerge them and fill every cell.",
      },
      {
        kind: "file",
        faults: ["formulas"],
        message:
          "{detail} Formulas were not worked out; the results that the workbook holds were checked. Copy the cells and paste them as values.",
      },
    ],
  },
  {
    id: "GEN-F10",
    severity: "error",
    title: "No cell of a workbook holds an error",
    source: "project",
    checks: [
      {
        kind: "file",
        faults: ["error-value"],
        message:
          "The cell holds an error of the spreadsheet, such as #REF! or #N/A, and no value. Put the value in its place.",
      },
    ],
  },
  {
    id: "GEN-F11",
    severity: "info",
    title: "A workbook counts days from 1900",
    help: "The dates were read as the workbook means them. A cell that is copied into a workbook of the other kind moves by four years and a day.",
    source: "project",
    checks: [
      {
        kind: "file",
        faults: ["epoch-1904"],
        message: "The workbook counts days from 1904, as some made on a Mac do. Its dates were read so.",
      },
    ],
  },
  {
    id: "GEN-F12",
    severity: "error",
    title: "The file holds what its name says",
    help: "The file was read as what it is.",
    source: "project",
    checks: [{ kind: "file", faults: ["extension"], message: "{detail}" }],
  },
  {
    id: "GEN-F13",
    severity: "error",
    title: "The file keeps within the limits of the reader",
    source: "project",
    checks: [{ kind: "file", faults: ["limit"], message: "{detail}" }],
  },
  {
    id: "GEN-F14",
    severity: "error",
    title: "Quotation marks stand only around cells, and doubled inside quoted ones",
    source: "rfc-4180",
    checks: [
      {
        kind: "file",
        faults: ["stray-quote"],
        message:
          "Something follows the quotation mark that closes this cell. Double every quotation mark inside a quoted cell.",
      },
      {
        kind: "file",
        faults: ["bare-quote"],
        severity: "warning",
        message:
          "This cell has a quotation mark inside it and none around it. Put quotation marks around the cell and double the one inside.",
      },
    ],
  },
  {
    id: "GEN-F15",
    severity: "error",
    title: "JSON holds rows of plain values",
    help: "A file of JSON is a list of row objects, or an object whose rows are such a list; in NDJSON every line is a row object. The properties are the columns.",
    source: "project",
    checks: [{ kind: "file", faults: ["json-form"], message: "{detail}" }],
  },
  {
    id: "GEN-F16",
    severity: "error",
    title: "The file has rows",
    help: "A blank template has a header and nothing under it. A file without rows does not say that there was nothing: it may as well be that nobody filled it in.",
    source: "project",
    checks: [
      {
        kind: "file",
        faults: ["no-rows"],
        message:
          "There are no rows under the header, so the file looks like a blank template. Fill it in. Where there is nothing to report, say so in words in place of a file.",
      },
    ],
  },
  {
    id: "GEN-F17",
    severity: "error",
    title: "Rows end with a line feed, a carriage return, or both",
    help: "Some programs end rows with other characters, such as U+2028 or a vertical tab. To a reader of CSV those are characters of a cell, so that many rows look like one long row.",
    source: "rfc-4180",
    checks: [{ kind: "file", faults: ["row-separator"], message: "{detail}" }],
  },
  {
    id: "GEN-F18",
    severity: "error",
    title: "The file stays as it is while it is read",
    help: "A file that another program writes to while it is read may be half of one version and half of another.",
    source: "project",
    checks: [
      {
        kind: "file",
        faults: ["changed"],
        message:
          "The file was changed while it was read, so it cannot be known what it holds. {detail} Close it in other programs, wait until it is saved or copied, and check it again.",
      },
    ],
  },
  {
    id: "GEN-F19",
    severity: "warning",
    title: "Text was encoded once, and nothing of it was lost",
    help: "When text in UTF-8 is read as Windows-1252 and saved as UTF-8 again, a pound sign becomes two characters and a curly apostrophe three. Export the file again from where it was made: what stands there now is not what was written.",
    source: "tabular-data-standard",
    checks: [
      {
        kind: "file",
        faults: ["encoded-twice"],
        message:
          "This cell holds text that was encoded twice, so that a sign such as £ or ’ became two or three others. Export the file again as UTF-8, or type the cell again.",
      },
      {
        kind: "file",
        faults: ["lost-characters"],
        message:
          "This cell holds the replacement character (U+FFFD): a program could not read what stood there. Export the file again as UTF-8, or type the cell again.",
      },
    ],
  },
];

const HEADER_RULES: readonly Rule[] = [
  {
    id: "GEN-H01",
    severity: "error",
    title: "Every column is there",
    source: "project",
    checks: [
      {
        kind: "header",
        faults: ["missing"],
        message: 'The column "{column}" is missing from the header. {detail}',
      },
    ],
  },
  {
    id: "GEN-H02",
    severity: "error",
    title: "No column name stands twice",
    source: "project",
    checks: [
      {
        kind: "header",
        faults: ["duplicate"],
        message:
          "This column has the same name as {detail} and was not checked. Give each column its own name.",
      },
    ],
  },
  {
    id: "GEN-H03",
    severity: "warning",
    title: "No column that the return does not have",
    help: "A column whose name suggests something that identifies a person is an error under GEN-P01 instead.",
    source: "project",
    checks: [
      {
        kind: "header",
        faults: ["unexpected"],
        message: "The return has no such column. Take it out, or correct its name.",
      },
    ],
  },
  {
    id: "GEN-H04",
    severity: "warning",
    title: "Column names are written exactly",
    source: "project",
    checks: [
      {
        kind: "header",
        faults: ["near"],
        message: 'Write the name of this column exactly as "{column}". It was read as that column.',
      },
    ],
  },
  {
    id: "GEN-H05",
    severity: "error",
    title: "The header is the first row",
    source: "project",
    checks: [
      {
        kind: "header",
        faults: ["title-rows"],
        message: "{detail} Take the rows above the header away.",
      },
    ],
  },
];

const FIELD_RULES: readonly Rule[] = [
  {
    id: "GEN-V01",
    severity: "error",
    title: "Required cells are filled",
    help: "Columns that should be filled, rather than must, give a query: fill the cell or explain why it is blank.",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["missing"],
        message: "{column} is blank. Enter {expected}, for example {example}.",
      },
    ],
  },
  {
    id: "GEN-V02",
    severity: "error",
    title: "Cells are written in the form of their column",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["format", "range", "precision", "part-penny", "check-digit"],
        message: "{column} must be {expected}, for example {example}.",
      },
      {
        kind: "cell",
        faults: ["other-form"],
        severity: "warning",
        message:
          "{column} was read as it was meant, but not written in the form of its column. Enter {expected}, for example {example}.",
      },
    ],
  },
  {
    id: "GEN-V03",
    severity: "error",
    title: "Dates, times and years exist",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["impossible"],
        message:
          "{column} is written in the right form but cannot exist: no calendar has it. Enter {expected}, for example {example}.",
      },
    ],
  },
  {
    id: "GEN-V04",
    severity: "error",
    title: "Codes are on their list",
    source: "project",
    checks: [{ kind: "cell", faults: ["not-in-list"], message: "{column} must be {expected}." }],
  },
  {
    id: "GEN-V05",
    severity: "warning",
    title: "No characters that cannot be seen, or that look like others",
    help: "Spaces around a cell and characters that cannot be seen were left out when the cell was checked. A cell in which one letter, digit or dash stands for another that looks the same is an error, because programs do not see them as the same.",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["space"],
        message: "{column} has {detail}. Take it out.",
      },
      {
        kind: "cell",
        faults: ["look-alike"],
        severity: "error",
        message: "{column} has {detail} in it. Type the cell again by hand: {expected}.",
      },
    ],
  },
  {
    id: "GEN-V06",
    severity: "error",
    title: "Numbers and codes are as they were entered, not as a spreadsheet shows them",
    help: "Spreadsheets take the zeros from the front of a code, and make numbers and dates of codes that look a little like them. A value is offered only where it is certain what stood there.",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["number-damage"],
        message:
          "{column} holds {detail}, as spreadsheets write. Enter {expected}, for example {example}, and set the format of the column to text before saving.",
      },
    ],
  },
  {
    id: "GEN-V07",
    severity: "error",
    title: "Dates are written year, month, day",
    help: "A day and a month that could change places are never guessed: a date is offered only when the day is over 12, the month is named or the year comes first.",
    source: "iso-8601",
    checks: [
      {
        kind: "cell",
        faults: ["date-form"],
        message: "{column} must be {expected}, for example {example}. {detail}",
      },
    ],
  },
  {
    id: "GEN-V08",
    severity: "warning",
    title: "Shorthand in place of a number stands in square brackets",
    help: "[c] confidential, [x] not available, [z] not applicable, [low] rounds to zero. The cell was read as one that holds no number. The Government Analysis Function discourages marks such as *, - and .. because tables have used them for different things.",
    source: "shorthand",
    checks: [
      {
        kind: "cell",
        faults: ["legacy-shorthand"],
        message: "{column} has shorthand in an old form. {detail} Enter {expected}.",
      },
    ],
  },
  {
    id: "GEN-V09",
    severity: "error",
    title: "Text is no longer than its column",
    source: "project",
    checks: [
      { kind: "cell", faults: ["too-long"], message: "{column} is too long. Enter {expected}." },
      {
        kind: "cell",
        faults: ["longer-than-advised"],
        severity: "warning",
        message:
          "{column} is longer than some systems that receive it can hold: they keep {detail} characters.",
      },
    ],
  },
  {
    id: "GEN-V12",
    severity: "warning",
    title: "No text that a spreadsheet may run as a formula",
    help: "Whoever opens the file in a spreadsheet would have it run. An apostrophe before the text prevents that.",
    source: "formula-injection",
    checks: [
      {
        kind: "cell",
        faults: ["formula"],
        message:
          "{column} begins with a character that makes a spreadsheet run the text as a formula. Put an apostrophe or a word before it.",
      },
    ],
  },
  {
    id: "GEN-V10",
    severity: "error",
    title: "Codes of areas are of the kind that the column holds, and in force",
    help: "The first three characters of a code say what kind of area it is. Codes come and go when areas are merged, split or given a new boundary.",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["other-entity"],
        message: "{column} holds the code of another kind of area. Enter {expected}.",
      },
    ],
  },
];

function rowRules(key: readonly string[]): Rule[] {
  const repeatedKey: Rule = {
    id: "GEN-R01",
    severity: "error",
    title: "No two rows have the same key",
    source: "project",
    checks: [
      {
        kind: "unique",
        columns: key as readonly [string, ...string[]],
        message: `{count} rows have the same ${key.join(", ")}. Keep one of them, or correct the others.`,
      },
    ],
  };
  const repeatedRow: Rule = {
    id: "GEN-R02",
    severity: "warning",
    title: "No two rows are identical",
    source: "project",
    checks: [
      {
        kind: "unique",
        columns: "all",
        message:
          "{count} rows are the same in every column. Take out the repeats, or check that they are separate.",
      },
    ],
  };
  return key.length > 0 ? [repeatedKey, repeatedRow] : [repeatedRow];
}

const PERSONAL_DATA_RULES: readonly Rule[] = [
  {
    id: "GEN-P01",
    severity: "error",
    title: "No column whose name suggests that it identifies a person",
    help: "These returns have no place for it. Section 16(4) of the Police, Crime, Sentencing and Courts Act 2022 does not authorise the disclosure of patient information, nor of personal information by a health or social care authority.",
    source: "project",
    checks: [
      {
        kind: "header-name",
        contains: [
          "first name",
          "forename",
          "surname",
          "last name",
          "full name",
          "patient name",
          "victim name",
          "offender name",
          "suspect name",
          "person name",
          "date of birth",
          "birth date",
          "birthdate",
          "dob",
          "nhs number",
          "nhs no",
          "nhsnumber",
          "home address",
          "postcode",
          "post code",
          "phone",
          "telephone",
          "mobile",
          "email",
          "e mail",
          "upn",
          "unique pupil number",
          "pnc id",
          "pncid",
          "pnc number",
          "custody number",
          "custody record",
          "custody reference",
          "crime reference",
          "crime ref",
          "case number",
          "case no",
          "national insurance",
        ],
        whole: ["name", "address", "pnc"],
        message:
          "The name of this column suggests that it identifies a person. Take the whole column out before you send the file to anyone.",
      },
    ],
  },
  {
    id: "GEN-P02",
    severity: "error",
    title: "No NHS numbers",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["nhs-number"],
        message:
          "{column} holds what looks like an NHS number. Take it out before you send the file to anyone.",
      },
    ],
  },
  {
    id: "GEN-P03",
    severity: "error",
    title: "No full postcodes",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["postcode"],
        message: "{column} holds what looks like a full postcode. Use its first part and one digit at most.",
      },
    ],
  },
  {
    id: "GEN-P04",
    severity: "error",
    title: "No e-mail addresses, telephone numbers or National Insurance numbers",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["contact"],
        message:
          "{column} holds what looks like an e-mail address, a telephone number or a National Insurance number. Take it out before you send the file to anyone.",
      },
    ],
  },
  {
    id: "GEN-P05",
    severity: "error",
    title: "No pupil numbers or police national computer numbers",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["pupil-or-police-number"],
        message:
          "{column} holds what looks like a pupil number or a police national computer number. Take it out before you send the file to anyone.",
      },
    ],
  },
  {
    id: "GEN-P06",
    severity: "warning",
    title: "No dates in columns that are not declared as dates",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["birth-date"],
        message:
          "{column} holds a date although it is not a column of dates; it may be a date of birth. Take it out.",
      },
    ],
  },
  {
    id: "GEN-P07",
    severity: "query",
    title: "Free text names no person and no home",
    source: "project",
    checks: [
      {
        kind: "cell",
        faults: ["identifying-text"],
        message:
          "{column} may identify a person or a home: it has a name, a relation of somebody, an age with a school, or a house number with a street. Describe what happened without them.",
      },
    ],
  },
  {
    id: "GEN-P08",
    severity: "warning",
    title: "No place finer than a lower super output area or a postcode sector",
    source: "project",
    checks: [
      {
        kind: "header-name",
        contains: [
          "latitude",
          "longitude",
          "easting",
          "northing",
          "uprn",
          "output area",
          "oa code",
          "oa21cd",
        ],
        message:
          "The name of this column suggests a place finer than a lower super output area. Take it out, or send the area instead.",
      },
      {
        kind: "cell",
        faults: ["fine-geography"],
        message:
          "{column} holds what looks like the code of an output area. Use the code of the lower super output area it lies in.",
      },
    ],
  },
];
