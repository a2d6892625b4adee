import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { equalShare } from "./pro-rata.js";
import { splitHeads } from "./split-heads.js";

const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const boroughs = Array.from({ length: 32 }, (_, i) => `borough ${i + 1}`);
const counted = (values: readonly bigint[]) =>
  Object.fromEntries(
    [...new Set(values)].sort().map((value) => [String(value), values.filter((v) => v === value).length]),
  );

describe("splitHeads", () => {
  it("keeps every borough of London at its exact sum rounded down or up, where heads split one by one do not", () => {
    // 1,271,323.60 over 32 is 39,728.8625: 8 pence are left over. By head it is 18 and 22 pence.
    const heads = [
      { id: "labour", total: "647,435.38" },
      { id: "non-labour", total: "623,888.22" },
    ];
    const split = splitHeads({ heads, recipients: boroughs.map((id) => ({ id, weight: 1 })) });
    expect(counted(split.amounts)).toEqual({ "3972886": 24, "3972887": 8 });
    expect(counted(split.recipients.map((each) => each.heads[0]!))).toEqual({ "2023235": 14, "2023236": 18 });
    expect(counted(split.recipients.map((each) => each.heads[1]!))).toEqual({ "1949650": 10, "1949651": 22 });

    const alone = heads.map(({ total }) => equalShare({ total, recipients: boroughs }).amounts);
    const stacked = boroughs.map((_, i) => alone[0]![i]! + alone[1]![i]!);
    expect(counted(stacked)).toEqual({ "3972885": 10, "3972886": 4, "3972887": 18 });
  });

  it("keeps both margins for any weights, and every cell, row and column within a unit of exact", () => {
    const weights = fc
      .array(fc.oneof(fc.bigInt(0n, 6n), fc.bigInt(0n, 10n ** 6n)), { minLength: 1, maxLength: 25 })
      .filter((list) => sumOf(list) > 0n);
    const totals = fc.array(fc.oneof(fc.bigInt(0n, 50n), fc.bigInt(0n, 10n ** 15n)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(weights, totals, (list, perHead) => {
        const split = splitHeads({
          heads: perHead.map((total, h) => ({ id: `h${h}`, total })),
          recipients: list.map((weight, i) => ({ id: `r${i}`, weight })),
        });
        const sum = sumOf(list);
        const within = (amount: bigint, numerator: bigint) => {
          const floor = numerator / sum;
          expect(amount === floor || (numerator % sum !== 0n && amount === floor + 1n)).toBe(true);
        };
        perHead.forEach((total, h) => {
          expect(sumOf(split.recipients.map(({ heads }) => heads[h]!))).toBe(total);
          list.forEach((weight, j) => {
            within(split.recipients[j]!.heads[h]!, total * weight);
          });
        });
        list.forEach((weight, j) => {
          within(split.amounts[j]!, sumOf(perHead) * weight);
        });
        expect(replay(split.trace)).toEqual({
          amounts: perHead.flatMap((_, h) => split.recipients.map(({ heads }) => heads[h]!)),
          differences: [],
        });
        // The check of every cell says that it is in order.
        const check = split.trace.steps.find(({ rule }) => rule === "check");
        expect(new Set(check?.values.map(({ exact }) => exact))).toEqual(new Set(["1"]));
        expect(replay(split.inAll.trace)).toEqual({ amounts: split.amounts, differences: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("splits ten heads over 5,000 recipients", () => {
    const recipients = Array.from({ length: 5000 }, (_, i) => ({
      id: `r${i}`,
      weight: BigInt((i * 7919) % 4999) + 1n,
    }));
    const heads = Array.from({ length: 10 }, (_, h) => ({ id: `h${h}`, total: 10n ** 9n + BigInt(h * 977) }));
    const split = splitHeads({ heads, recipients });
    expect(sumOf(split.amounts)).toBe(sumOf(heads.map(({ total }) => total)));
  });
});
