// Money that one body will not spend by 31 March is lost unless another can spend it. What is released goes
// to those with the greatest need, none above what it can still spend.

import { withFloorsAndCaps } from "../apportion/floors-and-caps.js";
import { requireRecipients } from "../apportion/problem.js";
import type { TieRule } from "../apportion/tie-rule.js";
import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, type Pence } from "../money/money.js";
import { type NumberInput, rational } from "../money/rational.js";
import { readNotNegativeMoney } from "../money/read-exact.js";
import { type Result, withTrace } from "../result.js";
import { continued } from "../trace/continued.js";
import type { StepKey } from "../trace/step-key.js";
import { Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";

/**
 * A body with an award. It releases money, or takes some, or neither.
 *
 * @category models
 */
export interface AwardedBody {
  /** The body. */
  readonly id: string;
  /** Its award so far. */
  readonly award: MoneyInput;
  /** What it declares that it will not spend. */
  readonly releases?: MoneyInput;
  /** What it could take: by which weight, and the most that it can still spend by 31 March. */
  readonly takes?: { readonly weight: NumberInput; readonly atMost: MoneyInput };
}

/**
 * What became of a body's award.
 *
 * @category models
 */
export interface ReallocatedAward {
  /** The body. */
  readonly id: string;
  /** The award before. */
  readonly before: Pence;
  /** What it released. */
  readonly released: Pence;
  /** What it took. */
  readonly placed: Pence;
  /** The award after. */
  readonly after: Pence;
}

/**
 * An underspend placed anew.
 *
 * @category models
 */
export interface Reallocation extends Result {
  /** Each body, in the order of the input. */
  readonly awards: readonly ReallocatedAward[];
  /** What was released in all. */
  readonly released: Pence;
  /** What was placed in all. */
  readonly placed: Pence;
  /** What nobody can spend: it goes back on 31 March. */
  readonly unplaced: Pence;
}

/**
 * Places what some bodies release with others, by weight, none above what it can spend.
 *
 * @param bodies - Every body with its award, and what it releases or can take.
 * @param ties - Who gets a penny where claims are equal.
 * @returns The new awards. Released is placed plus unplaced; money that nobody can spend gives the warning
 * `TOTAL_NOT_PLACED`.
 * @throws FundingError `NO_RECIPIENTS`, `DUPLICATE_RECIPIENT`, `BAD_WEIGHT`, `ZERO_TOTAL_WEIGHT`, `TIE`;
 * `BAD_INPUT` for a body that releases more than its award, or releases and takes.
 * @example
 * ```ts
 * const moved = reallocateUnderspend([
 *   { id: "Camden", award: "40,000.00", releases: "9,000.00" },
 *   { id: "Brent", award: "40,000.00", takes: { weight: "2", atMost: "5,000.00" } },
 *   { id: "Newham", award: "40,000.00", takes: { weight: "1", atMost: "10,000.00" } },
 * ]);
 * moved.awards.map(({ after }) => after); // => [3100000n, 4500000n, 4400000n]
 * moved.unplaced; // => 0n
 * ```
 * @category calculators
 */
export function reallocateUnderspend(bodies: readonly AwardedBody[], ties?: TieRule): Reallocation {
  const ids = bodies.map(({ id }) => id);
  requireRecipients(ids);
  const read = bodies.map(readBody);
  const released = read.reduce((sum, body) => sum + body.released, 0n);
  const canTake = bodies.some(({ takes }) => takes !== undefined);
  const sharing = canTake
    ? withFloorsAndCaps({
        total: released,
        recipients: bodies.map(({ id, takes }) => ({ id, weight: takes?.weight ?? 0 })),
        caps: Object.fromEntries(read.map(({ id, atMost }) => [id, atMost])),
        onCapsBelowTotal: "leave",
        ...(ties && { ties }),
      })
    : null;
  const taken = sharing?.amounts ?? ids.map(() => 0n);
  const unplaced = released - taken.reduce((sum, amount) => sum + amount, 0n);
  const figures = {
    awards: read.map(({ id, award, released }, row) => {
      const placed = taken[row] ?? 0n;
      return { id, before: award, released, placed, after: award - released + placed };
    }),
    released,
    placed: released - unplaced,
    unplaced,
    warnings: unplaced === 0n ? [] : [notPlaced(unplaced)],
  };
  return withTrace(figures, () => {
    const sheet = sharing === null ? new Worksheet(ids) : continued(sharing.trace);
    const pence = (key: StepKey, words: string, amounts: readonly Pence[]) =>
      sheet.given(
        key,
        words,
        amounts.map((amount) => rational(amount)),
        "amount",
      );
    const placed = sharing?.trace.amounts ?? pence("taken", "Taken: there is nobody to take", taken);
    const before = pence(
      "award",
      "Award before",
      read.map(({ award }) => award),
    );
    const gone = pence(
      "released",
      "Released",
      read.map((body) => body.released),
    );
    const after = sheet.step("Award after", ["+", ["-", before, gone], placed], "amount", {
      rule: "reallocation",
    });
    return sheet.finish(after);
  });
}

function readBody({ id, award, releases, takes }: AwardedBody) {
  const body = {
    id,
    award: readNotNegativeMoney(award, `The award of ${id}`),
    released: readNotNegativeMoney(releases ?? 0n, `What ${id} releases`),
    atMost: readNotNegativeMoney(takes?.atMost ?? 0n, `The most that ${id} can spend`),
  };
  if (body.released > body.award) {
    throw new FundingError("BAD_INPUT", {
      what: `What ${id} releases`,
      hint: "It is more than the award: release at most that.",
    });
  }
  if (body.released > 0n && takes !== undefined) {
    throw new FundingError("BAD_INPUT", {
      what: `What ${id} does`,
      hint: "It releases money and takes some: settle first what it needs, and give one of the two.",
    });
  }
  return body;
}

function notPlaced(unplaced: Pence): Warning {
  return {
    code: "TOTAL_NOT_PLACED",
    message: `${inWords(unplaced, "penny")} cannot be spent by anybody listed. Find another taker before 31 March, or it goes back to the funder.`,
    ids: [],
    amount: unplaced,
  };
}
