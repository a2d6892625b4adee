/** The formats of the report of `svd validate`. */
import { REPORT_FORMATS, type ReportFormat, type ReportFormatOptions } from "@svd/validator";
import type { Terminal } from "../terminal.js";
import { SHOWN, textFormat } from "./text.js";
import { reportWorkbook } from "./xlsx.js";

/** What a format is told of the call. */
interface FormatRun extends ReportFormatOptions {
  /** Where text is shown. */
  readonly terminal: Terminal;
}

/** A format, and the bytes of the whole where it is not text. */
interface RunningFormat {
  readonly format: ReportFormat;
  readonly bytes?: () => Promise<Uint8Array>;
}

interface FormatEntry {
  /**
   * How many findings of each rule the report has unless another number is asked for: formats for people keep
   * examples, those for programs hand on every finding as it is made.
   */
  readonly kept: number | "all";
  readonly start: (run: FormatRun) => RunningFormat;
}

/** Those of the validator: they are text. */
type TextFormatName = keyof typeof REPORT_FORMATS;

const KEPT: Readonly<Record<TextFormatName, FormatEntry["kept"]>> = {
  json: "all",
  ndjson: "all",
  csv: "all",
  sarif: "all",
  junit: 100,
  github: "all",
  html: 100,
};

const textFormats = Object.fromEntries(
  (Object.keys(KEPT) as TextFormatName[]).map((name): [string, FormatEntry] => [
    name,
    { kept: KEPT[name], start: (run) => ({ format: REPORT_FORMATS[name](run) }) },
  ]),
) as Readonly<Record<TextFormatName, FormatEntry>>;

/** The closed set of formats, by the names that `--format` takes. */
export const FORMATS = {
  text: { kept: SHOWN, start: ({ terminal }): RunningFormat => ({ format: textFormat(terminal) }) },
  ...textFormats,
  xlsx: { kept: 1000, start: reportWorkbook },
} as const satisfies Readonly<Record<string, FormatEntry>>;

/** The name of a format. */
export type FormatName = keyof typeof FORMATS;

/** How many findings of each rule the formats keep, in words: "text: 10; junit, html: 100; others: all". */
export function keptInWords(): string {
  const byNumber = new Map<number, string[]>();
  for (const [name, { kept }] of Object.entries<FormatEntry>(FORMATS))
    if (kept !== "all") byNumber.set(kept, [...(byNumber.get(kept) ?? []), name]);
  return [...[...byNumber].map(([kept, names]) => `${names.join(", ")}: ${kept}`), "others: all"].join("; ");
}
