/** A table that is being checked: what every format hands its header and its rows to. */
import type { FileFault, HeaderFault, Report, ReturnDefinition } from "@svd/schemas/returns";
import { type AcceptanceFacts, keepsBytesUnchecked } from "../acceptance.js";
import { oddCharacters } from "../cells/odd-characters.js";
import type { Claim, Claims, Found } from "../check/claim.js";
import type { CompileInput } from "../check/compile.js";
import type { ReplacedColumns } from "../check/lists.js";
import type { WholeFileCheck } from "../check/whole-file.js";
import type { ValidateOptions } from "../options.js";
import type { Collector } from "../report/collector.js";
import { columnLetter, counted } from "../report/place.js";
import { ReturnCheck } from "../return-check.js";
import { matchHeader, wordsOf } from "./header.js";
import type { Limits } from "./limits.js";
import type { RowRecord } from "./record.js";

/** What the check of a table needs to know. */
export interface TableInput {
  readonly definition: ReturnDefinition;
  readonly claims: Claims;
  readonly options: ValidateOptions;
  readonly collector: Collector;
  readonly limits: Limits;
  readonly replaced: ReplacedColumns;
  readonly previous: CompileInput["previous"];
  readonly registers: CompileInput["registers"];
  /** Checks of the whole file besides those of the definition. */
  readonly also: readonly WholeFileCheck[];
}

/** Where something was found, as far as it has a place. */
export type FoundAt = Pick<Found, "row" | "place">;

/** Why a file that goes over a limit was not read to its end. */
export const OVER_LIMIT = "The file was not read to its end, because it goes over a limit.";

/** A table that is being checked. */
export class Table {
  /** Why the file was not read to its end, if it was not. */
  stopped: string | undefined;
  /** What was met that keeps bytes from being checked, and that no rule of the definition speaks about. */
  readonly unsaid = new Set<FileFault | HeaderFault>();
  /** For each place of the file, the column of the definition, or -1. */
  columnAt: readonly number[] = [];
  /** The name of the sheet that the rows stand in, where the file is a workbook. */
  sheet: string | undefined;
  /** What the format finds in the file as a whole, and says at its end. */
  readonly found: Found[] = [];
  readonly #input: TableInput;
  #check: ReturnCheck | undefined;

  constructor(input: TableInput) {
    this.#input = input;
  }

  get definition(): ReturnDefinition {
    return this.#input.definition;
  }

  get limits(): Limits {
    return this.#input.limits;
  }

  /** Says how the format names the place of a row and a cell, besides its row and column. */
  set locationOf(locationOf: Collector["locationOf"]) {
    this.#input.collector.locationOf = locationOf;
  }

  /** Whether the header is known, so that rows can be taken. */
  get begun(): boolean {
    return this.#check !== undefined;
  }

  /** How many rows were counted, and how much they hold. */
  get counts(): { rows: number; checked: number; filled: ArrayLike<number> } {
    return this.#check ?? { rows: 0, checked: 0, filled: [] };
  }

  /** What its acceptance rests on. */
  get account(): Pick<AcceptanceFacts, "rowAccount" | "ran"> {
    const check = this.#check;
    return {
      rowAccount: check?.rowAccount ?? { seen: 0, blank: 0, checked: 0, skipped: 0 },
      ran: check?.ran ?? new Set(),
    };
  }

  /** The row that was read last, as a spreadsheet numbers it; 0 where none was. */
  get lastRow(): number {
    return this.#check?.lastRow ?? 0;
  }

  /** Takes a row; gives `false` when no more should be read. */
  record(record: RowRecord): boolean | undefined {
    const more = this.#check?.record(record);
    if (more === false) this.overLimit();
    return more;
  }

  /**
   * Skips a row that was too long to be read.
   *
   * @param bytes - Where it begins, in a file of text.
   */
  tooLong(bytes?: Uint8Array): void {
    this.#check?.tooLong(bytes);
  }

  /** Skips a row whose cells could not be read. */
  passedOver(fault: FileFault, detail: string): void {
    this.#check?.passedOver(fault, detail);
  }

  /** The claim on a fault. Where there is none, it is noted that the fault is nowhere said. */
  claimOn(fault: FileFault): Claim | undefined {
    return this.#noted(fault, this.#input.claims.file(fault));
  }

  /** Says that something is so in the file. */
  say(fault: FileFault, detail = "", at: FoundAt = {}): void {
    const claim = this.claimOn(fault);
    if (claim) this.#input.collector.add({ claim, ...at, words: () => ({ detail }) });
  }

  /** Keeps something that is so in the file as a whole until its rows have been read. */
  sayAtEnd(fault: FileFault, detail: string, at: FoundAt = {}): void {
    const claim = this.claimOn(fault);
    if (claim) this.found.push({ claim, ...at, words: () => ({ detail }) });
  }

  /** Says why no more of the file is read. */
  refuse(fault: FileFault, detail: string, reason = "The file could not be read.", at: FoundAt = {}): void {
    this.say(fault, detail, at);
    this.stop(reason);
  }

  /** Reads no more of the file; the finding on it has been made. */
  stop(reason: string): void {
    this.stopped ??= reason;
  }

  /** A limit was gone over, and the finding on it has been made. */
  overLimit(): void {
    this.stop(OVER_LIMIT);
  }

  /**
   * Finds the columns in the header, and makes the rules ready for them.
   *
   * @param names - The cells of the header; `undefined` for one that is not UTF-8.
   * @param row - The row of the spreadsheet that the header is; 0 where the format has no such row.
   * @param rowsAbove - How many rows stand above it that do not belong to the table.
   * @returns `false` when there are too many columns to go on.
   */
  header(names: readonly (string | undefined)[], row: number, rowsAbove = 0): boolean {
    const { collector, limits } = this.#input;
    const at = row === 0 ? {} : { row };
    const titles = rowsAbove > 0 ? this.#headerClaimOn("title-rows") : undefined;
    if (titles) {
      const detail = `The header is row ${rowsAbove + 1} of the file.`;
      collector.add({ claim: titles, row: 1, words: () => ({ detail }) });
    }
    if (names.length > limits.columns) {
      this.refuse(
        "limit",
        `The header has more than ${counted(limits.columns, "column")}, which is the limit. Nothing below it was read.`,
        OVER_LIMIT,
        at,
      );
      return false;
    }
    for (const [place, name] of names.entries()) {
      if (name === undefined || byteLength(name) <= limits.cellBytes) continue;
      const limit = counted(limits.cellBytes, "byte");
      this.say(
        "limit",
        `The name of this column has more than ${limit}, which is the limit. Shorten it, or raise the limit.`,
        {
          ...at,
          place,
        },
      );
    }
    const undecodable = names.indexOf(undefined);
    if (undecodable >= 0) {
      this.say("encoding", "the header has bytes that UTF-8 does not have. Save the file as CSV UTF-8.", {
        ...at,
        place: undecodable,
      });
    }
    this.#columns(
      names.map((name) => name ?? ""),
      at,
    );
    this.#check = new ReturnCheck({
      ...this.#input,
      also: [...this.#input.also, { see() {}, found: () => this.found.sort(byRow) }],
      sheet: this.sheet,
      columnAt: this.columnAt,
      headerRow: row,
      encodingFound: undecodable >= 0,
      claimOn: (fault) => this.claimOn(fault),
    });
    return true;
  }

  /** Ends the table, and gives what is found in it as a whole. */
  *end(): Generator<Found> {
    if (this.#check) yield* this.#check.finish(this.stopped === undefined);
    else yield* this.found;
  }

  #headerClaimOn(fault: HeaderFault): Claim | undefined {
    return this.#noted(fault, this.#input.claims.header(fault));
  }

  #noted(fault: FileFault | HeaderFault, claim: Claim | undefined): Claim | undefined {
    if (!claim && keepsBytesUnchecked(fault)) this.unsaid.add(fault);
    return claim;
  }

  /** Finds which place is which column, and says what is wrong with their names. */
  #columns(names: readonly string[], at: { readonly row?: number }): void {
    const { definition, claims, collector } = this.#input;
    const matched = matchHeader(names, definition);
    this.columnAt = matched.columnAt;
    const columnName = (column: number) => definition.columns[column]?.name ?? "";
    collector.columnAt = (place) => definition.columns[matched.columnAt[place] ?? -1];

    const missing = claims.header("missing");
    for (const { column, misspelt } of missing ? matched.missing : []) {
      const detail =
        misspelt === undefined
          ? "Add it."
          : `Column ${columnLetter(misspelt)} is likely to be meant for it, and was checked as if it were: correct its name.`;
      collector.add({
        claim: missing as NonNullable<typeof missing>,
        ...at,
        words: () => ({ column: columnName(column), detail }),
        ...(misspelt === undefined || at.row === undefined
          ? {}
          : { linked: [`${columnLetter(misspelt)}${at.row}`] }),
        ...(misspelt === undefined ? {} : { hint: () => oddCharacters(names[misspelt] ?? "") }),
      });
    }
    for (const place of names.keys()) {
      const name = names[place] as string;
      const duplicate = matched.duplicates.find((each) => each.place === place);
      const near = matched.near.includes(place);
      const claim = duplicate
        ? this.#headerClaimOn("duplicate")
        : near
          ? claims.header("near")
          : matched.unexpected.includes(place)
            ? (claims.headerName(wordsOf(name)) ?? claims.header("unexpected"))
            : undefined;
      if (!claim) continue;
      const detail = duplicate ? `column ${columnLetter(duplicate.first)}` : "";
      collector.add({
        claim,
        ...at,
        place,
        value: name,
        words: () => ({ detail }),
        hint: () => oddCharacters(name),
      });
    }
    const order = claims.header("order");
    const { disorder } = matched;
    if (
      order &&
      disorder &&
      matched.missing.length + matched.unexpected.length + matched.duplicates.length === 0
    ) {
      collector.add({
        claim: order,
        ...at,
        place: disorder.place,
        words: () => ({ column: columnName(disorder.column) }),
      });
    }
  }
}

/** What the reader of a format learns of a file, besides what is found in it. */
export type FormatFacts = Pick<
  Report["input"],
  "format" | "byteOrderMark" | "delimiter" | "newline" | "sheet"
>;

/** Reads the bytes of one format and hands its header and rows to a {@link Table}. */
export interface FormatReader {
  /** Takes the next bytes, from the first of the file on. They may be overwritten after the call. */
  write(bytes: Uint8Array): void;
  /**
   * Says that there are no more bytes.
   *
   * @param waited - To be awaited now and then by a reader that goes on working, so that whoever takes the
   *   findings can keep up.
   */
  end(waited: () => Promise<void>): Promise<void> | void;
  readonly facts: FormatFacts;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function byRow(a: Found, b: Found): number {
  return (a.row ?? 0) - (b.row ?? 0) || (a.place ?? -1) - (b.place ?? -1);
}
