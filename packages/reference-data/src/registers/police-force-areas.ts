// The 43 territorial police force areas.

import { nationOfGssCode } from "../codes/gss-code.js";
import type { Register, RegisterEntry } from "../register.js";

/**
 * A police force area, and the force that polices it.
 *
 * @category models
 */
export interface PoliceForceArea extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "police-force-area";
  /** The force's own name. */
  readonly force: string;
  /** The force's id on data.police.uk. */
  readonly policeUkId: string;
}

type Row = readonly [
  code: string,
  name: string,
  force: string,
  policeUkId: string,
  otherNames?: readonly string[],
];

// biome-ignore format: a table, one row a line
const rows: readonly Row[] = [
  ["E23000001", "Metropolitan Police", "Metropolitan Police Service", "metropolitan"],
  ["E23000002", "Cumbria", "Cumbria Constabulary", "cumbria"],
  ["E23000003", "Lancashire", "Lancashire Constabulary", "lancashire"],
  ["E23000004", "Merseyside", "Merseyside Police", "merseyside"],
  ["E23000005", "Greater Manchester", "Greater Manchester Police", "greater-manchester"],
  ["E23000006", "Cheshire", "Cheshire Constabulary", "cheshire"],
  ["E23000007", "Northumbria", "Northumbria Police", "northumbria"],
  ["E23000008", "Durham", "Durham Constabulary", "durham"],
  ["E23000009", "North Yorkshire", "North Yorkshire Police", "north-yorkshire"],
  ["E23000010", "West Yorkshire", "West Yorkshire Police", "west-yorkshire"],
  ["E23000011", "South Yorkshire", "South Yorkshire Police", "south-yorkshire"],
  ["E23000012", "Humberside", "Humberside Police", "humberside"],
  ["E23000013", "Cleveland", "Cleveland Police", "cleveland"],
  ["E23000014", "West Midlands", "West Midlands Police", "west-midlands"],
  ["E23000015", "Staffordshire", "Staffordshire Police", "staffordshire"],
  ["E23000016", "West Mercia", "West Mercia Police", "west-mercia"],
  ["E23000017", "Warwickshire", "Warwickshire Police", "warwickshire"],
  ["E23000018", "Derbyshire", "Derbyshire Constabulary", "derbyshire"],
  ["E23000019", "Nottinghamshire", "Nottinghamshire Police", "nottinghamshire"],
  ["E23000020", "Lincolnshire", "Lincolnshire Police", "lincolnshire"],
  ["E23000021", "Leicestershire", "Leicestershire Police", "leicestershire"],
  ["E23000022", "Northamptonshire", "Northamptonshire Police", "northamptonshire"],
  ["E23000023", "Cambridgeshire", "Cambridgeshire Constabulary", "cambridgeshire"],
  ["E23000024", "Norfolk", "Norfolk Constabulary", "norfolk"],
  ["E23000025", "Suffolk", "Suffolk Constabulary", "suffolk"],
  ["E23000026", "Bedfordshire", "Bedfordshire Police", "bedfordshire"],
  ["E23000027", "Hertfordshire", "Hertfordshire Constabulary", "hertfordshire"],
  ["E23000028", "Essex", "Essex Police", "essex"],
  ["E23000029", "Thames Valley", "Thames Valley Police", "thames-valley"],
  ["E23000030", "Hampshire", "Hampshire and Isle of Wight Constabulary", "hampshire", ["Hampshire and Isle of Wight", "Hampshire Constabulary"]],
  ["E23000031", "Surrey", "Surrey Police", "surrey"],
  ["E23000032", "Kent", "Kent Police", "kent"],
  ["E23000033", "Sussex", "Sussex Police", "sussex"],
  ["E23000034", "London, City of", "City of London Police", "city-of-london"],
  ["E23000035", "Devon & Cornwall", "Devon & Cornwall Police", "devon-and-cornwall"],
  ["E23000036", "Avon and Somerset", "Avon and Somerset Constabulary", "avon-and-somerset"],
  ["E23000037", "Gloucestershire", "Gloucestershire Constabulary", "gloucestershire"],
  ["E23000038", "Wiltshire", "Wiltshire Police", "wiltshire"],
  ["E23000039", "Dorset", "Dorset Police", "dorset"],
  ["W15000001", "North Wales", "North Wales Police", "north-wales"],
  ["W15000002", "Gwent", "Gwent Police", "gwent"],
  ["W15000003", "South Wales", "South Wales Police", "south-wales"],
  ["W15000004", "Dyfed-Powys", "Dyfed-Powys Police", "dyfed-powys"],
];

/**
 * The police force areas, with the force and its data.police.uk id.
 *
 * @example
 * ```ts
 * policeForceAreas.rows.find((row) => row.code === "E23000012")?.policeUkId; // => "humberside"
 * ```
 * @category codelists
 */
export const policeForceAreas: Register<PoliceForceArea> = {
  id: "police-force-areas",
  title: "Police force areas",
  vintage: "December 2025",
  sources: [
    "ONS, LAD24_CSP24_PFA24_EW_LU: codes and names, December 2024",
    "ONS, PFA_DEC_2025_UK_NC, in a stored copy of September 2026: the 43 codes agree",
    "data.police.uk, list of forces: ids and force names; the 43 ids agree with a stored copy of September 2026",
  ],
  notes: [
    "Which districts lie in a force area follows from the community safety partnership areas, each in one force area.",
    "data.police.uk lists 44 forces: these 43 and the Police Service of Northern Ireland.",
  ],
  rows: /* @__PURE__ */ rows.map(toPoliceForceArea),
};

function toPoliceForceArea([code, name, force, policeUkId, otherNames]: Row): PoliceForceArea {
  return {
    code,
    name,
    kind: "police-force-area",
    nation: nationOfGssCode(code),
    force,
    policeUkId,
    ...(otherNames && { otherNames }),
  };
}
