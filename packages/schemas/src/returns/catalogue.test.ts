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

/** The rules common to all returns by severity: the specification's, and F13 to F19 on files, which it has not. */
const GENERIC = {
  E: "F01 F02 F04 F05 F08 F10 F12 F13 F14 F15 F16 F17 F18 H01 H02 H05 V01 V02 V03 V04 V06 V07 V09 V10 R01 P01 P02 P03 P04 P05 D01",
  Q: "P07 D03 M01 M02",
  W: "F06 F07 F09 F19 H03 H04 V05 V08 V12 R02 P06 P08 D02",
  I: "F03 F11",
};

/** Why a return may be without a rule common to all: the only reasons there are. */
const LEFT_OUT_BECAUSE = {
  exact: "A rule of its own asks for the exact header: PST-H01, PRC-H01.",
  ownKey: "A rule of its own finds keys that stand twice, in words that fit the return.",
  ownEmpty: "PST-M01 says it in the words of the publisher, and only warns: no records are no mistake there.",
  noKey: "Nothing tells one row from another for certain.",
  ownRepeats: "ISTV-R02 says it of this data set, where equal rows may be two patients.",
  noCounts:
    "The return holds no counts of people: each row is one event, or an amount, or a published total.",
  ownCounts: "HAA-D01 is stricter: it is an error for sharing too, but not for a whole nation.",
  noCarriedKeys: "Its keys are not carried from one return to the next.",
  ownAbsent: "PRC-R04 looks within the same year, because a file may hold other years than the one before.",
  otherYear: "A year's statement has the two heads of its own year and no key of the year before.",
} as const;

/** The rules common to all that each return is without, and why. */
const WITHOUT: Record<string, Partial<Record<keyof typeof LEFT_OUT_BECAUSE, string>>> = {
  "ed-assault-istv": { noKey: "R01", ownRepeats: "R02", noCounts: "D01 D02 D03", noCarriedKeys: "M02" },
  "ed-assault-ecds": { noKey: "R01", noCounts: "D01 D02 D03", noCarriedKeys: "M02" },
  "police-street": {
    exact: "H01 H03 H04",
    ownEmpty: "F16",
    noKey: "R01",
    noCounts: "D01 D02 D03",
    noCarriedKeys: "M02",
  },
  "police-outcomes": {
    exact: "H01 H03 H04",
    ownEmpty: "F16",
    noKey: "R01",
    noCounts: "D01 D02 D03",
    noCarriedKeys: "M02",
  },
  "police-stop-search": {
    exact: "H01 H03 H04",
    ownEmpty: "F16",
    noKey: "R01",
    noCounts: "D01 D02 D03",
    noCarriedKeys: "M02",
  },
  "police-prc-csp": { exact: "H01 H03 H04", ownKey: "R01", noCounts: "D01 D02 D03", ownAbsent: "M02" },
  "police-weapon-enabled": {},
  "health-admissions-assault": { ownKey: "R01", ownCounts: "D01" },
  "svd-grant-claim": { ownKey: "R01", noCounts: "D01 D02 D03" },
  "svd-grant-outturn": { ownKey: "R01", noCounts: "D01 D02 D03", otherYear: "M02" },
  "svd-interventions": { ownKey: "R01" },
  "svd-partnership-progress": { noCounts: "D01 D02 D03" },
};

const splitIds = (ids: string) => ids.split(" ").map((id) => `GEN-${id}`);

describe("the rules common to all returns", () => {
  test("are all there at their severities, and no others", () => {
    expect(Object.fromEntries(demonstration.rules.map(({ id, severity }) => [id, severity]))).toEqual(
      Object.fromEntries(
        Object.entries(GENERIC).flatMap(([letter, ids]) =>
          splitIds(ids).map((id) => [id, SEVERITY[letter as keyof typeof SEVERITY]]),
        ),
      ),
    );
  });

  test.each(Object.entries(WITHOUT))(
    "are in %s but for those that are left out for a reason",
    (id, reasons) => {
      const left = new Set(Object.values(reasons).flatMap(splitIds));
      const severities = (rules: ReturnDefinition["rules"]) =>
        rules.flatMap((rule) => (rule.id.startsWith("GEN-") ? [`${rule.id} ${rule.severity}`] : []));
      expect(severities(definitionOf(id).rules)).toEqual(
        severities(demonstration.rules.filter((rule) => !left.has(rule.id))),
      );
    },
  );

  test("are looked at in all twelve returns", () => {
    expect(Object.keys(WITHOUT)).toEqual(returns.map(({ id }) => id));
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

const STOP_SEARCH_LISTS = returns.find(({ id }) => id === "police-stop-search")?.columns ?? [];

/**
 * The form of every column: its kind, then its list, lengths or marks. `|open` stands behind a list outside of which
 * codes are known to exist, `|pluggable` behind one that a caller may replace.
 */
const FORMS: Record<string, readonly string[]> = {
  "ed-assault-istv": [
    "date",
    "date",
    "ods-code 3 to 12",
    "date-time",
    "date-time",
    "code fist feet other_body_part combination_of_body_parts pushed blunt_object sharp_object glass_or_bottle firearm corrosive_substance other not_known|pluggable",
    "text 255 advised 25 free",
    "code street_or_public_open_space licensed_premises private_home workplace educational_establishment transport custody_or_prison health_setting other not_known|pluggable",
    "text 255 free",
  ],
  "ed-assault-ecds": [
    "date",
    "date",
    "ods-code 3 to 12",
    "code 01 02 03 04 05|pluggable",
    "date-time with offset",
    "date-time",
    "snomed",
    "snomed several ;",
    "snomed",
    "snomed",
    "text 255 free",
    "lsoa",
  ],
  "police-street": [
    "hex-id 64",
    "month",
    "text 100",
    "text 100",
    "coordinate -11 to 2, 6 decimals",
    "coordinate 49 to 61, 6 decimals",
    "text 255",
    "lsoa",
    "text 100",
    "code Anti-social behaviour,Bicycle theft,Burglary,Criminal damage and arson,Drugs,Other crime,Other theft,Possession of weapons,Public order,Robbery,Shoplifting,Theft from the person,Vehicle crime,Violence and sexual offences",
    "code Action to be taken by another organisation,Awaiting court outcome,Court result unavailable,Formal action is not in the public interest,Further action is not in the public interest,Further investigation is not in the public interest,Investigation complete; no suspect identified,Local resolution,Offender given a caution,Offender given a drugs possession warning,Offender given penalty notice,Status update unavailable,Suspect charged as part of another case,Unable to prosecute suspect,Under investigation|open",
    "text 1000",
  ],
  "police-prc-csp": [
    "financial-year /",
    "quarter 1",
    "text 60",
    "text 100",
    "text 200",
    "text 100",
    "text 100",
    "offence-code",
    "whole-number",
  ],
  "police-weapon-enabled": [
    "gss-code E22 W14",
    "date",
    "date",
    "code homicide attempted_murder threats_to_kill assault robbery rape sexual_assault",
    "code knife_or_sharp_instrument firearm_excluding_air_weapon any",
    "code under_25 25_and_over not_known all",
    "code yes no not_known all",
    "count c x z low, of people",
    "code ndqis manual",
    "date",
    "code provisional final",
  ],
  "health-admissions-assault": [
    // Upper tier and district, and the two nations: HAA-D01 speaks of areas below the nation.
    "gss-code E06 E07 E08 E09 E10 W06 E92 W92",
    "date",
    "date",
    "code X99 X93-X95 Y00 Y04 X85-Y09",
    "code under_18 18_24 under_25 25_and_over all",
    "code male female all",
    "count c, of people",
    "decimal 1",
    "code crude dsr",
    "decimal 1",
    "decimal 1",
    "code faes first_emergency_fce",
    "code nearest_5 none",
    "yes-no",
  ],
  "svd-grant-claim": [
    "financial-year -",
    "quarter Q1",
    "gss-code E23 W15",
    "text 20",
    "text 120",
    "code local_authority police fire_and_rescue probation youth_offending_team icb local_health_board lpb vcse other",
    "code labour non_labour",
    // The 120 characters of the specification are those of the description; an id that long is none.
    "text 40",
    "text 120",
    // Credits are allowed as queries (GCL-V01), so that amounts may be below nothing.
    "money below nothing",
    "money below nothing",
    "money below nothing",
    "money below nothing",
    "text 500 free",
    "text 80 free",
    "date",
  ],
  "svd-grant-outturn": [
    "financial-year -",
    "gss-code E23 W15",
    "code labour non_labour",
    "money",
    "money",
    "money",
    "money below nothing",
    "money",
    "code chief_finance_officer section_151_officer",
    "yes-no",
    "date",
    "code unaudited internal_audit external_audit",
    "code provisional final",
    "text 500 free",
  ],
  "svd-interventions": [
    "text 40",
    "text 120",
    "financial-year -",
    "quarter Q1",
    // The specification asks for an ONS code; health bodies lead interventions too, and have ODS codes.
    "text 20",
    "gss-code E06 E07 E08 E09 E10 E22 E23 W06 W14 W15",
    "code vcse statutory private education health mixed",
    "code a_and_e_navigators adventure_and_wilderness after_school anti_bullying arts boot_camps bystander cctv cognitive_behavioural_therapy focused_deterrence functional_family_therapy hot_spots_policing intensive_case_management knife_crime_education knife_surrender media_campaigns mediation mentoring multi_systemic_therapy parenting police_in_schools pre_court_diversion preventing_exclusion prison_awareness relationship_violence_lessons restorative_justice social_skills_training sports stop_and_search street_lighting summer_jobs trauma_specific_therapies trauma_informed_training|pluggable",
    "code universal targeted specialist",
    "code school community custody hospital home online public_space other",
    "date",
    "date",
    "code svd_grant vru match other",
    "money",
    ...Array(15).fill("count c x z low, of people"),
    "count c x z low, of people",
    "count c x z low, of people",
    "count",
    "code none monitoring pre_post comparison rct",
  ],
  "svd-partnership-progress": [
    "gss-code E06 E07 E08 E09 W06",
    "gss-code E23 W15",
    "financial-year -",
    "date",
    "date",
    "text 500",
    "date",
    "code violence_against_person violence_against_property threats domestic_abuse sexual_offences several ;",
    "yes-no",
    "yes-no",
    "code yes no none_in_area",
    "code yes no none_in_area",
    "code yes no none_in_area",
    "money",
    // The specified authorities have codes of several kinds, and some have none.
    "text 20",
    "code police fire_and_rescue probation youth_offending_team icb local_health_board local_authority",
    "code full partial none",
    "code recorded_crime knife_flag homicide stop_and_search custody emergency_department_assaults hospital_admissions ambulance mental_health substance_misuse fire_incidents probation_caseload reoffending youth_justice exclusions absence alternative_provision children_in_need looked_after_children missing_episodes housing licensing community_safety prison_assaults prison_releases|pluggable several ;",
    "code live agreed planned refused",
    "text 500 free",
  ],
};

function formOf(column: ReturnDefinition["columns"][number]): string {
  const { kind } = column;
  const words = (given: Record<string, unknown>) =>
    Object.entries(given).flatMap(([word, there]) => (there ? [word] : []));
  switch (kind) {
    case "code": {
      const { codes, open, pluggable } = column.list;
      const texts = codes.map(({ code }) => code);
      const marks = words({ open, pluggable }).map((mark) => `|${mark}`);
      const list = texts.join(texts.some((text) => text.includes(" ")) ? "," : " ");
      return `code ${list}${marks.join("")}${column.several ? ` several ${column.several}` : ""}`;
    }
    case "text": {
      const { maxLength, advisedLength, freeText } = column;
      const advised = advisedLength === undefined ? "" : ` advised ${advisedLength}`;
      return `text ${maxLength}${advised}${freeText ? " free" : ""}`;
    }
    case "count": {
      const { shorthand, disclosive } = column;
      return `count${shorthand.map((letters) => ` ${letters}`).join("")}${disclosive ? ", of people" : ""}`;
    }
    case "ods-code":
      return `ods-code ${column.minLength} to ${column.maxLength}`;
    case "coordinate":
      return `coordinate ${column.min} to ${column.max}, ${column.decimals} decimals`;
    case "hex-id":
      return `hex-id ${column.digits}`;
    case "decimal":
      return `decimal ${column.decimals}`;
    case "gss-code":
      return `gss-code ${column.entities.join(" ")}`;
    case "financial-year":
      return `financial-year ${column.separator}`;
    case "quarter":
      return `quarter ${column.prefix}1`;
    case "money":
      return `money${column.negative ? " below nothing" : ""}`;
    case "date-time":
      return `date-time${column.offset ? " with offset" : ""}`;
    case "snomed":
      return `snomed${column.several ? ` several ${column.several}` : ""}`;
    default:
      return kind;
  }
}

describe("the columns of", () => {
  test.each(Object.entries(FORMS))("%s have these forms and lists", (id, forms) => {
    expect(definitionOf(id).columns.map(formOf)).toEqual(forms);
  });

  test("police-outcomes begin as those of police-street do", () => {
    expect(definitionOf("police-outcomes").columns.slice(0, 9)).toEqual(
      definitionOf("police-street").columns.slice(0, 9),
    );
  });

  test("police-stop-search have these forms", () => {
    expect(
      STOP_SEARCH_LISTS.map((each) => formOf(each).replace(/^code .*\|open$/, "code of an open list")),
    ).toEqual([
      "code of an open list",
      "date-time with offset",
      "yes-no",
      "text 255",
      "coordinate 49 to 61, 6 decimals",
      "coordinate -11 to 2, 6 decimals",
      "code of an open list",
      "code of an open list",
      "text 255",
      "code of an open list",
      "code of an open list",
      "code of an open list",
      "code of an open list",
      "yes-no",
      "yes-no",
    ]);
  });

  test("no return are asked for in some cases only, but for these", () => {
    const conditional = returns.flatMap(({ id, columns }) =>
      columns.flatMap(({ name, requiredWhen }) => (requiredWhen ? [`${id} ${name}`] : [])),
    );
    expect(conditional).toEqual([
      "ed-assault-istv assault_method_other_description",
      // A rate whose kind is not known cannot be compared with any other.
      "health-admissions-assault rate_type",
      "svd-grant-outturn certified_on",
      "svd-partnership-progress flow_status",
    ]);
  });
});

describe("what is left to the caller", () => {
  const generic = ["change-share share 0.5 project", "change-base number 20 project"];
  const counts = (smallest: string) => [`smallest-count number ${smallest}`, "rounded-to number 1 project"];
  const everyEd = ["midnight-assaults share 0.1 project", "longest-gap days 32 data-dictionary"];

  /** Thresholds and deadlines: unit, default and where that comes from. No deadline was published, so none is set. */
  test.each<[string, readonly string[]]>([
    [
      "ed-assault-istv",
      [
        ...everyEd,
        ...generic,
        "days-before-arrival days 7 project",
        "not-known-methods share 0.3 project",
        "blank-descriptions share 0.4 project",
      ],
    ],
    ["ed-assault-ecds", [...everyEd, ...generic]],
    ["police-street", generic],
    ["police-outcomes", generic],
    ["police-stop-search", generic],
    ["police-prc-csp", ["unassigned-share share 0.01 project", ...generic]],
    ["police-weapon-enabled", [...counts("5 small-counts"), ...generic]],
    [
      "health-admissions-assault",
      [
        "least-for-rate number 10 b12a",
        "largest-change share 0.5 project",
        "least-base number 20 project",
        // Counts of 1 to 7 are not shown.
        ...counts("8 hes-disclosure"),
        ...generic,
      ],
    ],
    [
      "svd-grant-claim",
      [
        "variance-share share 0.1 project",
        "variance-sum pounds 1000 project",
        "underspend-share share 0.05 project",
        "days-to-return days none project",
        ...generic,
      ],
    ],
    ["svd-grant-outturn", generic],
    [
      "svd-interventions",
      [
        "least-universal number 5 project",
        "most-specialist number 1000 project",
        "times-median-cost times 3 project",
        ...counts("5 small-counts"),
        ...generic,
      ],
    ],
    // Twelve months are counted in days: 366, so that a year with 29 February in it is not over.
    ["svd-partnership-progress", ["days-to-review days 366 project", ...generic]],
  ])("%s: thresholds", (id, expected) => {
    expect(
      definitionOf(id).parameters.map(
        (parameter) => `${parameter.id} ${parameter.unit} ${parameter.default ?? "none"} ${parameter.source}`,
      ),
    ).toEqual(expected);
  });

  test("lists that a caller may give or replace", () => {
    const lists = returns.flatMap(({ id, columns }) =>
      columns.flatMap((each) => {
        if (each.kind === "code") return each.list.pluggable ? [`${id} ${each.list.id}`] : [];
        return "listId" in each ? [`${id} ${each.listId}, which is not here`] : [];
      }),
    );
    expect(lists).toEqual([
      "ed-assault-istv ods-site, which is not here",
      "ed-assault-istv istv-assault-method",
      "ed-assault-istv istv-assault-location-type",
      "ed-assault-ecds ods-site, which is not here",
      "ed-assault-ecds ecds-activity-type",
      "ed-assault-ecds ecds-injury-intent, which is not here",
      "ed-assault-ecds ecds-injury-mechanism, which is not here",
      "ed-assault-ecds ecds-place-of-injury, which is not here",
      "ed-assault-ecds ecds-alcohol-or-drugs, which is not here",
      "svd-interventions yef-strand",
      "svd-partnership-progress data-flow",
    ]);
  });

  test("tables that rules look something up in", () => {
    const tables = returns.flatMap(({ id, tables = [] }) =>
      tables.map((each) => `${id} ${each.id}${each.rows ? ", which is here" : ""}`),
    );
    expect(tables).toEqual([
      "ed-assault-ecds lsoa-vintage",
      "police-street lsoa-police-force",
      "police-outcomes lsoa-police-force",
      "police-prc-csp offence-codes, which is here",
      "police-prc-csp notes",
      "police-weapon-enabled recorded-offences",
      "svd-grant-claim grant-by-head",
      "svd-grant-claim agreed-lines",
      "svd-grant-outturn claimed-by-head",
      "svd-interventions reached-before",
    ]);
  });

  test("every other number in a rule is one that nobody may choose", () => {
    const numbers = (node: unknown): string[] => {
      if (typeof node !== "object" || node === null) return [];
      if ("number" in node && typeof node.number === "number") return [String(node.number)];
      if ("money" in node && typeof node.money === "string") return [`£${node.money}`];
      return Object.values(node).flatMap(numbers);
    };
    const found = returns.flatMap(({ id, rules }) =>
      rules.flatMap(({ id: ruleId, checks }) =>
        numbers(checks).flatMap((number) =>
          /^(0|1|£0.00)$/.test(number) ? [] : [`${id} ${ruleId} ${number}`],
        ),
      ),
    );
    expect([...new Set(found)]).toEqual([
      // A year has four quarters.
      "police-prc-csp PRC-R02 4",
      // What "nearest_5" means, and how far a count may be off that was rounded so.
      "health-admissions-assault HAA-D02 5",
      "health-admissions-assault HAA-X02 5",
      "health-admissions-assault HAA-R02 5",
      // A penny for each line: published totals are out by that.
      "svd-grant-claim GCL-R02 £0.01",
      "svd-grant-outturn GOT-X01 £0.01",
      "svd-grant-outturn GOT-M01 £0.01",
    ]);
  });
});

test("every return says of its layout what the specification found out about it", () => {
  expect(Object.fromEntries(returns.map(({ id, status }) => [id, status.layout]))).toEqual({
    "ed-assault-istv": "established-items",
    "ed-assault-ecds": "established-items",
    "police-street": "established",
    "police-outcomes": "established",
    "police-stop-search": "established",
    "police-prc-csp": "established",
    "police-weapon-enabled": "proposal",
    "health-admissions-assault": "established-items",
    "svd-grant-claim": "proposal",
    "svd-grant-outturn": "proposal",
    "svd-interventions": "proposal",
    "svd-partnership-progress": "proposal",
  });
});
