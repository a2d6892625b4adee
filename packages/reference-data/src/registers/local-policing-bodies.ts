// Local policing bodies. The form is dated: commissioners give way to mayors, and more changes are announced.

import { nationOfGssCode } from "../codes/gss-code.js";
import { dayBefore } from "../plain-date.js";
import type { Confidence, Register, RegisterEntry } from "../register.js";
import { type Succession, toSuccession } from "../succession.js";

/**
 * The form of a local policing body: police and crime commissioner, police, fire and crime commissioner, mayor,
 * Mayor's Office for Policing and Crime, or the Common Council of the City of London.
 *
 * @category models
 */
export type LocalPolicingBodyForm = "pcc" | "pfcc" | "mayor" | "mopac" | "common-council";

/**
 * A local policing body of one form. A force area whose body changes form has one row for each.
 *
 * @category models
 */
export interface LocalPolicingBody extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "local-policing-body";
  /** The form of the body. */
  readonly form: LocalPolicingBodyForm;
  /** Code of the police force area. */
  readonly policeForceArea: string;
  /** Whether the same person is also the fire and rescue authority (in law a body apart from the commissioner). */
  readonly isFireAndRescueAuthority: boolean;
  /** The combined authority, or other authority, that the body belongs to. */
  readonly authority?: string;
  /** GSS code of that authority, where it has one. */
  readonly authorityCode?: string;
}

type Row = readonly [
  policeForceArea: string,
  id: string,
  form: LocalPolicingBodyForm,
  name: string,
  from: string,
  more?: {
    /** The first day was read. Otherwise it is recalled. */
    readonly from?: "read";
    readonly existence?: "recalled";
    readonly authority?: readonly [code: string, name: string];
    readonly fire?: true;
  },
];

// Sorted by police force area, then by date. A body ends the day before the next one of its area begins.
// biome-ignore format: a table, one row a line
const rows: readonly Row[] = [
  ["E23000001", "mopac", "mopac", "Mayor's Office for Policing and Crime", "2012-01-16", { authority: ["", "Greater London Authority"] }],
  ["E23000002", "pcc-cumbria", "pcc", "Police and Crime Commissioner for Cumbria", "2012-11-22", { existence: "recalled" }],
  ["E23000002", "pfcc-cumbria", "pfcc", "Police, Fire and Crime Commissioner for Cumbria", "2023-04-01", { from: "read" }],
  ["E23000003", "pcc-lancashire", "pcc", "Police and Crime Commissioner for Lancashire", "2012-11-22"],
  ["E23000004", "pcc-merseyside", "pcc", "Police and Crime Commissioner for Merseyside", "2012-11-22"],
  ["E23000005", "pcc-greater-manchester", "pcc", "Police and Crime Commissioner for Greater Manchester", "2012-11-22", { existence: "recalled" }],
  ["E23000005", "mayor-greater-manchester", "mayor", "Mayor of Greater Manchester", "2017-05-08", { from: "read", authority: ["E47000001", "Greater Manchester Combined Authority"], fire: true }],
  ["E23000006", "pcc-cheshire", "pcc", "Police and Crime Commissioner for Cheshire", "2012-11-22"],
  ["E23000007", "pcc-northumbria", "pcc", "Police and Crime Commissioner for Northumbria", "2012-11-22"],
  ["E23000008", "pcc-durham", "pcc", "Police and Crime Commissioner for Durham", "2012-11-22"],
  ["E23000009", "pcc-north-yorkshire", "pcc", "Police and Crime Commissioner for North Yorkshire", "2012-11-22", { existence: "recalled" }],
  ["E23000009", "pfcc-north-yorkshire", "pfcc", "Police, Fire and Crime Commissioner for North Yorkshire", "2018-11-15", { existence: "recalled" }],
  ["E23000009", "mayor-north-yorkshire", "mayor", "Mayor of York and North Yorkshire", "2024-05-07", { authority: ["E47000012", "York and North Yorkshire Combined Authority"], fire: true }],
  ["E23000010", "pcc-west-yorkshire", "pcc", "Police and Crime Commissioner for West Yorkshire", "2012-11-22", { existence: "recalled" }],
  ["E23000010", "mayor-west-yorkshire", "mayor", "Mayor of West Yorkshire", "2021-05-10", { authority: ["E47000003", "West Yorkshire Combined Authority"] }],
  ["E23000011", "pcc-south-yorkshire", "pcc", "Police and Crime Commissioner for South Yorkshire", "2012-11-22", { existence: "recalled" }],
  ["E23000011", "mayor-south-yorkshire", "mayor", "Mayor of South Yorkshire", "2024-05-07", { from: "read", authority: ["E47000002", "South Yorkshire Mayoral Combined Authority"] }],
  ["E23000012", "pcc-humberside", "pcc", "Police and Crime Commissioner for Humberside", "2012-11-22"],
  ["E23000013", "pcc-cleveland", "pcc", "Police and Crime Commissioner for Cleveland", "2012-11-22"],
  ["E23000014", "pcc-west-midlands", "pcc", "Police and Crime Commissioner for West Midlands", "2012-11-22"],
  ["E23000015", "pcc-staffordshire", "pcc", "Police and Crime Commissioner for Staffordshire", "2012-11-22", { existence: "recalled" }],
  ["E23000015", "pfcc-staffordshire", "pfcc", "Police, Fire and Crime Commissioner for Staffordshire", "2018-08-01", { from: "read" }],
  ["E23000016", "pcc-west-mercia", "pcc", "Police and Crime Commissioner for West Mercia", "2012-11-22"],
  ["E23000017", "pcc-warwickshire", "pcc", "Police and Crime Commissioner for Warwickshire", "2012-11-22"],
  ["E23000018", "pcc-derbyshire", "pcc", "Police and Crime Commissioner for Derbyshire", "2012-11-22"],
  ["E23000019", "pcc-nottinghamshire", "pcc", "Police and Crime Commissioner for Nottinghamshire", "2012-11-22"],
  ["E23000020", "pcc-lincolnshire", "pcc", "Police and Crime Commissioner for Lincolnshire", "2012-11-22"],
  ["E23000021", "pcc-leicestershire", "pcc", "Police and Crime Commissioner for Leicestershire", "2012-11-22"],
  ["E23000022", "pcc-northamptonshire", "pcc", "Police and Crime Commissioner for Northamptonshire", "2012-11-22", { existence: "recalled" }],
  ["E23000022", "pfcc-northamptonshire", "pfcc", "Police, Fire and Crime Commissioner for Northamptonshire", "2019-01-01", { from: "read" }],
  ["E23000023", "pcc-cambridgeshire", "pcc", "Police and Crime Commissioner for Cambridgeshire", "2012-11-22"],
  ["E23000024", "pcc-norfolk", "pcc", "Police and Crime Commissioner for Norfolk", "2012-11-22"],
  ["E23000025", "pcc-suffolk", "pcc", "Police and Crime Commissioner for Suffolk", "2012-11-22"],
  ["E23000026", "pcc-bedfordshire", "pcc", "Police and Crime Commissioner for Bedfordshire", "2012-11-22"],
  ["E23000027", "pcc-hertfordshire", "pcc", "Police and Crime Commissioner for Hertfordshire", "2012-11-22"],
  ["E23000028", "pcc-essex", "pcc", "Police and Crime Commissioner for Essex", "2012-11-22", { existence: "recalled" }],
  ["E23000028", "pfcc-essex", "pfcc", "Police, Fire and Crime Commissioner for Essex", "2017-10-01", { from: "read" }],
  ["E23000029", "pcc-thames-valley", "pcc", "Police and Crime Commissioner for Thames Valley", "2012-11-22"],
  ["E23000030", "pcc-hampshire", "pcc", "Police and Crime Commissioner for Hampshire and Isle of Wight", "2012-11-22"],
  ["E23000031", "pcc-surrey", "pcc", "Police and Crime Commissioner for Surrey", "2012-11-22"],
  ["E23000032", "pcc-kent", "pcc", "Police and Crime Commissioner for Kent", "2012-11-22"],
  ["E23000033", "pcc-sussex", "pcc", "Police and Crime Commissioner for Sussex", "2012-11-22"],
  ["E23000034", "common-council-city-of-london", "common-council", "Common Council of the City of London", "", { authority: ["", "City of London Corporation"] }],
  ["E23000035", "pcc-devon-and-cornwall", "pcc", "Police and Crime Commissioner for Devon and Cornwall", "2012-11-22"],
  ["E23000036", "pcc-avon-and-somerset", "pcc", "Police and Crime Commissioner for Avon and Somerset", "2012-11-22"],
  ["E23000037", "pcc-gloucestershire", "pcc", "Police and Crime Commissioner for Gloucestershire", "2012-11-22"],
  ["E23000038", "pcc-wiltshire", "pcc", "Police and Crime Commissioner for Wiltshire", "2012-11-22"],
  ["E23000039", "pcc-dorset", "pcc", "Police and Crime Commissioner for Dorset", "2012-11-22"],
  ["W15000001", "pcc-north-wales", "pcc", "Police and Crime Commissioner for North Wales", "2012-11-22"],
  ["W15000002", "pcc-gwent", "pcc", "Police and Crime Commissioner for Gwent", "2012-11-22"],
  ["W15000003", "pcc-south-wales", "pcc", "Police and Crime Commissioner for South Wales", "2012-11-22"],
  ["W15000004", "pcc-dyfed-powys", "pcc", "Police and Crime Commissioner for Dyfed-Powys", "2012-11-22"],
];

/**
 * The local policing bodies, with the dates from which they have had their form.
 *
 * @example
 * ```ts
 * localPolicingBodies.rows.find((row) => row.code === "mayor-south-yorkshire")?.from; // => "2024-05-07"
 * ```
 * @category codelists
 */
export const localPolicingBodies: Register<LocalPolicingBody> = {
  id: "local-policing-bodies",
  title: "Local policing bodies",
  vintage: "May 2024",
  sources: [
    "Association of Police and Crime Commissioners: fire governance, and members in May 2024",
    "House of Commons Library, CBP-10030: the 37 areas with a commissioner",
    "Hansard, 18 March 2024: South Yorkshire",
    "Police, Fire and Crime Commissioner for Cumbria, own site: start date",
    "SI 2017/864 (Essex), SI 2018/696 (Staffordshire), SI 2018/1072 (Northamptonshire), SI 2017/469 (Greater Manchester): first days",
    "House of Commons, 13 November 2025, and House of Lords, 28 January 2026: the end of commissioners is subject to legislation",
  ],
  notes: [
    "Most first days are recalled. The bodies that came before the mayors and the fire commissioners are recalled altogether.",
    "Which 33 of the 37 have no fire functions is inferred from the list of those that have.",
    "The government announced on 13 November 2025 that commissioners go at the end of their terms in May 2028. No row says so yet: neither day nor successor was found.",
    "The ids are made here. Names of office holders are left out on purpose.",
  ],
  rows: /* @__PURE__ */ rows.map(toLocalPolicingBody).sort((a, b) => (a.code < b.code ? -1 : 1)),
};

/**
 * What followed what among local policing bodies: changes of form in one force area.
 *
 * @example
 * ```ts
 * localPolicingBodySuccessions.find((change) => change.from === "pcc-west-yorkshire")?.to; // => "mayor-west-yorkshire"
 * ```
 * @category codelists
 */
export const localPolicingBodySuccessions: readonly Succession[] = /* @__PURE__ */ rows.flatMap(
  (row, index) => {
    const next = nextOfArea(row, index);
    return next
      ? [toSuccession([next[4], row[1], next[1], "change-of-form", next[5]?.from ?? "recalled"])]
      : [];
  },
);

function nextOfArea(row: Row, index: number): Row | undefined {
  const next = rows[index + 1];
  return next?.[0] === row[0] ? next : undefined;
}

function toLocalPolicingBody(row: Row, index: number): LocalPolicingBody {
  const [policeForceArea, code, form, name, from, more = {}] = row;
  const next = nextOfArea(row, index);
  const [authorityCode, authority] = more.authority ?? [];
  const confidence: Record<string, Confidence> = {};
  if (from && more.from !== "read") confidence["from"] = "recalled";
  if (next && next[5]?.from !== "read") confidence["to"] = "recalled";
  if (more.existence) Object.assign(confidence, { name: more.existence, form: more.existence });
  else if (form === "pcc") confidence["form"] = "inferred";
  return {
    code,
    name,
    kind: "local-policing-body",
    nation: nationOfGssCode(policeForceArea),
    form,
    policeForceArea,
    isFireAndRescueAuthority: form === "pfcc" || more.fire === true,
    ...(from && { from }),
    ...(next && { to: dayBefore(next[4]) }),
    ...(authority && { authority }),
    ...(authorityCode && { authorityCode }),
    ...(Object.keys(confidence).length > 0 && { confidence }),
  };
}
