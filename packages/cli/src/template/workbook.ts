/** The blank workbook of a return. */
import { type Column, kindOf, type ReturnDefinition } from "@svd/schemas/returns";
import { columnLetter } from "@svd/validator";
import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import { requirementOf, sentence } from "../requirement.js";
import { largest } from "../terminal.js";
import { HEADING, headingOf, PAGE, textSheet } from "../text-sheet.js";
import { cellCheckOf, numberFormatOf } from "./cell-check.js";
import { type Choices, choicesOf } from "./choices.js";

/** The last row that a sheet has. */
const LAST_ROW = 1_048_576;
/** What spreadsheets show of a title, a hint and a refusal, at most. */
const TITLE_LENGTH = 32;
const HINT_LENGTH = 255;
const REFUSAL_LENGTH = 225;

const LISTS = "lists";
const READ_ME = "read me";

/** Less dark for what must be filled or explained, or in some cases only. */
const SOMETIMES: CellStyle = headingOf("A9CCE3", "0B0C0C");
/** Light for what may be blank. */
const OPTIONAL: CellStyle = headingOf("E8EEF2", "0B0C0C");

function headingFor({ required, requiredWhen }: Column): CellStyle {
  if (required === undefined) return OPTIONAL;
  return required === "error" && !requiredWhen ? HEADING : SOMETIMES;
}

/**
 * Makes the blank workbook of a return: a sheet for the rows, named as the return, a sheet that says what the return
 * is and whether its layout is a standard, and a sheet of the lists to choose from.
 *
 * @param definition - The return.
 * @returns The bytes of an XLSX file, the same for the same definition.
 */
export async function workbookTemplate(definition: ReturnDefinition): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const { formatColumns } = await import("./column-formats.js");
  // ZIP counts its years from this day: none is meant.
  const noDay = new Date(1980, 0, 1);
  const noTime = new Date(Date.UTC(1980, 0, 1));
  const lists = listsOf(definition);
  const workbook = await writeXlsx({
    sheets: [
      // The rows stand first: programs that know nothing of the return read the first sheet.
      dataSheet(definition, lists),
      readMeSheet(definition),
      ...(lists.size > 0 ? [listSheet(lists)] : []),
    ],
    properties: {
      title: `${definition.title} (${definition.id} ${definition.version})`,
      created: noTime,
      modified: noTime,
    },
  });
  return formatColumns(workbook, definition.columns.length, noDay);
}

/** A list to choose from, and the column of the sheet of lists that it begins in. */
type PlacedChoices = Choices & { readonly place: number };

/** The lists of a return by their columns. Two columns with one list share it. */
function listsOf({ columns }: ReturnDefinition): ReadonlyMap<Column, PlacedChoices> {
  const lists = new Map<Column, PlacedChoices>();
  const placeOf = new Map<string, number>();
  let next = 0;
  for (const column of columns) {
    const choices = choicesOf(column);
    if (!choices) continue;
    const key = JSON.stringify(choices.codes);
    let place = placeOf.get(key);
    if (place === undefined) {
      place = next;
      next += hasLabels(choices) ? 2 : 1;
      placeOf.set(key, place);
    }
    lists.set(column, { ...choices, place });
  }
  return lists;
}

function hasLabels({ codes }: Choices): boolean {
  return codes.some(({ label }) => label !== undefined);
}

/** The sheet that is filled in: the header, and what each column takes. */
function dataSheet(
  { id, columns, status }: ReturnDefinition,
  lists: ReadonlyMap<Column, PlacedChoices>,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [place, column] of columns.entries()) {
    // Whether the layout is a standard is said where everybody looks first.
    const comment = {
      text: place === 0 ? `${noteOf(column)}\n\nThe layout: ${status.statement}` : noteOf(column),
    };
    cells.set(`0,${place}`, { value: column.name, type: "string", style: headingFor(column), comment });
    // The format of the column, which the row is taken away for in the end.
    cells.set(`1,${place}`, { value: null, type: "empty", style: { numFmt: numberFormatOf(column) } });
  }
  return {
    name: id,
    columns: columns.map((column) => ({ width: widthOf(column) })),
    rows: [columns.map(({ name }) => name), columns.map(() => null)],
    cells,
    dataValidations: columns.map((column, place) => validationOf(column, place, lists.get(column))),
    freezePane: { rows: 1 },
    pageSetup: { ...PAGE, printTitlesRow: "$1:$1" },
  };
}

/** How wide a column is, in characters: its name and what is usual in it can be read. */
function widthOf(column: Column): number {
  const longest = largest(choicesOf(column)?.codes ?? [], ({ code }) => code.length);
  const usual =
    column.kind === "text" ? Math.min(30, column.maxLength) : kindOf(column).example(column).length;
  return Math.min(40, Math.max(12, column.name.length + 3, usual + 3, longest + 4));
}

/** What stands in the note on the header of a column. */
function noteOf(column: Column): string {
  const kind = kindOf(column);
  return [
    column.title,
    column.description,
    `This column ${requirementOf(column)}.`,
    sentence(kind.expected(column)),
    ...exampleOf(column).map((example) => `Example: ${example}`),
  ].join("\n");
}

/** A right cell. One text stands for all columns of text, and would be strange in most of them. */
function exampleOf(column: Column): readonly string[] {
  return column.kind === "text" ? [] : [kindOf(column).example(column)];
}

function validationOf(column: Column, place: number, list: PlacedChoices | undefined): DataValidation {
  const letter = columnLetter(place);
  const kind = kindOf(column);
  const expected = sentence(kind.expected(column));
  const hint = `${expected} ${sentence(requirementOf(column))} ${howToType(column)}`;
  const range = `${letter}2:${letter}${LAST_ROW}`;
  const example = exampleOf(column).map((each) => `, for example ${each}`);
  const refusal = `This must be ${kind.expected(column)}${example.join("")}.`;
  const check = list
    ? {
        type: "list" as const,
        formula1: rangeOf(list),
        errorStyle: list.open ? ("warning" as const) : ("stop" as const),
      }
    : {
        ...(cellCheckOf(column, `${letter}2`) ?? { type: "custom" as const, formula1: "TRUE" }),
        errorStyle: "stop" as const,
      };
  return {
    ...check,
    range,
    allowBlank: true,
    showInputMessage: true,
    // Several codes in a cell are none of the list, and are right.
    showErrorMessage: !("several" in column && column.several !== undefined),
    inputTitle: cut(column.title, TITLE_LENGTH),
    inputMessage: cut(hint.trim(), HINT_LENGTH),
    errorTitle: cut(column.name, TITLE_LENGTH),
    errorMessage: cut(refusal, REFUSAL_LENGTH),
  };
}

/** What has to be said of typing, besides what the cell must be. */
function howToType(column: Column): string {
  return column.kind === "date-time" && !column.offset
    ? "Type the day, a space and the time: 2026-03-31 23:15."
    : "";
}

/** The cells of a list, on the sheet of lists. */
function rangeOf({ place, codes }: PlacedChoices): string {
  const letter = columnLetter(place);
  return `${LISTS}!$${letter}$2:$${letter}$${codes.length + 1}`;
}

/** The sheet of the lists: each is a column, with its meanings beside it where it has some. */
function listSheet(lists: ReadonlyMap<Column, PlacedChoices>): WriteSheet {
  const placed = [...new Map([...lists.values()].map((list) => [list.place, list])).values()];
  const longest = largest(placed, ({ codes }) => codes.length);
  const rows: string[][] = Array.from({ length: longest + 1 }, () => []);
  const headings = placed.flatMap((list) => (hasLabels(list) ? [list.title, "meaning"] : [list.title]));
  for (const list of placed) {
    for (const [i, { code, label }] of list.codes.entries()) {
      const row = rows[i + 1] as string[];
      row[list.place] = code;
      if (hasLabels(list)) row[list.place + 1] = label ?? "";
    }
  }
  return {
    ...textSheet(LISTS, [
      headings,
      ...rows.slice(1).map((row) => Array.from(headings, (_, i) => row[i] ?? "")),
    ]),
    freezePane: { rows: 1 },
  };
}

/** The sheet that says what the return is, whether its layout is a standard, and what its columns hold. */
function readMeSheet(definition: ReturnDefinition): WriteSheet {
  const { id, version, title, description, status, owner, cadence, grain, fileName, columns } = definition;
  const facts = [
    [title, `${id} ${version}`],
    ["Layout", status.statement],
    ["What it is", description],
    ["Owner", owner],
    ["Cadence", cadence],
    ["One row", grain],
    ...(fileName ? [["File name", fileName.words]] : []),
    [
      "Filling in",
      `Fill in the sheet “${id}”, one row under another, and change neither its name nor its header. What may stand in a cell is checked as it is typed; what is pasted is not checked, and may take the checks away.`,
    ],
    [
      "Headings",
      "Dark: the column must be filled. Less dark: it must be filled in some cases, or its being blank be explained. Light: it may be blank. The note on each heading says what the column takes.",
    ],
    [
      "Dates",
      "Cells of dates and of dates with times hold what the spreadsheet understood, and show it with the year first. Look whether it is the day that was meant.",
    ],
    [
      "Checking",
      "The command svd validate checks the file when it is filled in, by all rules of the return.",
    ],
  ];
  const heading = ["Column", "What it holds", "Filled", "What may stand in it", "Example"];
  const rows = columns.map((column) => {
    const kind = kindOf(column);
    return [
      column.name,
      `${column.title}. ${column.description}`,
      requirementOf(column),
      sentence(kind.expected(column)),
      exampleOf(column).join(""),
    ];
  });
  return textSheet(READ_ME, [...facts, [], heading, ...rows], [0, facts.length + 1]);
}

/** A text that is no longer than is shown, cut between words. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), most / 2))}…`;
}
