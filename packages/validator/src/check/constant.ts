import { type ConstantCheck, type Literal, literalOf } from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
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
class ConstantRun implements WholeFileCheck {
  readonly #claim: Claim<ConstantCheck>;
  readonly #columns: readonly number[];
  readonly #context: FileContext;
  /** What the name of the file says. */
  readonly #named: string | undefined;
  readonly #values = new Map<string, Value>();
  /** What the last row held: nearly every row holds the same, and is then compared without making a string. */
  #last: { readonly literals: readonly Literal[]; readonly value: Value } | undefined;
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
    if (this.#last && this.#isAs(this.#last.literals, row)) {
      count(this.#last.value, index);
      return;
    }
    const texts = this.#columns.map((column) => row.text(column));
    const key = texts.join("\u0000");
    let value = this.#values.get(key);
    if (!value) {
      value = { first: index, count: 0, others: [] };
      if (this.#values.size < MOST_VALUES) this.#values.set(key, value);
      else value = this.#overflow ??= value;
    }
    count(value, index);
    this.#last = { literals: texts.map(literalOf), value };
  }

  #isAs(literals: readonly Literal[], row: CurrentRow): boolean {
    for (let i = 0; i < literals.length; i++)
      if (!row.is(this.#columns[i] as number, literals[i] as Literal)) return false;
    return true;
  }

  found(): Found[] {
    const { rowNumber, placeOf, cellName } = this.#context;
    const column = this.#columns[0] as number;
    let reference = this.#named;
    if (reference === undefined) {
      let most = 0;
      for (const [key, { count: total }] of this.#values) {
        if (total > most) [most, reference] = [total, key];
      }
    }
    const words = this.#named === undefined ? "most rows" : "the name of the file";
    const differing = [...this.#values].filter(([key]) => key !== reference).map(([, value]) => value);
    if (this.#overflow) differing.push(this.#overflow);
    return differing
      .sort((a, b) => a.first - b.first)
      .map(({ first, count: total, others }) => ({
        claim: this.#claim,
        row: rowNumber(first),
        place: placeOf(column),
        words: () => ({ reference: words, count: counted(total, "row") }),
        ...(others.length > 0 ? { linked: others.map((index) => cellName(column, index)) } : {}),
      }));
  }
}

function count(value: Value, index: number): void {
  value.count++;
  if (value.count > 1 && value.others.length < LINKED) value.others.push(index);
}

/** Columns that should be the same all through the file, and as its name says. */
export const constantCheck: CheckKind<ConstantCheck> = {
  runs: (claims, { definition, context, collector, nameParts }) => ({
    wholeFile: claims.map((claim) => {
      const { columns, fileNamePart } = claim.check;
      const named = fileNamePart === undefined ? undefined : nameParts?.get(fileNamePart);
      if (fileNamePart !== undefined && named === undefined)
        collector.notChecked(
          claim.rule.id,
          `The rows were compared with each other only: the name of the file was not given or is not of the form ${definition.fileName?.words}.`,
        );
      const indexes = columns.map((name) => columnOf(definition, name));
      return new ConstantRun(claim, indexes, context, named);
    }),
  }),
};
