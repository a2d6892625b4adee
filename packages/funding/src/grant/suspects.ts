// Single slips that would close a gap between printed parts and their total: two digits swapped, one digit
// wrong, a row dropped. They are suspicions, ranked by how seldom such a thing fits by chance, and never
// corrections.

import { inThousands } from "../money/money.js";

/**
 * A slip that would close a gap.
 *
 * - `dropped-row`: the total leaves a part out (`part` names it), or the table leaves a row out (`part` is
 *   null);
 * - `digit-swap`: two neighbouring digits of a figure stand the wrong way round;
 * - `digit-slip`: one digit of a figure is another.
 *
 * @category models
 */
export interface Suspect {
  /** The kind of slip. */
  readonly kind: "dropped-row" | "digit-swap" | "digit-slip";
  /** The part it would be in; null for the total, or for a row that is not in the table. */
  readonly part: string | null;
  /** The figure without the slip, to compare with its source; null for a dropped row. */
  readonly instead: string | null;
  /** Whether it would close the gap exactly, or leave one that rounding can make. */
  readonly closes: "exactly" | "within-rounding";
  /** The suspicion in a sentence. */
  readonly words: string;
}

/** A printed figure as its digits, with what its last digit is worth in the units of the gap. */
export interface DigitFigure {
  readonly part: string | null;
  readonly digits: string;
  readonly places: number;
  /** Below zero for a figure below zero. */
  readonly lastDigit: bigint;
}

interface Gap {
  /** Sum of the parts less the total, in whole units. */
  readonly size: bigint;
  /** The widest gap that rounding can make. */
  readonly tolerance: bigint;
}

/** The slips that would close a gap, the likeliest first. */
export function suspectsOf(figures: readonly DigitFigure[], { size, tolerance }: Gap): readonly Suspect[] {
  const found: { readonly suspect: Suspect; readonly rank: number }[] = [];
  // Few of the many slips that are tried close the gap, so only those are put into words.
  const consider = (left: bigint, rank: number, suspect: () => Omit<Suspect, "closes">) => {
    if (left > tolerance || -left > tolerance) return;
    const closes = left === 0n ? "exactly" : "within-rounding";
    found.push({ suspect: { ...suspect(), closes }, rank: left === 0n ? rank : rank + 10 });
  };
  for (const figure of figures) {
    const { part, digits, lastDigit } = figure;
    if (part !== null) {
      consider(size - BigInt(digits) * lastDigit, 1, () => ({
        kind: "dropped-row",
        part,
        instead: null,
        words: `The total is what the parts come to without ${part}: see whether it was left out.`,
      }));
    }
    const printed = BigInt(digits);
    for (const { digits: other, kind } of slipsOf(digits)) {
      const change = (BigInt(other) - printed) * lastDigit;
      consider(part === null ? size - change : size + change, kind === "digit-swap" ? 2 : 3, () => {
        const instead = asPrinted({ ...figure, digits: other });
        const what = kind === "digit-swap" ? "with two neighbouring digits swapped" : "with one other digit";
        const words = `It would add up with ${instead} for ${part ?? "the total"}, which is the printed figure ${what}: compare it with its source.`;
        return { kind, part, instead, words };
      });
    }
  }
  if (size < 0n) {
    consider(0n, 4, () => ({
      kind: "dropped-row",
      part: null,
      instead: null,
      words: "The parts come to less than the total: see whether the table leaves a row out.",
    }));
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ suspect }) => suspect);
}

/** Every number that one slip makes of some digits, as long as they are and without a zero in front. */
function slipsOf(
  digits: string,
): readonly { readonly digits: string; readonly kind: "digit-swap" | "digit-slip" }[] {
  const slips: { digits: string; kind: "digit-swap" | "digit-slip" }[] = [];
  for (let i = 0; i < digits.length; i += 1) {
    const [before, digit, next, after] = [digits.slice(0, i), digits[i]!, digits[i + 1], digits.slice(i + 2)];
    if (next !== undefined && next !== digit) {
      slips.push({ digits: before + next + digit + after, kind: "digit-swap" });
    }
    for (const other of "0123456789") {
      if (other !== digit) slips.push({ digits: before + other + digits.slice(i + 1), kind: "digit-slip" });
    }
  }
  return slips.filter((slip) => slip.digits.length === 1 || slip.digits[0] !== "0" || digits[0] === "0");
}

function asPrinted({ digits, places, lastDigit }: DigitFigure): string {
  const whole = inThousands(digits.slice(0, digits.length - places));
  const sign = lastDigit < 0n ? "-" : "";
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}
