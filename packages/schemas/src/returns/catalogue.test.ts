import { describe, expect, test } from "vitest";
import type { ReturnDefinition } from "./definition.js";
import { demonstration } from "./demonstration.js";
import { returns } from "./returns.js";

const SEVERITY = { E: "error", Q: "query", W: "warning", I: "info" } as const;

/**
 * What each return must have: its columns in order with `*` behind those that must be filled and `?` behind those
 * that should be, and its own rules by severity. Written from the specification of the returns, not from the code.
 */
const EXPECTED: Record<string, { layout: string; columns: string; rules: Record<string, string> }> = {
  "police-prc-csp": {
    layout: "established",
    columns:
      "Financial Year*,Financial Quarter*,Police Force*,CSP Name*,Offence Description*,Offence Group*,Offence Subgroup*,Offence Code*,Offence Count*",
    rules: {
      E: "PRC-H01 PRC-V01 PRC-V02 PRC-V03 PRC-V07 PRC-X01 PRC-X02 PRC-X03 PRC-R01",
      Q: "PRC-V06 PRC-R04",
      W: "PRC-V04 PRC-V05 PRC-R02 PRC-R03",
      I: "PRC-M01",
    },
  },
  "police-weapon-enabled": {
    layout: "proposal",
    columns:
      "csp_code*,period_start*,period_end*,offence_head*,weapon*,victim_age_band*,domestic*,offences*,flag_method*,extracted_on*,status",
    rules: { E: "WEN-X01 WEN-X02 WEN-R01 WEN-R02 WEN-R03", Q: "WEN-M02", W: "WEN-M01", I: "" },
  },
  "health-admissions-assault": {
    layout: "established-items",
    columns:
      "area_code*,period_start*,period_end*,cause_group*,age_band*,sex*,admissions*,rate_per_100000,rate_type*,lower_ci,upper_ci,basis*,rounding*,provisional",
    rules: {
      E: "HAA-D01 HAA-D02 HAA-D03 HAA-X01 HAA-X02 HAA-X03 HAA-R01",
      Q: "HAA-M01",
      W: "HAA-R02",
      I: "",
    },
  },
  "svd-grant-claim": {
    layout: "proposal",
    columns:
      "financial_year*,quarter*,lpb_code*,recipient_code*,recipient_name*,recipient_type*,head*,line_id*,line_description*,allocated*,actual_to_date*,actual_this_quarter*,forecast_remaining*,variance_reason,prepared_by_role*,prepared_on*",
    rules: {
      E: "GCL-V01 GCL-V02 GCL-X01 GCL-X03 GCL-X04 GCL-R01 GCL-R02 GCL-R03 GCL-M01 GCL-M02",
      Q: "GCL-X02 GCL-R04 GCL-M03",
      W: "GCL-X05 GCL-M04",
      I: "",
    },
  },
  "svd-grant-outturn": {
    layout: "proposal",
    columns:
      "financial_year*,lpb_code*,head*,grant_awarded*,grant_received*,eligible_spend*,unspent*,repaid_or_repayable*,certifier_role*,certified*,certified_on*,audit_status*,status*,note",
    rules: { E: "GOT-X01 GOT-X02 GOT-X03 GOT-X04 GOT-R01 GOT-M01", Q: "", W: "", I: "" },
  },
  "svd-interventions": {
    layout: "proposal",
    columns:
      "intervention_id*,intervention_name*,financial_year*,quarter*,lead_authority_code*,delivery_area_code*,provider_type*,approach*,level*,setting*,start_date*,end_date,funding_source*,spend_quarter*,reached_total*,reached_under_10*,reached_10_17*,reached_18_24*,reached_25_plus*,reached_age_not_known*,reached_female*,reached_male*,reached_sex_other_or_not_known*,reached_asian*,reached_black*,reached_mixed*,reached_white*,reached_other*,reached_ethnicity_not_known*,completed,did_not_complete,professionals_trained,evaluation*",
    rules: {
      E: "IVM-X01 IVM-X02 IVM-X06 IVM-R01 IVM-P01",
      Q: "IVM-X03 IVM-X04 IVM-X05 IVM-M01 IVM-M02",
      W: "",
      I: "",
    },
  },
  "svd-partnership-progress": {
    layout: "proposal",
    columns:
      "area_code*,police_force_area_code*,period*,needs_assessment_date,strategy_date,strategy_url,next_review_date,definition_includes*,kinds_identified*,causes_identified*,education_consulted*,prison_consulted*,youth_custody_consulted*,funding_received,authority_code*,authority_type*,engaged*,data_flows,flow_status*,reason",
    rules: {
      E: "SPR-X01 SPR-X02 SPR-X04 SPR-R01 SPR-R02",
      Q: "SPR-X05 SPR-M01",
      W: "SPR-X03",
      I: "",
    },
  },
};

/** Where the rules of a return part from the specification, and why. */
const LAYOUT_HAS_MORE = {
  // GOT-X04 speaks of final figures, so the outturn says whether they are final.
  "svd-grant-outturn": ["status"],
};

const column = ({ name, required }: ReturnDefinition["columns"][number]) =>
  `${name}${required === "error" ? "*" : required === "query" ? "?" : ""}`;

const definitionOf = (id: string) => returns.find((definition) => definition.id === id) as ReturnDefinition;

describe.each(Object.entries(EXPECTED))("%s", (id, expected) => {
  test("has these columns in this order", () => {
    expect(definitionOf(id).columns.map(column).join(",")).toBe(expected.columns);
  });

  test("has these rules of its own at these severities", () => {
    const own = definitionOf(id).rules.filter((rule) => !rule.id.startsWith("GEN-"));
    const bySeverity = (severity: string) =>
      own
        .filter((rule) => rule.severity === severity)
        .map((rule) => rule.id)
        .join(" ");
    expect(
      Object.fromEntries(
        Object.entries(SEVERITY).map(([letter, severity]) => [letter, bySeverity(severity)]),
      ),
    ).toEqual(expected.rules);
  });

  test("says whether it is a standard", () => {
    expect(definitionOf(id).status.layout).toBe(expected.layout);
    if (expected.layout === "proposal") {
      expect(definitionOf(id).status.statement).toMatch(/^This project's proposal[.,]/);
    }
  });
});

describe("the rules common to all returns", () => {
  test("are all there, and no others", () => {
    const ids = demonstration.rules.map(({ id }) => id).sort();
    expect(ids).toEqual(
      [
        ...["F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12"],
        // On limits of the reader, on quotation marks and on the rows of JSON: added here.
        ...["F13", "F14", "F15"],
        ...["H01", "H02", "H03", "H04", "H05"],
        ...["V01", "V02", "V03", "V04", "V05", "V06", "V07", "V08", "V09", "V10"],
        ...["R01", "R02"],
        ...["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08"],
        ...["D01", "D02", "D03"],
        ...["M01", "M02"],
      ]
        .map((id) => `GEN-${id}`)
        .sort(),
    );
  });

  test("speak of small counts wherever a return counts people", () => {
    const withCounts = returns.filter(({ columns }) =>
      columns.some((each) => each.kind === "count" && each.disclosive),
    );
    expect(withCounts.map(({ id }) => id)).toEqual([
      "police-weapon-enabled",
      "health-admissions-assault",
      "svd-interventions",
    ]);
    for (const { rules } of withCounts) {
      expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(["GEN-D02", "GEN-D03"]));
    }
  });
});

test("a column that the specification does not name is one that a rule of it speaks of", () => {
  for (const [id, names] of Object.entries(LAYOUT_HAS_MORE)) {
    const rules = JSON.stringify(definitionOf(id).rules.filter((rule) => !rule.id.startsWith("GEN-")));
    for (const name of names) expect(rules).toContain(`{"column":"${name}"}`);
  }
});
