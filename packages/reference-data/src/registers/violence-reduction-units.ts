// The violence reduction units that the Home Office funds, under their local names.

import { nationOfGssCode } from "../codes/gss-code.js";
import type { Register, RegisterEntry } from "../register.js";

interface Row {
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly policeForceArea: string;
  readonly from: string;
  readonly website: string;
  readonly formerName?: string;
  readonly otherNames?: readonly string[];
  readonly note?: string;
}

/**
 * A violence reduction unit: one for each of twenty force areas, under whatever name it bears there.
 *
 * The host is the local policing body of the force area, so that it changes when the body changes.
 *
 * @category models
 */
export interface ViolenceReductionUnit extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "violence-reduction-unit";
  /** What people call it for short. */
  readonly abbreviation: string;
  /** Code of the police force area it is funded for. */
  readonly policeForceArea: string;
  /** Where its name was read. */
  readonly website: string;
  /** The name it bore before, where one is known. */
  readonly formerName?: string;
  /** What is special about it. */
  readonly note?: string;
}

const rows: readonly Row[] = [
  {
    code: "vru-avon-and-somerset",
    name: "Avon and Somerset Violence Reduction Partnership",
    abbreviation: "ASVRP",
    policeForceArea: "E23000036",
    from: "2019",
    website: "https://asvrp.co.uk",
    note: "hub in the commissioner office with five local-authority spokes",
  },
  {
    code: "vru-bedfordshire",
    name: "Bedfordshire Violence and Exploitation Reduction Unit",
    abbreviation: "VERU",
    policeForceArea: "E23000026",
    from: "2019",
    website: "https://bedsveru.org",
  },
  {
    code: "vru-cleveland",
    name: "Cleveland Unit for the Reduction of Violence",
    abbreviation: "CURV",
    policeForceArea: "E23000013",
    from: "2022",
    website: "https://www.cleveland.pcc.police.uk",
    note: "one of the two units added in April 2022",
  },
  {
    code: "vru-essex",
    name: "Essex Violence and Vulnerability Unit",
    abbreviation: "VVU",
    policeForceArea: "E23000028",
    from: "2019",
    website: "https://www.essexvvu.co.uk",
    note: "covers Essex, Southend-on-Sea and Thurrock",
  },
  {
    code: "vru-greater-manchester",
    name: "Greater Manchester Violence Reduction Unit",
    abbreviation: "GM VRU",
    policeForceArea: "E23000005",
    from: "2019",
    website: "https://democracy.greatermanchester-ca.gov.uk",
  },
  {
    code: "vru-hampshire",
    name: "Violence Reduction Partnership for Hampshire and the Isle of Wight",
    abbreviation: "VRP",
    policeForceArea: "E23000030",
    from: "2019",
    website: "https://www.hampshire-pcc.gov.uk",
    formerName: "Hampshire and Isle of Wight Violence Reduction Unit",
    otherNames: ["Hampshire Violence Reduction Partnership"],
    note: "partnership of 25 agencies introduced in 2024, coordinated by the commissioner VRU; often written Hampshire Violence Reduction Partnership",
  },
  {
    code: "vru-humberside",
    name: "Humber Violence Prevention Partnership",
    abbreviation: "Humber VPP",
    policeForceArea: "E23000012",
    from: "2022",
    website: "https://humbervpp.org",
    note: "one of the two units added in April 2022",
  },
  {
    code: "vru-kent",
    name: "Kent and Medway Violence Reduction Unit",
    abbreviation: "VRU",
    policeForceArea: "E23000032",
    from: "2019",
    website: "https://www.kent-pcc.gov.uk",
  },
  {
    code: "vru-lancashire",
    name: "Lancashire Violence Reduction Network",
    abbreviation: "LVRN",
    policeForceArea: "E23000003",
    from: "2019",
    website: "https://lancsvrn.co.uk",
  },
  {
    code: "vru-leicestershire",
    name: "Violence Reduction Network (Leicester, Leicestershire and Rutland)",
    abbreviation: "VRN",
    policeForceArea: "E23000021",
    from: "2019",
    website: "https://www.violencereductionnetwork.co.uk",
  },
  {
    code: "vru-merseyside",
    name: "Merseyside Violence Reduction Partnership",
    abbreviation: "MVRP",
    policeForceArea: "E23000004",
    from: "2019",
    website: "https://merseysidevrp.com",
  },
  {
    code: "vru-metropolitan",
    name: "London's Violence Reduction Unit",
    abbreviation: "VRU",
    policeForceArea: "E23000001",
    from: "2018",
    website: "https://www.london.gov.uk",
    note: "announced by the Mayor in September 2018, before the Home Office programme; covers the 32 boroughs, the City of London Police area is not a VRU area in its own right",
  },
  {
    code: "vru-northumbria",
    name: "Northumbria Violence Reduction Unit",
    abbreviation: "VRU",
    policeForceArea: "E23000007",
    from: "2019",
    website: "https://northumbria-pcc.gov.uk",
  },
  {
    code: "vru-nottinghamshire",
    name: "Nottingham and Nottinghamshire Violence Reduction Partnership",
    abbreviation: "VRP",
    policeForceArea: "E23000019",
    from: "2019",
    website: "https://www.nottsvrp.co.uk",
    formerName: "Violence Reduction Unit",
  },
  {
    code: "vru-south-wales",
    name: "Wales Violence Prevention Unit",
    abbreviation: "VPU",
    policeForceArea: "W15000003",
    from: "2019",
    website: "https://violencepreventionwales.co.uk",
    formerName: "South Wales Violence Reduction Unit",
    note: "Home Office VRU area is South Wales; the unit works across Wales with Public Health Wales",
  },
  {
    code: "vru-south-yorkshire",
    name: "South Yorkshire Violence Reduction Unit",
    abbreviation: "SYVRU",
    policeForceArea: "E23000011",
    from: "2019",
    website: "https://southyorkshireviolencereductionunit.com",
    note: "host moved from the PCC to the mayoral combined authority in May 2024",
  },
  {
    code: "vru-sussex",
    name: "Sussex Violence Reduction Partnership",
    abbreviation: "VRP",
    policeForceArea: "E23000033",
    from: "2019",
    website: "https://www.sussex-pcc.gov.uk",
  },
  {
    code: "vru-thames-valley",
    name: "Thames Valley Violence Prevention Partnership",
    abbreviation: "VPP",
    policeForceArea: "E23000029",
    from: "2019",
    website: "https://www.tvvpp.co.uk",
    formerName: "Thames Valley Violence Reduction Unit",
    note: "renamed in 2024",
  },
  {
    code: "vru-west-midlands",
    name: "West Midlands Violence Reduction Partnership",
    abbreviation: "VRP",
    policeForceArea: "E23000014",
    from: "2019",
    website: "https://westmidlands-vrp.org",
    formerName: "West Midlands Violence Reduction Unit",
  },
  {
    code: "vru-west-yorkshire",
    name: "West Yorkshire Violence Reduction Partnership",
    abbreviation: "VRP",
    policeForceArea: "E23000010",
    from: "2019",
    website: "https://www.westyorks-ca.gov.uk",
    formerName: "West Yorkshire Violence Reduction Unit",
    note: "renamed in July 2023",
  },
];

/**
 * The violence reduction units, with local and former names.
 *
 * @example
 * ```ts
 * violenceReductionUnits.rows.find((row) => row.policeForceArea === "E23000012")?.name; // => "Humber Violence Prevention Partnership"
 * ```
 * @category codelists
 */
export const violenceReductionUnits: Register<ViolenceReductionUnit> = {
  id: "violence-reduction-units",
  title: "Violence reduction units",
  vintage: "2024 to 2025",
  sources: [
    "Home Office, Serious violence: funding allocations (the twenty areas)",
    "Each unit's own site, its commissioner's site or a news report: see the website of the row",
  ],
  notes: [
    "The ids are made here. The year a unit began was read for most and is the programme's year, 2019, for the rest.",
    "Which local policing body hosts a unit is inferred from the force area.",
    "Twenty-three force areas have no unit.",
  ],
  rows: /* @__PURE__ */ rows.map(toViolenceReductionUnit),
};

function toViolenceReductionUnit(row: Row): ViolenceReductionUnit {
  // A name that does not tell the place is a fact, but no name to be found by.
  const formerName = row.formerName === "Violence Reduction Unit" ? [] : [row.formerName ?? []].flat();
  const otherNames = [...formerName, ...(row.otherNames ?? [])];
  return {
    ...row,
    kind: "violence-reduction-unit",
    nation: nationOfGssCode(row.policeForceArea),
    ...(otherNames.length > 0 && { otherNames }),
    ...(row.from === "2019" && { confidence: { from: "inferred" } }),
  };
}
