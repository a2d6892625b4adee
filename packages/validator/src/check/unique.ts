import type { UniqueCheck } from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import type { CurrentRow } from "./current-row.js";
import { Fingerprints } from "./fingerprint.js";
import { type FileContext, LINKED, type WholeFileCheck } from "./whole-file.js";

/** Rows that are the same in some columns: one finding for each group of them. */
class UniqueRun implements WholeFileCheck {
  readonly #claim: Claim<UniqueCheck>;
  readonly #columns: readonly number[];
  readonly #context: FileContext;
  readonly #fingerprints: Fingerprints;

  constructor(claim: Claim<UniqueCheck>, columns: readonly number[], context: FileContext) {
    this.#claim = claim;
    this.#columns = columns;
    this.#context = context;
    this.#fingerprints = new Fingerprints(columns);
  }

  see(row: CurrentRow, index: number): void {
    this.#fingerprints.add(row, index);
  }

  *found(): Generator<Found> {
    const { rowNumber, placeOf, cellName } = this.#context;
    // A repeated row as a whole has no column of its own.
    const column = this.#claim.check.columns === "all" ? undefined : (this.#columns[0] as number);
    for (const group of this.#fingerprints.repeated()) {
      const first = group.next().value as number;
      const linked: string[] = [];
      let count = 1;
      for (const row of group) {
        count++;
        if (linked.length === LINKED) continue;
        linked.push(column === undefined ? String(rowNumber(row)) : cellName(column, row));
      }
      yield {
        claim: this.#claim,
        row: rowNumber(first),
        ...(column === undefined ? {} : { place: placeOf(column) }),
        words: () => ({ count: counted(count, "row").split(" ")[0] as string }),
        linked,
      };
    }
  }
}

/** Rows that are the same in some columns, or in all that the file has. */
export const uniqueCheck: CheckKind<UniqueCheck> = {
  runs: (claims, { definition, context, has }) => ({
    wholeFile: claims.map((claim) => {
      const { columns } = claim.check;
      const indexes =
        columns === "all"
          ? [...definition.columns.keys()].filter(has)
          : columns.map((name) => columnOf(definition, name));
      return new UniqueRun(claim, indexes, context);
    }),
  }),
};
