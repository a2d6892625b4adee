import { type CompiledCondition, compileCondition, type ShareCheck } from "@svd/schemas/returns";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import type { CurrentRow } from "./current-row.js";
import type { WholeFileCheck } from "./whole-file.js";

/** A condition that too large a share of the rows meets. */
class ShareRun implements WholeFileCheck {
  readonly #claim: Claim<ShareCheck>;
  readonly #of: CompiledCondition;
  readonly #limit: number;
  readonly #place: number;
  #met = 0;
  #known = 0;

  constructor(claim: Claim<ShareCheck>, of: CompiledCondition, limit: number, place: number) {
    this.#claim = claim;
    this.#of = of;
    this.#limit = limit;
    this.#place = place;
  }

  see(row: CurrentRow): void {
    const met = this.#of(row);
    if (met === undefined) return;
    this.#known++;
    if (met) this.#met++;
  }

  found(): Found[] {
    const share = this.#met / this.#known;
    if (this.#known === 0 || share <= this.#limit) return [];
    return [
      {
        claim: this.#claim,
        place: this.#place,
        words: () => ({ share: perCent(share), limit: perCent(this.#limit) }),
      },
    ];
  }
}

function perCent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** A condition that too large a share of the rows meets. */
export const shareCheck: CheckKind<ShareCheck> = {
  runs: (claims, { scope, context }) => ({
    wholeFile: claims.map((claim) => {
      const { of, over, at } = claim.check;
      const limit = scope.parameters.get(over)?.value as number;
      return new ShareRun(claim, compileCondition(of, scope), limit, context.placeOf(columnOf(scope, at)));
    }),
  }),
};
