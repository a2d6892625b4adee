// Fire and rescue authorities, how they are governed, and the authorities they cover.

import { nationOfGssCode } from "../codes/gss-code.js";
import type { Confidence, Register, RegisterEntry } from "../register.js";

/**
 * How a fire and rescue authority is governed: by a combined or a metropolitan authority of its own, by the county or
 * unitary council itself, by a police, fire and crime commissioner, by a mayor, or by the London Fire Commissioner.
 *
 * @category models
 */
export type FireGovernance =
  | "combined"
  | "metropolitan"
  | "county-council"
  | "unitary-council"
  | "pfcc"
  | "mayor"
  | "london-fire-commissioner";

/**
 * A fire and rescue authority and its area.
 *
 * @category models
 */
export interface FireAndRescueAuthority extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "fire-and-rescue-authority";
  /** The authority itself, in words. The name of the row is the area's, as ONS prints it. */
  readonly authority: string;
  /** How it is governed. */
  readonly governance: FireGovernance;
  /** Codes of what it covers: unitary authorities, districts, counties with all their districts, a region. */
  readonly members: readonly string[];
  /** Code of the council that is itself the authority, where governance is by a council. */
  readonly council?: string;
  /** Code of the local policing body whose holder exercises its functions: a commissioner or a mayor. */
  readonly exercisedBy?: string;
}

type Row = readonly [
  code: string,
  name: string,
  authority: string,
  governance: FireGovernance,
  members: readonly string[],
  more?: {
    readonly exercisedBy: string;
    /** How the name of the authority is known, where it is not recalled. */
    readonly authority?: Confidence;
  },
];

// biome-ignore format: a table, one row a line
const rows: readonly Row[] = [
  ["E31000001", "Avon", "Avon Fire Authority", "combined", ["E06000022", "E06000023", "E06000024", "E06000025"]],
  ["E31000002", "Bedfordshire", "Bedfordshire Fire and Rescue Authority", "combined", ["E06000032", "E06000055", "E06000056"]],
  ["E31000003", "Royal Berkshire", "Royal Berkshire Fire Authority", "combined", ["E06000036", "E06000037", "E06000038", "E06000039", "E06000040", "E06000041"]],
  ["E31000004", "Buckinghamshire & Milton Keynes", "Buckinghamshire and Milton Keynes Fire and Rescue Authority", "combined", ["E06000042", "E06000060"]],
  ["E31000005", "Cambridgeshire", "Cambridgeshire and Peterborough Fire Authority", "combined", ["E06000031", "E10000003"]],
  ["E31000006", "Cheshire", "Cheshire Fire and Rescue Authority", "combined", ["E06000006", "E06000007", "E06000049", "E06000050"]],
  ["E31000007", "Cleveland", "Cleveland Fire and Rescue Authority", "combined", ["E06000001", "E06000002", "E06000003", "E06000004"]],
  ["E31000008", "Cornwall", "Cornwall Council", "unitary-council", ["E06000052"]],
  ["E31000009", "Cumbria", "Cumbria Commissioner Fire and Rescue Authority", "pfcc", ["E06000063", "E06000064"], { exercisedBy: "pfcc-cumbria" }],
  ["E31000010", "Derbyshire", "Derbyshire Fire and Rescue Authority", "combined", ["E06000015", "E10000007"]],
  ["E31000011", "Devon & Somerset", "Devon and Somerset Fire and Rescue Authority", "combined", ["E06000026", "E06000027", "E06000066", "E10000008"]],
  ["E31000013", "County Durham and Darlington", "County Durham and Darlington Fire and Rescue Authority", "combined", ["E06000005", "E06000047"]],
  ["E31000014", "East Sussex", "East Sussex Fire and Rescue Authority", "combined", ["E06000043", "E10000011"]],
  ["E31000015", "Essex", "Essex Police, Fire and Crime Commissioner Fire and Rescue Authority", "pfcc", ["E06000033", "E06000034", "E10000012"], { exercisedBy: "pfcc-essex", authority: "read" }],
  ["E31000016", "Gloucestershire", "Gloucestershire County Council", "county-council", ["E10000013"]],
  ["E31000018", "Hereford & Worcester", "Hereford and Worcester Fire and Rescue Authority", "combined", ["E06000019", "E10000034"]],
  ["E31000019", "Hertfordshire", "Hertfordshire County Council", "county-council", ["E10000015"]],
  ["E31000020", "Humberside", "Humberside Fire and Rescue Authority", "combined", ["E06000010", "E06000011", "E06000012", "E06000013"]],
  ["E31000022", "Kent", "Kent and Medway Fire and Rescue Authority", "combined", ["E06000035", "E10000016"]],
  ["E31000023", "Lancashire", "Lancashire Combined Fire Authority", "combined", ["E06000008", "E06000009", "E10000017"]],
  ["E31000024", "Leicestershire", "Leicester, Leicestershire and Rutland Combined Fire Authority", "combined", ["E06000016", "E06000017", "E10000018"]],
  ["E31000025", "Lincolnshire", "Lincolnshire County Council", "county-council", ["E10000019"]],
  ["E31000026", "Norfolk", "Norfolk County Council", "county-council", ["E10000020"]],
  ["E31000027", "North Yorkshire", "York and North Yorkshire Combined Authority", "mayor", ["E06000014", "E06000065"], { exercisedBy: "mayor-north-yorkshire" }],
  ["E31000028", "Northamptonshire", "Northamptonshire Commissioner Fire and Rescue Authority", "pfcc", ["E06000061", "E06000062"], { exercisedBy: "pfcc-northamptonshire" }],
  ["E31000029", "Northumberland", "Northumberland County Council", "unitary-council", ["E06000057"]],
  ["E31000030", "Nottinghamshire and City of Nottingham", "Nottinghamshire and City of Nottingham Fire and Rescue Authority", "combined", ["E06000018", "E10000024"]],
  ["E31000031", "Oxfordshire", "Oxfordshire County Council", "county-council", ["E10000025"]],
  ["E31000032", "Shropshire", "Shropshire and Wrekin Fire and Rescue Authority", "combined", ["E06000020", "E06000051"]],
  ["E31000033", "Stoke-on-Trent and Staffordshire", "Staffordshire Commissioner Fire and Rescue Authority", "pfcc", ["E06000021", "E10000028"], { exercisedBy: "pfcc-staffordshire" }],
  ["E31000034", "Suffolk", "Suffolk County Council", "county-council", ["E10000029"]],
  ["E31000035", "Surrey", "Surrey County Council", "county-council", ["E10000030"]],
  ["E31000036", "Warwickshire", "Warwickshire County Council", "county-council", ["E10000031"]],
  ["E31000037", "West Sussex", "West Sussex County Council", "county-council", ["E10000032"]],
  ["E31000039", "Isles of Scilly", "Council of the Isles of Scilly", "unitary-council", ["E06000053"]],
  ["E31000040", "Greater Manchester", "Greater Manchester Combined Authority", "mayor", ["E08000001", "E08000002", "E08000003", "E08000004", "E08000005", "E08000006", "E08000007", "E08000008", "E08000009", "E08000010"], { exercisedBy: "mayor-greater-manchester", authority: "inferred" }],
  ["E31000041", "Merseyside", "Merseyside Fire and Rescue Authority", "metropolitan", ["E08000011", "E08000012", "E08000013", "E08000014", "E08000015"]],
  ["E31000042", "South Yorkshire", "South Yorkshire Fire and Rescue Authority", "metropolitan", ["E08000016", "E08000017", "E08000018", "E08000019"]],
  ["E31000043", "Tyne and Wear", "Tyne and Wear Fire and Rescue Authority", "metropolitan", ["E08000021", "E08000022", "E08000023", "E08000024", "E08000037"]],
  ["E31000044", "West Midlands", "West Midlands Fire and Rescue Authority", "metropolitan", ["E08000025", "E08000026", "E08000027", "E08000028", "E08000029", "E08000030", "E08000031"]],
  ["E31000045", "West Yorkshire", "West Yorkshire Fire and Rescue Authority", "metropolitan", ["E08000032", "E08000033", "E08000034", "E08000035", "E08000036"]],
  ["E31000046", "London Fire and Emergency Planning Authority", "London Fire Commissioner", "london-fire-commissioner", ["E12000007"]],
  ["E31000047", "Dorset & Wiltshire", "Dorset and Wiltshire Fire and Rescue Authority", "combined", ["E06000030", "E06000054", "E06000058", "E06000059"]],
  ["E31000048", "Hampshire and Isle of Wight", "Hampshire and Isle of Wight Fire and Rescue Authority", "combined", ["E06000044", "E06000045", "E06000046", "E10000014"]],
  ["W25000001", "North Wales", "North Wales Fire and Rescue Authority", "combined", ["W06000001", "W06000002", "W06000003", "W06000004", "W06000005", "W06000006"]],
  ["W25000002", "Mid and West Wales", "Mid and West Wales Fire and Rescue Authority", "combined", ["W06000008", "W06000009", "W06000010", "W06000011", "W06000012", "W06000023"]],
  ["W25000003", "South Wales", "South Wales Fire and Rescue Authority", "combined", ["W06000013", "W06000014", "W06000015", "W06000016", "W06000018", "W06000019", "W06000020", "W06000021", "W06000022", "W06000024"]],
];

/**
 * The fire and rescue authorities, with their governance and what they cover.
 *
 * @example
 * ```ts
 * fireAndRescueAuthorities.rows.find((row) => row.code === "E31000046")?.authority; // => "London Fire Commissioner"
 * ```
 * @category codelists
 */
export const fireAndRescueAuthorities: Register<FireAndRescueAuthority> = {
  id: "fire-and-rescue-authorities",
  title: "Fire and rescue authorities",
  vintage: "December 2024",
  sources: [
    "ONS, LAD24_FRA24_EW_LU: codes, names and districts, December 2024",
    "Association of Police and Crime Commissioners, fire governance: the commissioners, mayors and London",
    "SI 2017/864: the Essex Police, Fire and Crime Commissioner Fire and Rescue Authority, from 1 October 2017",
    "SI 2018/696 (Staffordshire, 1 August 2018) and SI 2018/1072 (Northamptonshire, 1 January 2019): the days",
    "SI 2017/469: the fire functions of the Greater Manchester Combined Authority, from 8 May 2017",
  ],
  notes: [
    "The names of the authorities are recalled, but for Essex, which was read, and Greater Manchester, which is inferred from the order. So is governance but for the commissioners, the mayors and London.",
    "ONS still prints the name of the London Fire and Emergency Planning Authority; the authority is the London Fire Commissioner.",
    "In law the fire and rescue authority of a police, fire and crime commissioner is a body separate from the commissioner: SI 2017/863 and 2017/864. Where a mayor exercises the functions, the authority is the combined authority.",
    "Governance is that of December 2024. What it was before is not held.",
  ],
  rows: /* @__PURE__ */ rows.map(toFireAndRescueAuthority),
};

function toFireAndRescueAuthority([
  code,
  name,
  authority,
  governance,
  members,
  more,
]: Row): FireAndRescueAuthority {
  const byCouncil = governance === "county-council" || governance === "unitary-council";
  const governanceWasRead =
    governance === "pfcc" || governance === "mayor" || governance === "london-fire-commissioner";
  const [council] = members;
  return {
    code,
    name,
    kind: "fire-and-rescue-authority",
    nation: nationOfGssCode(code),
    authority,
    governance,
    members,
    ...(byCouncil && council && { council }),
    ...(more && { exercisedBy: more.exercisedBy }),
    // The area's name of old would otherwise be the only one to find London's authority by.
    ...(authority !== name && { otherNames: [authority] }),
    confidence: {
      authority: more?.authority ?? "recalled",
      ...(governanceWasRead ? {} : { governance: "recalled" }),
    },
  };
}
