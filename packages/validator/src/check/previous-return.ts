/** What is kept of the previous return for the rules that compare with it. */
import {
  type AbsentCheck,
  type Check,
  type Column,
  type CompiledAggregate,
  type ConditionContext,
  columnsOfCheck,
  type GroupCheck,
  type Literal,
  needsOf,
  type PeriodCheck,
  type PreviousCheck,
  previousColumnsOf,
  type RowReader,
} from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import { Keys } from "./absent.js";
import type { Claims, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import { BLANK, type CurrentRow, numberOf, RIGHT, stateName } from "./current-row.js";
import { compileGroup, Groups } from "./group.js";
import { rowKey } from "./key.js";
import { Periods } from "./period.js";
import { limitFound, Room, type WholeFileCheck } from "./whole-file.js";

/** One row of the previous return, of which only some columns are kept. */
interface KeptRow {
  readonly states: Uint8Array;
  readonly texts: readonly string[];
}

/** The rows of the previous return by their matching columns. */
export class PreviousRows implements WholeFileCheck, RowReader {
  /** The rows; `undefined` for matching values that stand in several rows. */
  readonly #rows = new Map<string, KeptRow | undefined>();
  readonly #definition: readonly Column[];
  readonly #match: readonly number[];
  /** The columns that are kept. */
  readonly #columns: readonly number[];
  readonly #room: Room;
  #matched: KeptRow | undefined;

  constructor(
    definition: readonly Column[],
    match: readonly number[],
    columns: readonly number[],
    room: Room,
  ) {
    this.#definition = definition;
    this.#match = match;
    this.#columns = columns;
    this.#room = room;
  }

  see(row: CurrentRow): void {
    if (!this.#room.sufficed) return;
    const key = rowKey(row, this.#match);
    if (key === undefined) return;
    if (this.#rows.has(key)) {
      this.#rows.set(key, undefined);
      return;
    }
    if (!this.#room.take()) {
      this.#rows.clear();
      return;
    }
    this.#rows.set(key, {
      states: Uint8Array.from(this.#columns, (column) => row.states[column] as number),
      texts: this.#columns.map((column) => (row.states[column] === RIGHT ? row.text(column) : "")),
    });
  }

  found(): Found[] {
    return [];
  }

  /** A reader of the one row that has the matching values of this one; `undefined` where there is none. */
  matching(row: CurrentRow): RowReader | undefined {
    const key = rowKey(row, this.#match);
    this.#matched = key === undefined ? undefined : this.#rows.get(key);
    return this.#matched && this;
  }

  state(column: number): "blank" | "faulty" | "hidden" | "right" {
    return stateName(this.#matched?.states[this.#columns.indexOf(column)] ?? BLANK);
  }

  text(column: number): string {
    return this.#matched?.texts[this.#columns.indexOf(column)] ?? "";
  }

  number(column: number): number {
    return numberOf(this.#definition[column] as Column, this.text(column));
  }

  is(column: number, literal: Literal): boolean {
    return this.text(column) === literal.text;
  }

  same(left: number, right: number): boolean {
    return this.text(left) === this.text(right);
  }
}

/** What the rules of a definition keep of the previous return: it sees each row of it. */
export class PreviousReturn {
  readonly #parts = new Map<Check, Periods | PreviousRows | Keys | Groups>();
  readonly #rooms = new Map<Check, Room>();
  /** The columns of the definition that the previous return does not have. */
  #absent: ReadonlySet<string> = new Set();
  readonly #keys: number;

  /**
   * @param claims - The claims of the definition.
   * @param scope - What its conditions may speak of.
   * @param keys - Most keys that each rule keeps.
   */
  constructor(claims: Claims, scope: ConditionContext, keys: number) {
    this.#keys = keys;
    for (const claim of claims.all) {
      const { check } = claim;
      if (!needsPrevious(check)) continue;
      const room = new Room(keys, () => limitFound(claims, claim, keys, "previous return"));
      this.#rooms.set(check, room);
      this.#parts.set(check, partOf(check, scope, room));
    }
  }

  /** What is to see the rows of the previous return. */
  get parts(): readonly WholeFileCheck[] {
    return [...this.#parts.values()];
  }

  /** Takes notice of where the columns of the definition stand in the previous return. */
  has(columns: readonly Column[], columnAt: readonly number[]): void {
    this.#absent = new Set(columns.flatMap(({ name }, column) => (columnAt.includes(column) ? [] : [name])));
  }

  /** Why a check cannot compare with the previous return; `undefined` when it can. */
  lackOf(check: Check): string | undefined {
    const absent = columnsOfCheck(check).find((name) => this.#absent.has(name));
    if (absent !== undefined) return `The previous return has no column "${absent}".`;
    return this.#rooms.get(check)?.sufficed === false
      ? `The previous return has more than ${counted(this.#keys, "key")}.`
      : undefined;
  }

  /** The finding that there was not room for what a check compares with. */
  limitOf(check: Check): Found | undefined {
    return this.#rooms.get(check)?.findings(() => [])[0];
  }

  /** The periods that a check compares with. */
  periodsOf(check: PeriodCheck): Periods | undefined {
    return this.#parts.get(check) as Periods | undefined;
  }

  /** The rows that a check compares with. */
  rowsOf(check: PreviousCheck): PreviousRows | undefined {
    return this.#parts.get(check) as PreviousRows | undefined;
  }

  /** The keys that a check looks for. */
  keysOf(check: AbsentCheck): Keys | undefined {
    return this.#parts.get(check) as Keys | undefined;
  }

  /** The groups that a check compares with. */
  groupsOf(check: GroupCheck): Groups | undefined {
    return this.#parts.get(check) as Groups | undefined;
  }
}

/** Whether a check has something to compare with the previous return. */
export function needsPrevious(check: Check): boolean {
  return (
    check.kind === "period" ||
    check.kind === "previous" ||
    check.kind === "absent" ||
    (check.kind === "group" && needsOf(check.fails).previous)
  );
}

function partOf(check: Check, scope: ConditionContext, room: Room): Periods | PreviousRows | Keys | Groups {
  const indexes = (names: readonly string[]) => names.map((name) => columnOf(scope, name));
  switch (check.kind) {
    case "period":
      return new Periods(check, scope);
    case "previous":
      return new PreviousRows(
        scope.columns,
        indexes(check.match),
        indexes(previousColumnsOf(check.fails)),
        room,
      );
    case "absent":
      return new Keys(indexes(check.columns), room);
    case "group": {
      const ofPrevious = ({ previous }: CompiledAggregate) => previous;
      const { aggregates } = compileGroup(check, scope);
      return new Groups(indexes(check.by), aggregates.filter(ofPrevious), room);
    }
    default:
      throw new TypeError(`A check of kind "${check.kind}" does not look at the previous return.`);
  }
}
