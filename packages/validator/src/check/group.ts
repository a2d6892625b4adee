import {
  type Column,
  type CompiledAggregate,
  type CompiledGroupCondition,
  type ConditionContext,
  compileGroupCondition,
  type GroupCheck,
  type GroupReader,
  type Literal,
  needsOf,
  sumOf,
} from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import { BLANK, type CurrentRow, numberOf } from "./current-row.js";
import { keyOf, textsOf } from "./key.js";
import type { FileContext, Room, WholeFileCheck } from "./whole-file.js";

/** What has been gathered of one aggregate over the rows of a group. */
class Gathered {
  #value: string | number | undefined;
  #unknown = false;
  #different: Set<string | number> | undefined;

  /** Takes a row of the group. The order of rows makes no difference. */
  add({ of, term, columns, where }: CompiledAggregate, row: CurrentRow, room: Room): void {
    if (this.#unknown) return;
    const counts = where ? where(row) : true;
    if (counts === false) return;
    if (counts === undefined) {
      this.#unknown = true;
      return;
    }
    if (!term) {
      this.#value = ((this.#value as number | undefined) ?? 0) + 1;
      return;
    }
    for (const column of columns) if (row.states[column] === BLANK) return;
    const value = term.read(row);
    if (value === undefined) {
      this.#unknown = true;
      return;
    }
    const before = this.#value;
    if (of === "sum") this.#value = before === undefined ? value : sumOf(before as number, value as number);
    else if (of === "least") this.#value = before === undefined || value < before ? value : before;
    else if (of === "greatest") this.#value = before === undefined || value > before ? value : before;
    else {
      this.#different ??= new Set();
      if (!this.#different.has(value) && room.take()) this.#different.add(value);
    }
  }

  /** The value; `undefined` where it is unknown. */
  value(of: CompiledAggregate["of"]): string | number | undefined {
    if (this.#unknown) return undefined;
    if (of === "distinct") return this.#different?.size ?? 0;
    return of === "sum" || of === "count" ? (this.#value ?? 0) : this.#value;
  }
}

interface Group {
  readonly texts: readonly string[];
  readonly first: number;
  rows: number;
  readonly gathered: readonly Gathered[];
}

/** The groups of the rows of one file, and what is gathered of each. */
class Groups implements WholeFileCheck {
  readonly byKey = new Map<string, Group>();
  readonly #by: readonly number[];
  readonly #aggregates: readonly CompiledAggregate[];
  readonly #room: Room;

  constructor(by: readonly number[], aggregates: readonly CompiledAggregate[], room: Room) {
    this.#by = by;
    this.#aggregates = aggregates;
    this.#room = room;
  }

  see(row: CurrentRow, index: number): void {
    if (!this.#room.sufficed) return;
    const texts = textsOf(row, this.#by);
    if (!texts) return;
    const key = keyOf(texts);
    let group = this.byKey.get(key);
    if (!group) {
      if (!this.#room.take()) {
        this.byKey.clear();
        return;
      }
      group = { texts, first: index, rows: 0, gathered: this.#aggregates.map(() => new Gathered()) };
      this.byKey.set(key, group);
    }
    group.rows++;
    for (const [slot, aggregate] of this.#aggregates.entries())
      (group.gathered[slot] as Gathered).add(aggregate, row, this.#room);
  }

  found(): Found[] {
    return [];
  }
}

/** One group as the condition reads it. */
class ReadGroup implements GroupReader {
  readonly #columns: readonly Column[];
  readonly #by: readonly number[];
  readonly #aggregates: readonly CompiledAggregate[];
  /** For each aggregate, its place among those of its file. */
  readonly #slots: readonly number[];
  now: Group | undefined;
  before: Group | undefined;

  constructor(columns: readonly Column[], by: readonly number[], aggregates: readonly CompiledAggregate[]) {
    this.#columns = columns;
    this.#by = by;
    this.#aggregates = aggregates;
    this.#slots = aggregates.map(
      ({ previous }, slot) => aggregates.slice(0, slot).filter((each) => each.previous === previous).length,
    );
  }

  aggregate(slot: number): string | number | undefined {
    const { of, previous } = this.#aggregates[slot] as CompiledAggregate;
    const group = previous ? this.before : this.now;
    return group?.gathered[this.#slots[slot] as number]?.value(of);
  }

  state(column: number): "blank" | "right" {
    return this.text(column) === "" ? "blank" : "right";
  }

  text(column: number): string {
    return this.now?.texts[this.#by.indexOf(column)] ?? "";
  }

  number(column: number): number {
    return numberOf(this.#columns[column] as Column, this.text(column));
  }

  is(column: number, literal: Literal): boolean {
    return this.text(column) === literal.text;
  }

  same(left: number, right: number): boolean {
    return this.text(left) === this.text(right);
  }
}

/** Groups of rows of which a condition is true: one finding for each, at the first of its rows. */
class GroupRun implements WholeFileCheck {
  readonly #claim: Claim<GroupCheck>;
  readonly #context: FileContext;
  readonly #room: Room;
  readonly #column: number;
  readonly #condition: CompiledGroupCondition;
  readonly #columns: readonly Column[];
  readonly #by: readonly number[];
  readonly #now: Groups;
  readonly #before: Groups | undefined;

  constructor(
    claim: Claim<GroupCheck>,
    scope: ConditionContext,
    context: FileContext,
    room: Room,
    before: Groups | undefined,
  ) {
    this.#claim = claim;
    this.#context = context;
    this.#room = room;
    this.#column = columnOf(scope, claim.check.at);
    this.#condition = compileGroupCondition(claim.check.fails, scope, claim.check.by);
    this.#columns = scope.columns;
    this.#by = claim.check.by.map((name) => columnOf(scope, name));
    this.#now = new Groups(
      this.#by,
      this.#condition.aggregates.filter(({ previous }) => !previous),
      room,
    );
    this.#before = before;
  }

  see(row: CurrentRow, index: number): void {
    this.#now.see(row, index);
  }

  found(): Found[] {
    return this.#room.findings(() => {
      const { rowNumber, placeOf } = this.#context;
      const reader = new ReadGroup(this.#columns, this.#by, this.#condition.aggregates);
      const found: Found[] = [];
      // Groups are in the order of their first rows.
      for (const [key, group] of this.#now.byKey) {
        reader.now = group;
        reader.before = this.#before?.byKey.get(key);
        if (this.#condition.fails(reader) !== true) continue;
        found.push({
          claim: this.#claim,
          row: rowNumber(group.first),
          place: placeOf(this.#column),
          words: () => ({ count: counted(group.rows, "row") }),
        });
      }
      return found;
    });
  }
}

/** Groups of rows of which a condition is true; it may compare them with those of the previous return. */
export const groupCheck: CheckKind<GroupCheck, Groups> = {
  previous: {
    when: ({ fails }) => needsOf(fails).previous,
    keep({ fails, by }, scope, room) {
      const { aggregates } = compileGroupCondition(fails, scope, by);
      return new Groups(
        by.map((name) => columnOf(scope, name)),
        aggregates.filter(({ previous }) => previous),
        room,
      );
    },
  },
  runs: (claims, { scope, context, roomOf }, kept) => ({
    wholeFile: claims.map((claim) => new GroupRun(claim, scope, context, roomOf(claim), kept(claim.check))),
  }),
};
