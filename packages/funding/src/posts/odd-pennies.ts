// The pennies that rounding down leaves over: first to those that agreed to carry them, then by largest
// remainder.

import { compare, type Rational, zero } from "../money/rational.js";
import { exactNumber, type Reason } from "../trace/trace.js";

/** A share rounded down, what was cut off, and how many pennies more it can take. */
interface RoundedShare {
  readonly id: string;
  readonly remainder: Rational;
  readonly room: bigint;
}

/**
 * Places the pennies. Nobody takes more than it has room for; carriers that are undefined are passed over.
 */
export function placePennies(
  spare: bigint,
  {
    rows,
    carriers,
  }: { readonly rows: readonly RoundedShare[]; readonly carriers: readonly (string | undefined)[] },
): { readonly pennies: readonly bigint[]; readonly reasons: readonly Reason[] } {
  const pennies = rows.map(() => 0n);
  const reasons: Reason[] = [];
  let left = spare;
  for (const carrier of carriers) {
    const row = rows.findIndex(({ id }, i) => id === carrier && pennies[i] === 0n);
    const room = rows[row]?.room ?? 0n;
    const taken = room < left ? room : left;
    if (taken <= 0n) continue;
    pennies[row] = taken;
    left -= taken;
    reasons.push({ kind: "remainder_line", row: carrier ?? "" });
  }
  const claims = rows
    .map((share, row) => ({ ...share, row }))
    .filter(({ row, remainder }) => pennies[row] === 0n && compare(remainder, zero) > 0)
    .sort((a, b) => compare(b.remainder, a.remainder) || a.row - b.row);
  const winners = claims.slice(0, Number(left));
  const next = claims[winners.length];
  for (const [i, { id, row, remainder }] of winners.entries()) {
    pennies[row] = 1n;
    const tied = claims.filter((claim) => compare(claim.remainder, remainder) === 0).map((claim) => claim.id);
    reasons.push(
      next !== undefined && tied.includes(next.id)
        ? { kind: "tie_break", row: id, rule: "listed order", tied, claim: exactNumber(remainder) }
        : {
            kind: "largest_remainder",
            row: id,
            rank: i + 1,
            remainder: exactNumber(remainder),
            next: next === undefined ? null : { row: next.id, remainder: exactNumber(next.remainder) },
          },
    );
  }
  return { pennies, reasons };
}
