// Published cases with literals, each with what it teaches. Sources are named in each.
import { describe, expect, it } from "vitest";
import {
  equalShare,
  explain,
  flatPlusWeighted,
  needAboveThreshold,
  paceOfChange,
  proRata,
  replay,
  topSlice,
} from "./index.js";

describe("published cases", () => {
  // https://www.london.gov.uk/pcd-1365-home-office-serious-violence-duty
  it("London 2023-24: labour of 647,435.38 over 32 boroughs leaves 18 pence", () => {
    const boroughs = Array.from({ length: 32 }, (_, i) => `borough ${i + 1}`);
    const labour = equalShare({ total: "647,435.38", recipients: boroughs });
    expect(labour.amounts.filter((amount) => amount === 2023236n)).toHaveLength(18);
    expect(labour.amounts.filter((amount) => amount === 2023235n)).toHaveLength(14);
    expect(explain(labour, { recipient: "borough 18", comparedWith: "borough 19" })[0]).toMatch(
      /^borough 18 got 1p more than borough 19 because their claims to the last unit were equal/,
    );
  });

  // https://www.westmercia-pcc.gov.uk, commissioning activity, first quarter of 2023-24
  it("West Mercia 2023-24: labour is fixed and non-labour takes the odd pence by design", () => {
    const grant = topSlice({ total: "306,699.21", slices: [{ id: "labour", amount: "180,000.00" }] });
    expect(grant.distributable).toBe(12669921n);
    expect(grant.trace.steps.at(-1)?.reasons).toEqual([{ kind: "remainder_line", row: "distributable" }]);
    expect(replay(grant.trace)).toEqual({ amounts: [18000000n, 12669921n], differences: [] });
  });

  // https://www.warwickshire-pcc.gov.uk, decision WPC3 01/24
  it("Warwickshire 2024-25: a partnership over two areas is one recipient", () => {
    const share = flatPlusWeighted({
      flat: "30,000",
      recipients: [{ id: "South", areas: 2 }, { id: "Rugby" }],
    });
    expect(share.amounts).toEqual([6000000n, 3000000n]);
  });

  // https://www.sloughexpress.co.uk, cuts planned to Slough's crime and safety fund; even steps are assumed
  it("Slough: three even years end on the target", () => {
    const recipients = [{ id: "Slough", baseline: "332,499", target: "197,926" }];
    const { years } = paceOfChange({ recipients, years: ["2022-23", "2023-24", "2024-25"] });
    expect(years.map(({ total }) => total)).toEqual([28764133n, 24278367n, 19792600n]);
    for (const { trace, amounts } of years) expect(replay(trace)).toEqual({ amounts, differences: [] });
  });

  // http://www.local.communities.gov.uk/finance/0809/tab40809/t4_r471.htm
  it("Avon and Somerset 2008-09: 27,811,992 pounds of relative need", () => {
    // Police and capital need per million heads above the national minimum, times 1.584184 million, by 14 places.
    const need = (value: string, threshold: string) =>
      needAboveThreshold({
        recipients: ["A"],
        values: { A: value },
        population: { A: "1.584184" },
        threshold,
      }).recipients[0]?.need.decimal;
    expect(need("0.00221387093335", "0.00113697071917")).toMatch(/^0\.0004127/);
    expect(need("0.00004037730577", "0.00000844509053")).toMatch(/^0\.0000269/);
    // The printed 0.00043969884004 of 0.26950263382549, of a pot of 17,046,679,413.
    const recipients = [
      { id: "Avon and Somerset", weight: "0.00043969884004" },
      { id: "all others", weight: "0.26906293498545" },
    ];
    const { amounts } = proRata({ total: "17,046,679,413", recipients, unit: "pound" });
    expect(amounts[0]).toBe(2781199200n);
  });
});
