// Published tables. What is asserted of them was read, or worked out from what was read.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatPounds, parsePounds } from "../money/money.js";
import { londonEqualShare } from "../presets/london-equal-share.js";
import { thamesValleyFormula } from "../presets/thames-valley-formula.js";
import { violenceReductionUnitCoverage } from "../presets/violence-reduction-unit-coverage.js";
import { replay } from "../trace/trace.js";
import { headPosition } from "./head-position.js";
import { reconcile } from "./reconcile.js";
import { reconcileRatios } from "./reconcile-ratios.js";

const file = new URL("../fixtures/published-cases.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8"));

// The shapes differ from case to case, and each test names what it reads.
// biome-ignore lint/suspicious/noExplicitAny: the file is data of many shapes
const caseOf = (id: string): any => cases.find((each: { readonly id: string }) => each.id === id);
const plain = (pence: bigint) => formatPounds(pence).replaceAll(",", "");
const partsOf = (printed: Readonly<Record<string, string>>) =>
  Object.entries(printed).map(([id, text]) => ({ id, printed: text }));

describe("a published case", () => {
  it("of London's Duty grant: the three-year total is 5p below its parts, and no figure is changed", () => {
    const { inputs, expected } = caseOf("london-svd-2022-25-reconcile");
    const table = reconcile({ parts: partsOf(inputs.parts), total: inputs.published_total, roundedTo: "0" });
    expect(table.sum.decimal).toBe(expected.sum_of_parts);
    expect(table.gap.decimal).toBe(expected.difference);
    expect(table.verdict).toBe("unexplained");
    for (const [year, total] of Object.entries<string>(expected.year_totals)) {
      const heads = partsOf(inputs.parts).filter(({ id }) => id.startsWith(year));
      expect(reconcile({ parts: heads, total, roundedTo: "0" }).verdict).toBe("adds");
    }
  });

  it("of London's boroughs: the preset has their number", () => {
    expect(caseOf("london-svd-2023-24-equal-by-head").inputs.recipients_count).toBe(
      londonEqualShare.recipients,
    );
  });

  it("of Thames Valley's fund: a pound too much is what rounding to the pound can make", () => {
    const { inputs, expected } = caseOf("thames-valley-csf-2020-21-top-slice");
    const parts = partsOf({ retained: inputs.retained_by_pcc, ...inputs.recipients });
    const table = reconcile({ parts, total: expected.published_total, roundedTo: "1" });
    expect(`${table.sum.decimal}.00`).toBe(expected.sum_with_retained);
    expect(`${table.gap.decimal}.00`).toBe(expected.difference);
    expect(table.verdict).toBe("rounding");
    const tenth = reconcileRatios({
      kind: "share",
      rows: [
        { id: "retained", amount: inputs.retained_by_pcc, base: expected.published_total, printed: "10" },
      ],
      roundedTo: { amount: "1", base: "1", printed: "0" },
    });
    expect(tenth.rows[0]).toMatchObject({ isAsPrinted: false, isExplained: true });
  });

  it("of Slough: the cut is 40.47%, by the formula of the preset", () => {
    const { inputs, expected, method_words } = caseOf("thames-valley-slough-phased-cut");
    const table = reconcileRatios({
      kind: "change",
      rows: [{ id: "Slough", amount: inputs.target, base: inputs.start, printed: `-${expected.cut_pct}` }],
      roundedTo: { amount: "1", base: "1", printed: "0.01" },
    });
    expect(table.differing).toEqual([]);
    for (const { share } of thamesValleyFormula.components)
      expect(method_words).toContain(`${Number(share) * 100}%`);
  });

  it("of Sussex: the printed grant follows from a share that was not rounded, and not from the printed one", () => {
    const { inputs, expected } = caseOf("sussex-csp-2019-20-top-slice");
    const id = "Adur and Worthing";
    const table = reconcileRatios({
      kind: "share",
      rows: [{ id, amount: expected.direct_grant[id], base: inputs.formula_share[id], printed: "80" }],
      roundedTo: { amount: "0.01", base: "0.01", printed: "0" },
    });
    expect(table.differing).toEqual([id]);
    expect(table.unexplained).toEqual([]);
    expect(table.rows[0]?.exactBase?.low.decimal).toBe("53591.18125");
    expect(table.rows[0]?.exactBase?.high.decimal).toBe("53591.185");
    const cut = (amount: string, printed: number) =>
      reconcileRatios({
        kind: "change",
        rows: [{ id, amount, base: inputs.previous_year[id], printed: `-${printed}` }],
        roundedTo: { amount: "0.01", base: "0.01", printed: "1" },
      }).differing;
    expect(cut(inputs.formula_share[id], expected.reduction_before_slice_pct_printed)).toEqual([]);
    expect(cut(expected.direct_grant[id], expected.reduction_after_slice_pct_printed)).toEqual([]);
  });

  it("of Surrey: the labour head is over-committed, which is a warning with an amount", () => {
    const { inputs, expected } = caseOf("surrey-svd-2024-25-labour-head");
    const heads = Object.entries<string>(inputs.heads).map(([id, award]) => ({ id, award }));
    const position = (...decisions: readonly Readonly<Record<string, string>>[]) =>
      headPosition({
        year: "2024-25",
        asOf: "2024-12-31",
        heads,
        lines: decisions
          .flatMap((decision) => Object.entries(decision))
          .map(([what, amount]) => ({ head: "labour", kind: "commitment", what, amount })),
      });
    const first = position(inputs.labour_commitments_decision_1);
    expect(plain(first.heads[0]!.committed)).toBe(expected.committed_after_decision_1);
    expect(plain(first.heads[0]!.balance)).toBe(expected.balance_after_decision_1);
    expect(first.warnings).toEqual([]);
    const last = position(inputs.labour_commitments_decision_1, inputs.labour_commitments_decision_37);
    expect(plain(last.heads[0]!.committed)).toBe(expected.committed_after_decision_37);
    expect(plain(last.heads[0]!.balance)).toBe(expected.balance_after_decision_37);
    expect(last.warnings[0]).toMatchObject({ code: "HEAD_OVERCOMMITTED", amount: 658_172n });
    expect(replay(last.trace).differences).toEqual([]);
    const sum = reconcile({ parts: partsOf(inputs.heads), total: expected.heads_sum, roundedTo: "0" });
    expect(sum.verdict).toBe("adds");
  });

  it("of West Mercia: the rest is non-labour, and labour is 58.69% of the grant", () => {
    const { inputs, expected } = caseOf("west-mercia-svd-2023-24-heads");
    const { heads } = headPosition({
      year: "2023-24",
      asOf: "2023-06-30",
      heads: [{ id: "grant", award: inputs.total }],
      lines: [{ head: "grant", kind: "commitment", what: "labour", amount: inputs.labour }],
    });
    expect(plain(heads[0]!.balance)).toBe(expected.non_labour);
    const table = reconcileRatios({
      kind: "share",
      rows: [{ id: "labour", amount: inputs.labour, base: inputs.total, printed: expected.labour_share_pct }],
      roundedTo: { amount: "0", base: "0", printed: "0.01" },
    });
    expect(table.differing).toEqual([]);
  });

  it("of the police grant: 13 of 38 percentages differ when recomputed, and rounding explains every one", () => {
    const { inputs, expected } = caseOf("police-grant-2010-11-floor-damping");
    const printed = Object.entries<readonly [string, string, string]>(inputs.prior_and_new_and_printed_pct);
    const table = reconcileRatios({
      kind: "change",
      rows: printed.map(([id, [base, amount, percent]]) => ({ id, amount, base, printed: percent })),
      roundedTo: { amount: "0.1", base: "0.1", printed: "0.1" },
    });
    expect(table.rows).toHaveLength(38);
    expect(table.differing).toHaveLength(13);
    expect(table.unexplained).toEqual([]);
    expect(table.rows.every(({ range }) => Number(range.high.decimal) >= Number(inputs.floor_pct))).toBe(
      true,
    );
    expect(printed.filter(([, [, , percent]]) => percent === inputs.floor_pct).map(([id]) => id)).toEqual(
      expected.authorities_at_floor,
    );
  });

  it("of the police grant: the groups differ from their printed totals by what rounding can make", () => {
    const { inputs, expected } = caseOf("police-grant-2010-11-floor-damping");
    const mets = [
      "Greater Manchester",
      "Merseyside",
      "Northumbria",
      "South Yorkshire",
      "West Midlands",
      "West Yorkshire",
    ];
    const all = Object.entries<readonly [string, string, string]>(inputs.prior_and_new_and_printed_pct);
    const groups = {
      mets: all.filter(([id]) => mets.includes(id)),
      shires: all.filter(([id]) => !mets.includes(id) && id !== "GLA-Police"),
    };
    for (const group of ["mets", "shires"] as const) {
      for (const year of [0, 1] as const) {
        const table = reconcile({
          parts: groups[group].map(([id, figures]) => ({ id, printed: figures[year] })),
          total: expected.printed_group_totals[group][year],
          roundedTo: "0.1",
        });
        expect(Number(table.sum.decimal)).toBe(Number(expected.sum_of_printed_rows[group][year]));
        expect(table.verdict).toBe("rounding");
      }
    }
  });

  it("of grant per head: each follows from its figures, and the region from the sums", () => {
    const { inputs, expected } = caseOf("police-funding-per-head-2007-08");
    const grants = { ...inputs.grant_gbp_million, "South East": expected.region_sum_grant };
    const people = { ...inputs.population_million, "South East": expected.region_sum_population };
    const table = reconcileRatios({
      kind: "rate",
      rows: Object.entries<string>(expected.per_head_gbp).map(([id, printed]) => ({
        id,
        amount: grants[id],
        base: people[id],
        printed,
      })),
      roundedTo: { amount: "0.01", base: "0.01", printed: "0.01" },
    });
    expect(table.rows).toHaveLength(7);
    expect(table.differing).toEqual([]);
  });

  it("of the first violence reduction units: the preset has the tiers and their sum", () => {
    const { inputs, expected } = caseOf("vru-tiers-2020-21");
    const { tiers, minimumAward } = violenceReductionUnitCoverage;
    const listed = Object.entries<readonly string[]>(inputs.tiers).map(([amount, areas]) => [
      parsePounds(amount),
      areas.length,
    ]);
    const pence = (amount: bigint | string) => (typeof amount === "bigint" ? amount : parsePounds(amount));
    expect(tiers.map(({ amount, places }) => [pence(amount), places])).toEqual(listed);
    expect(pence(minimumAward)).toBe(parsePounds(inputs.minimum_award));
    const sum = tiers.reduce((all, { amount, places }) => all + pence(amount) * BigInt(places), 0n);
    expect(plain(sum)).toBe(expected.sum_of_tiers);
  });
});
