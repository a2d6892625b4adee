import {
  type Breakdown,
  type CompiledCondition,
  type CompiledTerm,
  type ConditionContext,
  compileCondition,
  compileTerm,
  type PartsCheck,
  type RowReader,
  shorthandOf,
} from "@svd/schemas/returns";
import { columnLetter } from "../report/place.js";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import { type CurrentRow, HIDDEN, RIGHT } from "./current-row.js";
import { keyOf, textsOf } from "./key.js";
import type { RowRun } from "./row-run.js";
import type { FileContext, Room, WholeFileCheck } from "./whole-file.js";

/** A total or a part, as far as it is known. */
interface Part {
  /** Its value; `undefined` where nobody can know it. */
  readonly value: number | undefined;
  /** Whether it is left out on purpose, so that nobody is given away: `[c]`. */
  readonly suppressed: boolean;
}

/** What is compared: a check of any breakdown, ready to run. */
interface Comparison {
  readonly fault: PartsCheck["fault"];
  /** The most that one part may be off by. */
  readonly tolerance: number;
  readonly where: CompiledCondition | undefined;
}

/**
 * Which of a total and its parts are at fault.
 *
 * @param all - The total, then the parts; `undefined` for one that is not there.
 * @returns Their places in the list.
 */
function faulty(all: readonly (Part | undefined)[], { fault, tolerance }: Comparison): number[] {
  const [total, ...parts] = all;
  if (fault === "disclosed") {
    const suppressed = all.findIndex((part) => part?.suppressed);
    const othersShown = all.every((part, place) => place === suppressed || part?.value !== undefined);
    return suppressed >= 0 && othersShown ? [suppressed] : [];
  }
  const whole = total?.value;
  if (whole === undefined) return [];
  if (fault === "excess")
    return parts.flatMap((part, place) =>
      part?.value !== undefined && part.value > whole + tolerance ? [place + 1] : [],
    );
  let sum = 0;
  let complete = true;
  for (const part of parts) {
    if (part?.value === undefined) complete = false;
    else sum += part.value;
  }
  const allowed = tolerance * parts.length;
  return sum > whole + allowed || (complete && sum < whole - allowed) ? [0] : [];
}

function comparisonOf({ fault, tolerance, where }: PartsCheck, scope: ConditionContext): Comparison {
  const allowed = tolerance && compileTerm(tolerance, scope);
  return {
    fault,
    // A tolerance has no columns, so that no row is asked.
    tolerance: (allowed?.read(undefined as unknown as RowReader) as number | undefined) ?? 0,
    where: where && compileCondition(where, scope),
  };
}

function readPart(row: CurrentRow, column: number, term: CompiledTerm): Part {
  return {
    value: term.read(row) as number | undefined,
    suppressed: row.states[column] === HIDDEN && shorthandOf(row.text(column)) === "c",
  };
}

/** A total and its parts in the columns of one row: a rule on single rows for each cell that may be at fault. */
function partsOfRow(claim: Claim<PartsCheck>, scope: ConditionContext, { placeOf }: FileContext): RowRun[] {
  const { total, parts } = claim.check.of as Extract<Breakdown, { within?: never }>;
  const columns = [total, ...parts].map((name) => columnOf(scope, name));
  const terms = [total, ...parts].map((column) => compileTerm({ column }, scope));
  const comparison = comparisonOf(claim.check, scope);
  const places = claim.check.fault === "sum" ? [0] : [...columns.keys()];
  return places.map((place) => ({
    claim,
    column: columns[place] as number,
    fails(row) {
      if (comparison.where && comparison.where(row) !== true) return false;
      const all = columns.map((column, each) => readPart(row, column, terms[each] as CompiledTerm));
      return faulty(all, comparison).includes(place);
    },
    more: (rowNumber) => ({
      words: () => ({ total }),
      linked: columns
        .filter((_, other) => other !== place && (claim.check.fault !== "excess" || other === 0))
        .map((column) => `${columnLetter(placeOf(column))}${rowNumber}`),
    }),
  }));
}

/** One total with its parts, as they are found in rows. */
interface Breaking {
  /** For the total and each part: its row, or -1. */
  readonly rows: Int32Array;
  readonly parts: (Part | undefined)[];
  /** Whether a code appears twice. */
  repeated: boolean;
}

/** A total and its parts in rows that differ in one column. */
class PartsRun implements WholeFileCheck {
  readonly #claim: Claim<PartsCheck>;
  readonly #context: FileContext;
  readonly #room: Room;
  readonly #total: string;
  readonly #codes: ReadonlyMap<string, number>;
  readonly #by: number;
  readonly #column: number;
  readonly #within: readonly number[];
  readonly #value: CompiledTerm;
  readonly #comparison: Comparison;
  readonly #all = new Map<string, Breaking>();

  constructor(claim: Claim<PartsCheck>, scope: ConditionContext, context: FileContext, room: Room) {
    const { value, by, total, parts, within } = claim.check.of as Extract<Breakdown, { value: string }>;
    this.#claim = claim;
    this.#context = context;
    this.#room = room;
    this.#total = total;
    this.#codes = new Map([total, ...parts].map((code, place) => [code, place]));
    this.#by = columnOf(scope, by);
    this.#column = columnOf(scope, value);
    this.#within = within.map((name) => columnOf(scope, name));
    this.#value = compileTerm({ column: value }, scope);
    this.#comparison = comparisonOf(claim.check, scope);
  }

  see(row: CurrentRow, index: number): void {
    if (!this.#room.sufficed || row.states[this.#by] !== RIGHT) return;
    const place = this.#codes.get(row.text(this.#by));
    const { where } = this.#comparison;
    if (place === undefined || (where && where(row) !== true)) return;
    const texts = textsOf(row, this.#within);
    if (!texts) return;
    const key = keyOf(texts);
    let breaking = this.#all.get(key);
    if (!breaking) {
      if (!this.#room.take()) {
        this.#all.clear();
        return;
      }
      const size = this.#codes.size;
      breaking = { rows: new Int32Array(size).fill(-1), parts: new Array(size), repeated: false };
      this.#all.set(key, breaking);
    }
    if (breaking.rows[place] !== -1) breaking.repeated = true;
    breaking.rows[place] = index;
    breaking.parts[place] = readPart(row, this.#column, this.#value);
  }

  found(): Found[] {
    return this.#room.findings(() => {
      const { rowNumber, placeOf, cellName } = this.#context;
      const found: (Found & { readonly row: number })[] = [];
      for (const { rows, parts, repeated } of this.#all.values()) {
        if (repeated) continue;
        // Array.from: a part that no row has is a hole.
        for (const place of faulty(Array.from(parts), this.#comparison)) {
          const others = [...rows.keys()].filter(
            (other) =>
              other !== place && rows[other] !== -1 && (this.#comparison.fault !== "excess" || other === 0),
          );
          found.push({
            claim: this.#claim,
            row: rowNumber(rows[place] as number),
            place: placeOf(this.#column),
            words: () => ({ total: this.#total }),
            linked: others.map((other) => cellName(this.#column, rows[other] as number)),
          });
        }
      }
      return found.sort((a, b) => a.row - b.row);
    });
  }
}

/** Totals compared with their parts, in one row or in several. */
export const partsCheck: CheckKind<PartsCheck> = {
  runs(claims, { scope, context, roomOf }) {
    const inRows = claims.filter(({ check }) => "value" in check.of);
    return {
      rows: claims
        .filter((claim) => !inRows.includes(claim))
        .flatMap((claim) => partsOfRow(claim, scope, context)),
      wholeFile: inRows.map((claim) => new PartsRun(claim, scope, context, roomOf(claim))),
    };
  },
};
