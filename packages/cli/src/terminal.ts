/** The screen: its width, its colours, its tables. */
import Table from "cli-table3";
import pc from "picocolors";

/** What a person sees. */
export interface Terminal {
  /** Columns of characters. */
  readonly width: number;
  /** Colours, or functions that change nothing where there are none. */
  readonly colours: ReturnType<typeof pc.createColors>;
}

/** What may be written to. */
interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * The terminal that a stream shows. Colour is for terminals alone, and never where `NO_COLOR` is set.
 *
 * @param screen - The stream.
 * @param environment - The environment of the process.
 */
export function terminalOf(screen: Screen, environment: NodeJS.ProcessEnv): Terminal {
  const colour = screen.isTTY === true && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
  const width = screen.isTTY ? (screen.columns ?? 80) : 100;
  return { width: Math.max(60, Math.min(width, 120)), colours: pc.createColors(colour) };
}

/**
 * A table without lines: the last column takes the room that is left, and is wrapped between words.
 *
 * @param rows - The rows, the head among them where there is one.
 * @param terminal - The terminal it is for.
 * @param indent - Spaces before each row.
 */
export function table(rows: readonly (readonly string[])[], terminal: Terminal, indent = 0): string {
  const [first] = rows;
  if (!first) return "";
  const widths = first.map((_, i) => largest(rows, (row) => visibleLength(row[i] ?? "")) + 2);
  const used = widths.slice(0, -1).reduce((sum, width) => sum + width, indent);
  // A word that is longer than the room for it, such as a hash, is shown whole all the same.
  const longest = largest(rows, (row) => largest((row.at(-1) ?? "").split(/\s/), visibleLength));
  widths[widths.length - 1] = Math.max(24, terminal.width - used, longest + 2);
  const drawn = new Table({
    chars: Object.fromEntries(BORDERS.map((border) => [border, ""])),
    style: { "padding-left": 0, "padding-right": 2, head: [], border: [] },
    colWidths: widths,
    wordWrap: true,
  });
  for (const row of rows) for (const line of linesOf(row)) drawn.push(line);
  return drawn
    .toString()
    .split("\n")
    .map((line) => `${" ".repeat(indent)}${line}`.trimEnd())
    .join("\n");
}

/**
 * A row for each line of the cells of a row. The table takes a time that grows with the square of a cell of several lines,
 * since it cuts them down letter by letter for a message that it never shows.
 */
function linesOf(row: readonly string[]): string[][] {
  const cells = row.map((cell) => cell.split("\n"));
  const height = largest(cells, ({ length }) => length);
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ""));
}

/** The largest number of any item; zero where there are none. A spread of many items would overflow the stack. */
export function largest<Item>(items: readonly Item[], number: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, number(item)), 0);
}

const BORDERS = [
  "top",
  "top-mid",
  "top-left",
  "top-right",
  "bottom",
  "bottom-mid",
  "bottom-left",
  "bottom-right",
  "left",
  "left-mid",
  "mid",
  "mid-mid",
  "right",
  "right-mid",
  "middle",
];

function visibleLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  return text.replace(/\u001b\[[0-9;]*m/g, "").length;
}
