import type { ConstantCheck } from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import type { Claim, Found } from "./claim.js";
import { type CurrentRow, RIGHT } from "./current-row.js";
import { type FileContext, LINKED, type WholeFileCheck } from "./whole-file.js";

/** Different values that are told apart; rows with yet others are counted together. */
const MOST_VALUES = 1_000;

interface Value {
  first: number;
  count: number;
  others: number[];
}

/** Columns that should be the same all through the file. */
export class ConstantRun implements WholeFileCheck {
  readonly #claim: Claim<ConstantCheck>;
  readonly #columns: readonly number[];
  readonly #context: FileContext;
  /** What the name of the file says. */
  readonly #named: string | undefined;
  readonly #values = new Map<string, Value>();
  #overflow: Value | undefined;

  constructor(
    claim: Claim<ConstantCheck>,
    columns: readonly number[],
    context: FileContext,
    named: string | undefined,
  ) {
    this.#claim = claim;
    this.#columns = columns;
    this.#context = context;
    this.#named = named;
  }

  see(row: CurrentRow, index: number): void {
    for (const column of this.#columns) if (row.states[column] !== RIGHT) return;
    const key = this.#columns.map((column) => row.text(column)).join("\u0000");
    let value = this.#values.get(key);
    if (!value) {
      value = { first: index, count: 0, others: [] };
      if (this.#values.size < MOST_VALUES) this.#values.set(key, value);
      else value = this.#overflow ??= value;
    }
    value.count++;
    if (value.count > 1 && value.others.length < LINKED) value.others.push(index);
  }

  found(): Found[] {
    const { rowNumber, placeOf, cellName } = this.#context;
    const column = this.#columns[0] as number;
    let reference = this.#named;
    if (reference === undefined) {
      let most = 0;
      for (const [key, { count }] of this.#values) {
        if (count > most) [most, reference] = [count, key];
      }
    }
    const words = this.#named === undefined ? "most rows" : "the name of the file";
    const differing = [...this.#values].filter(([key]) => key !== reference).map(([, value]) => value);
    if (this.#overflow) differing.push(this.#overflow);
    return differing
      .sort((a, b) => a.first - b.first)
      .map(({ first, count, others }) => ({
        claim: this.#claim,
        row: rowNumber(first),
        place: placeOf(column),
        words: () => ({ reference: words, count: counted(count, "row") }),
        ...(others.length > 0 ? { linked: others.map((index) => cellName(column, index)) } : {}),
      }));
  }
}
