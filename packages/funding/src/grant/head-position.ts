// Where a grant stands under each of its heads: what is promised, spent and expected, against what was
// awarded.

import { requireRecipients } from "../apportion/problem.js";
import { type FinancialYear, financialYear } from "../calendar/financial-year.js";
import { daysIn, type PlainDate, requireDate } from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";
import { formatPounds, type MoneyInput, type Pence, readMoney } from "../money/money.js";
import { rational } from "../money/rational.js";
import { readNotNegativeMoney } from "../money/read-exact.js";
import type { Result } from "../result.js";
import { amountsOf, exactOf } from "../trace/sheet-values.js";
import { type ExactNumber, exactNumber, Worksheet } from "../trace/trace.js";
import type { Warning } from "../warning.js";
import { sumOfLines } from "./line-columns.js";

/**
 * An amount under one head of a grant.
 *
 * @category models
 */
export interface HeadAmount {
  /** The head, such as `labour`. */
  readonly id: string;
  /** The amount awarded under it. */
  readonly award: MoneyInput;
}

/**
 * A line under a head.
 *
 * - `commitment`: promised for the year, spent or not;
 * - `actual`: spent by the day of the position;
 * - `forecast`: expected to be spent from then to 31 March.
 *
 * @category models
 */
export interface HeadLine {
  /** The head it is booked to. */
  readonly head: string;
  /** What kind of line it is. */
  readonly kind: "commitment" | "actual" | "forecast";
  /** What it is for. */
  readonly what: string;
  /** The amount; below zero for money coming back. */
  readonly amount: MoneyInput;
}

/**
 * What a position follows from.
 *
 * @category models
 */
export interface HeadPositionInput {
  /** The financial year: `"2024-25"`. */
  readonly year: string;
  /** The day of the position, in the year. */
  readonly asOf: PlainDate;
  /** The heads of the grant. */
  readonly heads: readonly HeadAmount[];
  /** What is promised, spent and expected. */
  readonly lines: readonly HeadLine[];
}

/**
 * How one head stands. Amounts are in pence.
 *
 * @category models
 */
export interface HeadStanding {
  /** The head. */
  readonly id: string;
  /** What was awarded. */
  readonly award: Pence;
  /** What is promised. */
  readonly committed: Pence;
  /** What can still be promised; below zero where the head is over-committed. */
  readonly balance: Pence;
  /** What is spent. */
  readonly spent: Pence;
  /** What is spent and expected to be. */
  readonly outturn: Pence;
  /** What the forecast leaves unspent on 31 March; below zero for an overspend. */
  readonly underspend: Pence;
  /** The part of the award that is spent; null where nothing was awarded. Compare it with `yearGone`. */
  readonly burnRate: ExactNumber | null;
  /** What the year would cost if money went on being spent as it was so far. Not a forecast. */
  readonly atThisRate: Pence;
}

/**
 * How a grant stands.
 *
 * @category models
 */
export interface HeadPosition extends Result {
  /** Each head, in the order of the input. */
  readonly heads: readonly HeadStanding[];
  /** The part of the year's days that is over, the day of the position among them. */
  readonly yearGone: ExactNumber;
}

/**
 * The position of each head of a grant on a day.
 *
 * @param input - The heads, and the lines booked to them.
 * @returns Balances, outturn and burn rate. A head that is over-committed gives a warning with the amount,
 * not an error: posts may yet cost less than listed.
 * @throws FundingError `NO_RECIPIENTS` or `DUPLICATE_RECIPIENT` for heads, `UNKNOWN_RECIPIENT` for a line of
 * another head, `BAD_PERIOD` for a day outside the year, `BAD_INPUT` for a line of no kind.
 * @example
 * ```ts
 * const position = headPosition({
 *   year: "2024-25",
 *   asOf: "2024-09-30",
 *   heads: [{ id: "labour", award: "211,864.69" }],
 *   lines: [{ head: "labour", kind: "commitment", what: "posts", amount: "218,446.41" }],
 * });
 * position.heads[0].balance; // => -658172n
 * position.warnings[0].code; // => "HEAD_OVERCOMMITTED"
 * ```
 * @category calculators
 */
export function headPosition(input: HeadPositionInput): HeadPosition {
  const { heads, lines, asOf } = input;
  const year = financialYear(input.year);
  requireLedger(input, year);
  const ids = heads.map(({ id }) => id);
  const sheet = new Worksheet(ids);
  const of = (kind: HeadLine["kind"], words: string): string =>
    sumOfLines(
      sheet,
      words,
      ids,
      lines
        .filter((line) => line.kind === kind)
        .map(({ what, amount, head }) => ({
          what: `${kind}: ${what}`,
          amount: readMoney(amount, `The ${kind} ${what}`),
          countsIn: (row) => row === head,
        })),
    );
  const award = sheet.given(
    "award",
    "Award",
    heads.map((head) => rational(readNotNegativeMoney(head.award, `The award of ${head.id}`))),
    "amount",
  );
  const committed = of("commitment", "Committed");
  const balance = sheet.step("Balance", ["-", award, committed], "amount", { rule: "balance" });
  const spent = of("actual", "Spent");
  const expected = of("forecast", "Expected to be spent");
  const outturn = sheet.step("Outturn", ["+", spent, expected], "amount", { rule: "outturn" });
  const underspend = sheet.step("Underspend", ["-", award, outturn], "amount", { rule: "underspend" });
  const days = sheet.given(
    "days",
    "Days of the year that are over",
    rational(BigInt(daysIn({ from: year.from, to: asOf }))),
  );
  const yearGone = sheet.step("Part of the year that is over", ["/", days, String(year.days)], "number", {
    rule: "day-count",
  });
  const projected = sheet.step("The year at this rate", ["round", ["/", spent, yearGone]], "amount", {
    rule: "burn-rate",
  });

  const column = (letter: string) => amountsOf(sheet, letter);
  const standing = ids.map((id, row): HeadStanding => {
    const amount = (letter: string) => column(letter)[row] ?? 0n;
    return {
      id,
      award: amount(award),
      committed: amount(committed),
      balance: amount(balance),
      spent: amount(spent),
      outturn: amount(outturn),
      underspend: amount(underspend),
      burnRate: amount(award) === 0n ? null : exactNumber(rational(amount(spent), amount(award))),
      atThisRate: amount(projected),
    };
  });
  return {
    heads: standing,
    yearGone: exactNumber(exactOf(sheet, yearGone)),
    warnings: standing.flatMap(overCommitment),
    trace: sheet.finish(balance),
  };
}

function requireLedger({ heads, lines, asOf }: HeadPositionInput, year: FinancialYear): void {
  requireDate(asOf, "The day of the position");
  if (asOf < year.from || asOf > year.to)
    throw new FundingError("BAD_PERIOD", {
      what: "The day of the position",
      hint: `Give a day from ${year.from} to ${year.to}.`,
    });
  const ids = heads.map(({ id }) => id);
  requireRecipients(ids);
  const unknown = new Set(lines.map(({ head }) => head).filter((head) => !ids.includes(head)));
  if (unknown.size > 0)
    throw new FundingError("UNKNOWN_RECIPIENT", { what: "The ledger", ids: [...unknown] });
  const odd = lines.find(({ kind }) => kind !== "commitment" && kind !== "actual" && kind !== "forecast");
  if (odd !== undefined)
    throw new FundingError("BAD_INPUT", {
      what: `The kind of the line ${odd.what}`,
      hint: "Choose commitment, actual or forecast.",
    });
}

function overCommitment({ id, balance }: HeadStanding): readonly Warning[] {
  if (balance >= 0n) return [];
  const message = `${id} is committed £${formatPounds(-balance)} above its award. Cost its posts again, take a commitment back, or move money to it as the grant agreement allows.`;
  return [{ code: "HEAD_OVERCOMMITTED", message, ids: [id], amount: -balance }];
}
