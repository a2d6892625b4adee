// Cells that are nearly right, in the returns themselves: by whom they are found, and what is offered in their place.
import { examplesOf } from "@svd/schemas/examples";
import {
  edAssaultEcds,
  edAssaultIstv,
  healthAdmissionsAssault,
  policePrcCsp,
  policeStopSearch,
  policeStreet,
  policeWeaponEnabled,
  type ReturnDefinition,
  svdGrantClaim,
  svdGrantOutturn,
  svdInterventions,
  svdPartnershipProgress,
} from "@svd/schemas/returns";
import { csvLines } from "@svd/schemas/synthetic";
import { describe, expect, test } from "vitest";
import { validate } from "./index.js";

type Row = Readonly<Record<string, string>>;

/** The right rows of an example, without a previous file and tables. */
function rightRows(definition: ReturnDefinition): readonly Row[] {
  for (const rule of definition.rules.filter(({ id }) => !id.startsWith("GEN-"))) {
    for (const { file } of examplesOf(definition, rule)?.passing ?? [])
      if ("rows" in file && file.rows.length > 0) return file.rows;
  }
  throw new Error("The return has no example of right rows.");
}

async function foundIn(definition: ReturnDefinition, rows: readonly Row[]) {
  const cells = rows.map((row) => ({ cells: definition.columns.map(({ name }) => row[name] ?? "") }));
  const text = [...csvLines(definition, cells)].join("");
  const { findings } = await validate([new TextEncoder().encode(text)], definition, { asOf: "2026-11-01" });
  return findings.map(({ ruleId, severity, cell, suggestion }) =>
    [ruleId, severity, cell ?? "", ...(suggestion === undefined ? [] : ["=>", suggestion])].join(" "),
  );
}

/** What is found with some cells of the last right row changed, and was not found before. */
async function foundWith(definition: ReturnDefinition, change: Row) {
  const rows = rightRows(definition);
  const before = new Set(await foundIn(definition, rows));
  const changed = rows.map((row, i) => (i === rows.length - 1 ? { ...row, ...change } : row));
  const last = `${rows.length + 1}`;
  return (await foundIn(definition, changed))
    .filter((each) => !before.has(each))
    .map((each) => each.replace(new RegExp(`\\b([A-Z]{1,2})${last}\\b`), "$1"));
}

/** Tries of a return: cells, and who finds them, with what is offered. */
const tries: readonly (readonly [string, ReturnDefinition, readonly (readonly [Row, ...string[]])[]])[] = [
  [
    "ed-assault-istv",
    edAssaultIstv,
    [
      [{ assault_method: "Fist" }, "GEN-V04 error F => fist"],
      [{ assault_method: "f\u0456st" }, "GEN-V05 error F => fist"],
      [{ assault_method: "glas_or_bottle" }, "GEN-V04 error F => glass_or_bottle"],
      [{ assault_date_time: "21/03/2026 01:30" }, "GEN-V07 error E"],
      [{ assault_date_time: "03/04/2026 01:30" }, "GEN-V07 error E"],
      [{ assault_date_time: "2026-03-21 01:30" }, "GEN-V02 error E"],
      [{ site_code_of_treatment: "ZZ90\uff11" }, "GEN-V05 error C"],
      [{ site_code_of_treatment: "zz901" }, "GEN-V02 error C"],
      [{ assault_location_type: "private_home", assault_location_description: "Patient\u2019s home" }],
      [
        { assault_location_type: "private_home", assault_location_description: "Patient's home, 2 flats up" },
        "ISTV-X07 query I",
      ],
    ],
  ],
  [
    "ed-assault-ecds",
    edAssaultEcds,
    [
      [{ UrgentAndEmergencyCareActivityType: "1" }, "GEN-V06 error D => 01"],
      [{ UrgentAndEmergencyCareActivityType: "9" }, "GEN-V04 error D"],
      [{ EmergencyCareInjuryIntent_SnomedCt: "9.91431E+14" }, "ECDSA-V01 error G"],
      [{ EmergencyCareInjuryIntent_SnomedCt: "991431000000100" }, "ECDSA-V01 error G"],
      [{ EmergencyCareInjuryMechanism_SnomedCt: "991281000000103; 138875005" }, "GEN-V02 warning H"],
      [{ AssaultLocationDescription: "", assault_location_lsoa: "e01000916" }, "GEN-V02 error L"],
    ],
  ],
  [
    "police-street",
    policeStreet,
    [
      [{ Month: "Mar-26" }, "PST-V01 error B"],
      [{ "Crime type": "Anti\u2010social behaviour" }, "GEN-V05 error J => Anti-social behaviour"],
      [{ "Crime type": "anti-social behaviour" }, "PST-V03 error J => Anti-social behaviour"],
      [{ "LSOA code": "E0100091", "LSOA name": "Camden" }, "PST-V07 error H"],
    ],
  ],
  [
    "police-stop-search",
    policeStopSearch,
    [
      [{ "Age range": "Oct-17" }, "GEN-V06 error H => 10-17"],
      [{ "Age range": "17-Oct" }, "GEN-V06 error H => 10-17"],
      [{ "Age range": "10\u201317" }, "GEN-V05 error H => 10-17"],
      [{ "Part of a policing operation": "FALSE" }, "GEN-V02 error C => False"],
      [{ Date: "02/03/2026 22:15" }, "GEN-V07 error B"],
    ],
  ],
  [
    "police-prc-csp",
    policePrcCsp,
    [
      [{ "Offence Code": "5.00E+00" }, "PRC-V07 error H"],
      [{ "Offence Code": "4.1", "Offence Description": "Corporate manslaughter" }, "PRC-V07 error H"],
      [{ "Offence Code": "1E+01" }, "PRC-V07 error H"],
      [{ "Offence Count": "1,234" }, "GEN-V06 error I"],
      [{ "Offence Count": "12.0" }, "GEN-V06 error I"],
      [{ "Financial Quarter": "Q1" }, "GEN-V02 warning B"],
      [{ "Financial Quarter": "1.0" }, "GEN-V06 error B"],
      [{ "Financial Year": "2025-26" }, "GEN-V02 warning A"],
      [{ "Financial Year": "2025/2026" }, "PRC-V01 error A"],
      // Names as the Home Office writes them, and as the Office for National Statistics does.
      [{ "Police Force": "Devon & Cornwall", "CSP Name": "Northern Devon" }],
      [{ "Police Force": "Devon and Cornwall", "CSP Name": "North Devon" }],
      [{ "Police Force": "Kent", "CSP Name": "Folkestone and Hythe" }],
      [{ "Police Force": "Kent", "CSP Name": "Shepway" }],
      [{ "Police Force": "London, City of", "CSP Name": "City of London" }],
      [{ "CSP Name": "Camden" }, "PRC-X02 error D"],
      [{ "CSP Name": "Atlantis" }, "PRC-V04 warning D"],
      [{ "Police Force": "Atlantis" }, "PRC-V03 error C"],
      [{ "CSP Name": "Unassigned Humberside", "Offence Count": "0" }, "PRC-V04 info D"],
    ],
  ],
  [
    "police-weapon-enabled",
    policeWeaponEnabled,
    [
      [{ offences: "*" }, "GEN-V08 warning H => [c]"],
      [{ offences: "c" }, "GEN-V08 warning H => [c]"],
      [{ offences: "[C]" }, "GEN-V08 warning H => [c]"],
      [{ offences: "LOW" }, "GEN-V08 warning H => [low]"],
      // What these stood for differs from table to table.
      [{ offences: ".." }, "GEN-V08 warning H"],
      [{ offences: "-" }, "GEN-V08 warning H"],
      [{ offences: ":" }, "GEN-V08 warning H"],
      [{ offences: "[c][p]" }],
      [{ offences: "[c][r][e]" }],
      [{ offences: "[u]" }, "GEN-V02 error H"],
      [{ offences: "[q]" }, "GEN-V02 error H"],
      [{ offences: "12[p]" }, "GEN-V02 error H"],
      // A district, no partnership at all, and the right one in small letters and with a Cyrillic letter.
      [{ csp_code: "E06000010" }, "GEN-V10 error A"],
      [{ csp_code: "E22999999" }, "GEN-V10 error A"],
      [{ csp_code: "e22000134" }, "GEN-V02 error A"],
      [{ csp_code: "\u041522000134" }, "GEN-V05 error A"],
      [{ extracted_on: "08/04/2026" }, "GEN-V07 error J"],
      [{ extracted_on: "8 April 2026" }, "GEN-V07 error J"],
    ],
  ],
  [
    "health-admissions-assault",
    healthAdmissionsAssault,
    [
      // Allerdale ended on 31 March 2023, and Cumberland began on the day after.
      [{ area_code: "E07000026" }, "GEN-V10 error A"],
      [{ area_code: "E06000063", period_start: "2022-04-01", period_end: "2023-03-31" }, "GEN-V10 error A"],
      [{ area_code: "E07000026", period_start: "2022-04-01", period_end: "2023-03-31" }],
      [{ area_code: "E22000134" }, "GEN-V10 error A"],
      // Of shorthand, the return has [c] alone.
      [{ admissions: "[x]" }, "GEN-V02 error G"],
      [{ admissions: "[low]" }, "GEN-V02 error G"],
      [{ admissions: "*" }, "GEN-V08 warning G => [c]"],
      [{ rate_per_100000: "1.25E+01", rate_type: "crude" }, "GEN-V06 error H"],
      [{ cause_group: "X93\u2013X95" }, "GEN-V05 error D => X93-X95"],
      [{ age_band: "18-24" }, "GEN-V04 error E => 18_24"],
    ],
  ],
  [
    "svd-grant-claim",
    svdGrantClaim,
    [
      [{ allocated: "£15,000.00" }, "GEN-V06 error J"],
      [{ allocated: "15,000" }, "GEN-V06 error J"],
      [{ allocated: "1.5E+04" }, "GEN-V06 error J"],
      [{ allocated: "15000.005" }, "GCL-V02 error J"],
      [{ quarter: "2" }, "GEN-V02 warning B"],
      [{ quarter: "2.0" }, "GEN-V06 error B"],
      [{ financial_year: "2025/26" }, "GEN-V02 warning A"],
      [{ financial_year: "2025-27" }, "GEN-V03 error A"],
      [{ prepared_on: "09/10/2025" }, "GEN-V07 error P"],
      [{ prepared_on: "31-Oct-2025" }, "GEN-V07 error P"],
      [{ prepared_on: "31/10/2025" }, "GEN-V07 error P"],
      [{ lpb_code: "E22000134" }, "GEN-V10 error C"],
      [{ lpb_code: "E23000099" }, "GEN-V10 error C"],
      [{ line_description: "Youth\u00a0outreach" }, "GEN-V05 warning I"],
    ],
  ],
  [
    "svd-grant-outturn",
    svdGrantOutturn,
    [
      [{ certified: "Yes" }, "GEN-V02 error J => yes"],
      [{ certified: "TRUE" }, "GEN-V02 error J => yes"],
      [{ grant_awarded: "-15000.00" }, "GEN-V02 error D"],
    ],
  ],
  [
    "svd-interventions",
    svdInterventions,
    [
      [{ reached_other: "[low][e]" }],
      [{ professionals_trained: "[c]" }, "GEN-V02 error AF"],
      [{ professionals_trained: "1.0" }, "GEN-V06 error AF"],
      [{ delivery_area_code: "E07000026" }, "GEN-V10 error F"],
      [{ start_date: "2025-02-29" }, "GEN-V03 error K"],
    ],
  ],
  [
    "svd-partnership-progress",
    svdPartnershipProgress,
    [
      [{ definition_includes: "violence_against_person; threats" }, "GEN-V02 warning H"],
      [{ definition_includes: "Threats" }, "GEN-V04 error H => threats"],
      [{ funding_received: "£55,000" }, "GEN-V06 error N"],
    ],
  ],
];

describe.each(tries)("%s", (_, definition, cases) => {
  test.each(cases.map(([change, ...found]) => [JSON.stringify(change), change, found] as const))(
    "%s",
    async (_words, change, found) => {
      expect(await foundWith(definition, change)).toEqual(found);
    },
  );
});
