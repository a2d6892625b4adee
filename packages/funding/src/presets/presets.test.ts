import { expect, it } from "vitest";
import { equalShare } from "../apportion/pro-rata.js";
import { needsFormula } from "../formula/needs-formula.js";
import { rankedCoverage } from "../formula/ranked-coverage.js";
import { parsePounds } from "../money/money.js";
import { add, readNumber, zero } from "../money/rational.js";
import { londonEqualShare } from "./london-equal-share.js";
import { thamesValleyFormula } from "./thames-valley-formula.js";
import { violenceReductionUnitCoverage } from "./violence-reduction-unit-coverage.js";

it("the presets are what the calculators take", () => {
  const counts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    population: { A: 60, B: 40 },
    "recorded-crime": { A: 80, B: 20 },
    "non-crime-incidents": { A: 20, B: 80 },
  };
  const share = needsFormula({
    total: "1,000.00",
    recipients: ["A", "B"],
    components: thamesValleyFormula.components.map(({ id, share }) => ({
      id,
      kind: "count",
      share,
      values: counts[id] ?? {},
    })),
  });
  // Half of 60%, a quarter of 80% and a quarter of 20% is 55%.
  expect(share.amounts).toEqual([55_000n, 45_000n]);
  const ranked = rankedCoverage({
    ...violenceReductionUnitCoverage,
    areas: [
      { id: "A", value: 19 },
      { id: "B", value: 50 },
      { id: "C", value: 31 },
    ],
  });
  expect(ranked.funded).toEqual(["B", "C"]);
  expect(ranked.areas.map(({ amount }) => amount)).toEqual([0n, 700_000_000n, 337_000_000n]);
});

it("each preset names a source that was read", () => {
  for (const { sources } of [londonEqualShare, thamesValleyFormula, violenceReductionUnitCoverage]) {
    expect(sources.some(({ confidence, url }) => confidence === "read" && url.startsWith("https://"))).toBe(
      true,
    );
  }
});

it("the equal share of London leaves 18p of one head and 22p of the other over", () => {
  const boroughs = Array.from({ length: londonEqualShare.recipients }, (_, i) => `borough ${i}`);
  const countAbove = (total: string, floor: bigint) =>
    equalShare({ total, recipients: boroughs }).amounts.filter((amount) => amount === floor + 1n).length;
  expect(countAbove("647,435.38", 2_023_235n)).toBe(18);
  expect(countAbove("623,888.22", 1_949_650n)).toBe(22);
});

it("the shares of the Thames Valley formula add to 1", () => {
  const shares = thamesValleyFormula.components.map(({ share }) => readNumber(share, "A share") ?? zero);
  expect(shares.reduce(add)).toEqual({ n: 1n, d: 1n });
});

it("the tiers of the first units come to 34.76m for 18 areas, none below the least award", () => {
  const { tiers, minimumAward } = violenceReductionUnitCoverage;
  const pence = (amount: bigint | string) => (typeof amount === "bigint" ? amount : parsePounds(amount));
  expect(tiers.reduce((sum, { places }) => sum + places, 0)).toBe(18);
  expect(tiers.reduce((sum, { amount, places }) => sum + pence(amount) * BigInt(places), 0n)).toBe(
    3_476_000_000n,
  );
  expect(tiers.every(({ amount }) => pence(amount) >= pence(minimumAward))).toBe(true);
});
