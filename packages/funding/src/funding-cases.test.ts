// The worked cases from published sources, with their traps.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  equalShare,
  flatPlusWeighted,
  floorDamping,
  formatPounds,
  needAboveThreshold,
  needsFormula,
  paceOfChange,
  parsePounds,
  proRata,
  rankedCoverage,
  splitHeads,
  topSlice,
  withFloorsAndCaps,
} from "./index.js";
import { add, divide, multiply, rational, readNumber, subtract, toFixed } from "./money/rational.js";

const file = new URL("./fixtures/published-cases.json", import.meta.url);

// biome-ignore lint/suspicious/noExplicitAny: the cases have each their own shape.
type Case = { id: string; total_gbp: string | null; inputs: any; expected: any };
const cases: readonly Case[] = JSON.parse(readFileSync(file, "utf8")).cases;
const caseOf = (id: string) => cases.find((each) => each.id === id) as Case;
const sumOf = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
const named = (count: number) => Array.from({ length: count }, (_, i) => `recipient ${i + 1}`);
const plain = (pence: bigint) => formatPounds(pence).replaceAll(",", "");
const exact = (text: string) => readNumber(text, "A number of a case")!;
const counted = (amounts: readonly bigint[]) => {
  const counts = new Map<string, number>();
  for (const amount of amounts) counts.set(plain(amount), (counts.get(plain(amount)) ?? 0) + 1);
  return Object.fromEntries(counts);
};

describe("the published cases of sharing out", () => {
  it("London 2023-24: equal by head, with both margins kept", () => {
    const { inputs, expected, total_gbp } = caseOf("london-svd-2023-24-equal-by-head");
    const recipients = named(inputs.recipients_count);
    for (const head of ["labour", "non_labour"]) {
      const share = equalShare({ total: inputs.heads[head], recipients });
      expect(counted(share.amounts)).toEqual(expected[head].multiset_gbp);
      expect(share.recipients.filter(({ spare }) => spare === 1n)).toHaveLength(expected[head].spare_pence);
    }
    const split = splitHeads({
      heads: Object.entries<string>(inputs.heads).map(([id, total]) => ({ id, total })),
      recipients: recipients.map((id) => ({ id, weight: 1 })),
    });
    expect(split.total).toBe(parsePounds(total_gbp!));
    expect(counted(split.amounts)).toEqual(expected.grand_total_if_split_once.multiset_gbp);
    expect(counted(split.inAll.amounts)).toEqual(expected.grand_total_if_split_once.multiset_gbp);
    // Heads rounded one by one stack their spare pennies: 18 boroughs have 2p more than 10 others, and not 8 have 1p more.
    const alone = Object.values<string>(inputs.heads).map(
      (total) => equalShare({ total, recipients }).amounts,
    );
    const stacked = recipients.map((_, i) => sumOf(alone.map((amounts) => amounts[i]!)));
    expect(counted(stacked)).not.toEqual(expected.grand_total_if_split_once.multiset_gbp);
    expect(stacked.filter((amount) => amount === split.amounts.at(-1)! + 1n)).toHaveLength(18);
    expect(stacked.filter((amount) => amount === split.amounts.at(-1)! - 1n)).toHaveLength(10);
  });

  it("Greater Manchester 2022-23: the total is an output, and the weights 4 and 3 say the same", () => {
    const { inputs, expected } = caseOf("gm-vru-serious-violence-2022-23");
    const others = named(inputs.recipients_count - 1);
    const share = flatPlusWeighted({
      flat: inputs.flat_gbp,
      recipients: [{ id: "Manchester", flat: inputs.exceptions.Manchester }, ...others.map((id) => ({ id }))],
    });
    expect(plain(share.total)).toBe(expected.sum);
    expect(share.amounts.map(plain)).toEqual([expected.Manchester, ...others.map(() => expected.each_other)]);
    const { Manchester, each_other } = expected.equivalent_weights;
    const recipients = [
      { id: "Manchester", weight: Manchester },
      ...others.map((id) => ({ id, weight: each_other })),
    ];
    expect(proRata({ total: expected.sum, recipients }).amounts).toEqual(share.amounts);
  });

  it("Thames Valley 2020-21: ten per cent kept back, and components that were rounded one by one", () => {
    const { inputs, expected, total_gbp } = caseOf("thames-valley-csf-2020-21-top-slice");
    const held = topSlice({
      total: total_gbp!,
      slices: [{ id: "held", rate: "10%", of: "gross" }],
      unit: "pound",
    });
    expect(plain(held.slices[0]!.amount)).toBe(inputs.retained_by_pcc);
    const frozen = flatPlusWeighted({
      flat: "0",
      recipients: Object.entries<string>(inputs.recipients).map(([id, flat]) => ({ id, flat })),
    });
    expect(plain(frozen.total)).toBe(expected.distributed);
    // The printed parts are a pound above the printed total; ours are not.
    expect(plain(frozen.total - held.distributable)).toBe(expected.difference);
    expect(held.slices[0]!.amount + held.distributable).toBe(parsePounds(total_gbp!));
  });

  it("Sussex 2019-20: a share that was rounded only once, at the end", () => {
    const { inputs, expected, total_gbp } = caseOf("sussex-csp-2019-20-top-slice");
    const slices = [{ id: "county", rate: inputs.top_slice_rate, of: "gross" as const }];
    const { distributable, slices: kept } = topSlice({ total: total_gbp!, slices });
    expect(plain(kept[0]!.amount)).toBe(expected.county_slice_of_total);
    const printed = inputs.formula_share["Adur and Worthing"];
    const direct = expected.direct_grant["Adur and Worthing"];
    const shareOf = (weight: string) =>
      proRata({
        total: distributable,
        recipients: [
          { id: "Adur and Worthing", weight },
          { id: "others", weight: toFixed(subtract(exact(total_gbp!), exact(weight)), 6) },
        ],
      }).amounts[0]!;
    // From the unrounded share the printed amount follows; from the printed share, which was rounded, it does not.
    expect(plain(shareOf("53591.1825"))).toBe(direct);
    expect(plain(shareOf(printed))).toBe("42872.94");
  });

  it("Warwickshire 2024-25: who covers two areas is one recipient", () => {
    const { inputs, expected } = caseOf("warwickshire-csp-2024-25-unit-rate");
    const recipients = Object.entries<number>(inputs.areas_per_partnership).map(([id, areas]) => ({
      id,
      areas,
    }));
    const share = flatPlusWeighted({ flat: inputs.rate_per_area_gbp, recipients });
    expect(share.amounts.map(plain)).toEqual([expected.covers_one, expected.covers_two]);
    // Listed twice, with an area each, it would be two recipients: that is refused.
    expect(() =>
      flatPlusWeighted({ flat: inputs.rate_per_area_gbp, recipients: [{ id: "Both" }, { id: "Both" }] }),
    ).toThrow(/listed more than once/);
    const five = flatPlusWeighted({ flat: inputs.rate_per_area_gbp, recipients: [{ id: "all", areas: 5 }] });
    expect(plain(five.total + parsePounds(inputs.central_pot_gbp))).toBe(expected.total_if_five_areas);
  });

  it("Rural Policing Fund and officer uplift: whole quotas come back as they are, and zero gets zero", () => {
    const rural = caseOf("rural-policing-fund-2000-01");
    const pounds = Object.entries<string>(rural.expected.amounts_gbp).map(([id, weight]) => ({ id, weight }));
    const fund = proRata({ total: rural.total_gbp!, recipients: pounds, unit: "pound" });
    expect(fund.amounts.map(plain)).toEqual(pounds.map(({ weight }) => weight));
    expect(fund.amounts.filter((amount) => amount === 0n)).toHaveLength(rural.expected.zero);
    const uplift = caseOf("police-officer-uplift-2020-21");
    const officers = Object.entries<number>(uplift.expected.officers).map(([id, weight]) => ({ id, weight }));
    for (const method of ["largest-remainder", "sainte-lague", "quota"] as const) {
      const posts = proRata({
        total: String(uplift.inputs.units_total),
        recipients: officers,
        unit: "post",
        method,
      });
      expect(posts.amounts.map(Number)).toEqual(officers.map(({ weight }) => weight));
    }
  });

  it("Avon and Somerset 2008-09: need above the threshold, to the pound", () => {
    const { inputs, expected } = caseOf("lgfs-2008-09-avon-somerset-police-relative-needs");
    const id = "Avon and Somerset";
    const millions = divide(exact(inputs.population), rational(1_000_000n));
    const need = (value: string, threshold: string) =>
      exact(
        needAboveThreshold({
          recipients: [id],
          values: { [id]: value },
          population: { [id]: `${millions.n}/${millions.d}` },
          threshold,
        }).recipients[0]!.need.exact,
      );
    const scaled = add(
      need(inputs.police_rnf, inputs.min_police_per_million),
      need(inputs.capital_rnf, inputs.min_capital_per_million),
    );
    expect(near(scaled, expected.t_scaled)).toBe(true);
    const { slices, distributable } = topSlice({
      total: inputs.grant_total,
      slices: [
        { id: "Scilly", amount: inputs.top_slice_scilly },
        { id: "needs", rate: inputs.needs_pot_rate, of: "rest" },
      ],
      unit: "pound",
    });
    expect(plain(slices[1]!.amount + distributable)).toBe(`${expected.after_top_slice}.00`);
    expect(plain(slices[1]!.amount)).toBe(`${expected.needs_pot}.00`);
    const rest = subtract(exact(inputs.sum_over_authorities), scaled);
    const amounts = proRata({
      total: slices[1]!.amount,
      recipients: [
        { id, weight: `${scaled.n}/${scaled.d}` },
        { id: "all others", weight: `${rest.n}/${rest.d}` },
      ],
      unit: "pound",
    }).amounts;
    expect(plain(amounts[0]!)).toBe(`${expected.relative_needs_amount}.00`);
    // Who is below the threshold would have less than nothing: the calculator stops instead.
    expect(() => need("0.0001", inputs.min_police_per_million)).toThrow(/below zero/);
  });

  it("West Mercia 2023-24: the head that takes the rest takes the pence", () => {
    const { inputs, expected } = caseOf("west-mercia-svd-2023-24-heads");
    const grant = topSlice({ total: inputs.total, slices: [{ id: "labour", amount: inputs.labour }] });
    expect(plain(grant.distributable)).toBe(expected.non_labour);
    const share = divide(exact(inputs.labour), exact(inputs.total));
    expect(toFixed(multiply(share, rational(100n)), 2)).toBe(expected.labour_share_pct);
    // The pence go to the rest by design, and the trace says so; by largest remainder labour would have had pence too.
    expect(grant.trace.steps.flatMap(({ reasons }) => reasons)).toEqual([
      { kind: "remainder_line", row: "distributable" },
    ]);
  });

  it("Communities Against Drugs 2001-02: three pots mixed exactly, and a floor the year after", () => {
    const { inputs, expected, total_gbp } = caseOf("communities-against-drugs-2001-02-formula");
    const { equal, recorded_crime, population } = inputs.component_weights;
    const pots = proRata({
      total: total_gbp!,
      recipients: Object.entries<string>(inputs.component_weights).map(([id, weight]) => ({ id, weight })),
    });
    expect(Object.fromEntries(pots.recipients.map((each) => [each.id, plain(each.amount)]))).toEqual(
      expected.pots,
    );
    const recipients = named(7);
    const counts = (factor: number) => Object.fromEntries(recipients.map((id, i) => [id, (i * factor) % 11]));
    const first = needsFormula({
      total: total_gbp!,
      recipients,
      components: [
        { id: "equal", kind: "equal", share: equal },
        { id: "crime", kind: "count", share: recorded_crime, values: counts(3) },
        { id: "population", kind: "count", share: population, values: counts(5) },
      ],
    });
    expect(sumOf(first.amounts)).toBe(parsePounds(total_gbp!));
    // Three pots shared out and rounded one by one do not give the same.
    const byPot = [() => 1, (i: number) => (i * 3) % 11, (i: number) => (i * 5) % 11].map((weightOf, pot) =>
      proRata({
        total: [expected.pots.equal, expected.pots.recorded_crime, expected.pots.population][pot],
        recipients: recipients.map((id, i) => ({ id, weight: weightOf(i) })),
      }),
    );
    const added = recipients.map((_, i) => sumOf(byPot.map(({ amounts }) => amounts[i]!)));
    expect(added).not.toEqual(first.amounts);
    const next = withFloorsAndCaps({
      total: inputs.next_year_total,
      recipients: recipients.map((id, i) => ({ id, weight: i + 1 })),
      floors: Object.fromEntries(first.recipients.map(({ id, amount }) => [id, amount])),
    });
    next.amounts.forEach((amount, i) => {
      expect(amount >= first.amounts[i]!).toBe(expected.floor_feasible_next_year);
    });
  });

  it("Police grant 2010-11: who is at the floor is told from rounded figures by intervals, not by equality", () => {
    const { inputs, expected } = caseOf("police-grant-2010-11-floor-damping");
    const rows = Object.entries<[string, string, string]>(inputs.prior_and_new_and_printed_pct);
    const half = exact("0.05");
    const atFloor = rows.filter(([, [, , printed]]) => printed === inputs.floor_pct).map(([id]) => id);
    expect(atFloor).toEqual(expected.authorities_at_floor);
    expect(atFloor).toHaveLength(expected.count_at_floor);
    let notRecomputed = 0;
    for (const [, [prior, now, printed]] of rows) {
      const [before, after] = [exact(prior), exact(now)];
      const least = percent(subtract(after, half), add(before, half));
      const most = percent(add(after, half), subtract(before, half));
      expect(atMost(least, add(exact(printed), half)) && atMost(subtract(exact(printed), half), most)).toBe(
        true,
      );
      expect(atMost(exact(inputs.floor_pct), most)).toBe(expected.none_below_floor_given_rounding);
      if (toFixed(percent(after, before), 1) !== printed) notRecomputed++;
    }
    expect(notRecomputed).toBe(13);
  });

  it("Police grant 2010-11: the damped amounts of the table are a solution of floor damping", () => {
    // The table gives results, not the formula amounts. Damping the results once more by the same floor must move nobody
    // by more than the rounding of the table.
    const { inputs } = caseOf("police-grant-2010-11-floor-damping");
    const recipients = Object.entries<[string, string]>(inputs.prior_and_new_and_printed_pct).map(
      ([id, [prior, now]]) => ({ id, baseline: million(prior), formula: million(now) }),
    );
    const damped = floorDamping({ recipients, floor: `${inputs.floor_pct}%` });
    for (const { contribution } of damped.recipients) {
      // The rounding of both amounts: half of 0.1 million each, the earlier one times 1.025.
      expect(contribution < 10_125_000n && contribution > -10_125_000n).toBe(true);
    }
  });

  it("Slough: the level of each year is rounded, so that the last lands on the target", () => {
    const { inputs, expected } = caseOf("thames-valley-slough-phased-cut");
    const years = Object.keys(expected.if_linear);
    const recipients = [{ id: "Slough", baseline: inputs.start, target: inputs.target }];
    const phased = paceOfChange({ recipients, years });
    expect(phased.years.map(({ amounts }) => plain(amounts[0]!))).toEqual(Object.values(expected.if_linear));
    // A rounded step, taken three times, misses it.
    const step = (parsePounds(inputs.start) - parsePounds(inputs.target) + 1n) / 3n;
    expect(parsePounds(inputs.start) - 3n * step).not.toBe(parsePounds(inputs.target));
  });

  it("Violence reduction units 2020-21: eighteen areas in five tiers", () => {
    const { inputs, expected, total_gbp } = caseOf("vru-tiers-2020-21");
    const tiers = Object.entries<readonly string[]>(inputs.tiers);
    const ids = tiers.flatMap(([, areas]) => areas);
    // The admissions were not published. These fall with rank, and the eighteen just pass 80% of all.
    const areas = [
      ...ids.map((id, i) => ({ id, value: 100 - i })),
      ...named(8).map((id) => ({ id, value: 45 })),
    ];
    const ranked = rankedCoverage({
      areas,
      coverage: "80%",
      tiers: tiers.map(([amount, { length }]) => ({ places: length, amount })),
    });
    expect(ranked.funded).toEqual(ids);
    expect(ranked.funded).toHaveLength(expected.areas_funded);
    expect(plain(ranked.total)).toBe(expected.sum_of_tiers);
    expect(plain(parsePounds(total_gbp!) - ranked.total)).toBe(expected.unallocated_against_35m);
    // The first area outside is named, with how far it was off; and where it ties with the last inside, that is said.
    expect(ranked.cut).toMatchObject({ last: ids.at(-1), difference: { exact: "38" } });
    const tied = rankedCoverage({
      areas: [...ids.map((id) => ({ id, value: 80 })), ...named(8).map((id) => ({ id, value: 80 }))],
      coverage: "80%",
    });
    expect(tied.warnings.map(({ code }) => code)).toEqual(["CUT_SENSITIVE"]);
  });

  it("Police funding per head: the regional figure is a ratio of sums, not a mean of ratios", () => {
    const { inputs, expected } = caseOf("police-funding-per-head-2007-08");
    const perHead = (id: string) =>
      divide(exact(inputs.grant_gbp_million[id]), exact(inputs.population_million[id]));
    for (const id of Object.keys(inputs.grant_gbp_million))
      expect(toFixed(perHead(id), 2)).toBe(expected.per_head_gbp[id]);
    const forces = Object.keys(inputs.grant_gbp_million).filter((id) => id !== "England");
    const all = (values: Record<string, string>) => forces.map((id) => exact(values[id]!)).reduce(add);
    expect(toFixed(divide(all(inputs.grant_gbp_million), all(inputs.population_million)), 2)).toBe(
      expected.per_head_gbp["South East"],
    );
    const mean = divide(forces.map(perHead).reduce(add), rational(BigInt(forces.length)));
    expect(toFixed(mean, 2)).not.toBe(expected.per_head_gbp["South East"]);
  });

  it("Greater Manchester, community-led: what divides leaves nothing over", () => {
    const { inputs, expected, total_gbp } = caseOf("gm-community-led-equal");
    const share = equalShare({ total: total_gbp!, recipients: named(inputs.recipients_count) });
    expect(new Set(share.amounts.map(plain))).toEqual(new Set([expected.each]));
  });
});

type Exact = ReturnType<typeof exact>;
const percent = (after: Exact, before: Exact) =>
  multiply(divide(subtract(after, before), before), rational(100n));
const atMost = (a: Exact, b: Exact) => a.n * b.d <= b.n * a.d;
const million = (text: string) => parsePounds(text) * 1_000_000n;

/** Within 2e-14: the source prints 14 places, and chains them. */
function near(value: Exact, printed: string): boolean {
  const gap = subtract(value, exact(printed));
  return atMost(gap, rational(2n, 10n ** 14n)) && atMost(rational(-2n, 10n ** 14n), gap);
}
