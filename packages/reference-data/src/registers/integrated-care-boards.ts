// Integrated care boards (ICBs) in England, the merger of 2026, and the districts they cover.

import type { Confidence, Register, RegisterEntry } from "../register.js";
import { lifespans, type Succession, type SuccessionRow, toSuccession } from "../succession.js";

/**
 * A region of NHS England.
 *
 * @category models
 */
export interface NhsRegion {
  /** GSS code. */
  readonly code: string;
  /** Name. */
  readonly name: string;
  /** ODS code. */
  readonly odsCode: string;
}

/**
 * An integrated care board under one GSS code. A new boundary gives the same board a new code, and a new row.
 *
 * @category models
 */
export interface IntegratedCareBoard extends RegisterEntry {
  /** The kind of every row of this register. */
  readonly kind: "integrated-care-board";
  /** The organisation's ODS code: three characters up to 2025, five for the boards of 2026. */
  readonly odsCode: string;
  /** The region of NHS England. */
  readonly nhsRegion: NhsRegion;
}

/**
 * How many lower layer super output areas (LSOAs, of 2021) of a district a board covers.
 *
 * @category models
 */
export interface BoardInDistrict {
  /** Code of the district as of 2024. */
  readonly district: string;
  /** Number of LSOAs. */
  readonly lsoaCount: number;
  /** Codes of the boards these LSOAs lie or lay in: one, or the one before and the one after 1 April 2026. */
  readonly boards: readonly string[];
}

// biome-ignore format: a table, one row a line
const regionRows: readonly (readonly [code: string, name: string, odsCode: string])[] = [
  ["E40000003", "London", "Y56"],
  ["E40000005", "South East", "Y59"],
  ["E40000006", "South West", "Y58"],
  ["E40000007", "East of England", "Y61"],
  ["E40000010", "North West", "Y62"],
  ["E40000011", "Midlands", "Y60"],
  ["E40000012", "North East and Yorkshire", "Y63"],
];

type Row = readonly [code: string, name: string, odsCode: string, nhsRegion: string];

// The name is short for "NHS ... Integrated Care Board".
// biome-ignore format: a table, one row a line
const rows: readonly Row[] = [
  ["E54000008", "Cheshire and Merseyside", "QYG", "E40000010"],
  ["E54000010", "Staffordshire and Stoke-on-Trent", "QNC", "E40000011"],
  ["E54000011", "Shropshire, Telford and Wrekin", "QOC", "E40000011"],
  ["E54000013", "Lincolnshire", "QJM", "E40000011"],
  ["E54000015", "Leicester, Leicestershire and Rutland", "QK1", "E40000011"],
  ["E54000018", "Coventry and Warwickshire", "QWU", "E40000011"],
  ["E54000019", "Herefordshire and Worcestershire", "QGH", "E40000011"],
  ["E54000022", "Norfolk and Waveney", "QMM", "E40000007"],
  ["E54000023", "Suffolk and North East Essex", "QJG", "E40000007"],
  ["E54000024", "Bedfordshire, Luton and Milton Keynes", "QHG", "E40000007"],
  ["E54000025", "Hertfordshire and West Essex", "QM7", "E40000007"],
  ["E54000026", "Mid and South Essex", "QH8", "E40000007"],
  ["E54000027", "North West London", "QRV", "E40000003"],
  ["E54000028", "North Central London", "QMJ", "E40000003"],
  ["E54000029", "North East London", "QMF", "E40000003"],
  ["E54000030", "South East London", "QKK", "E40000003"],
  ["E54000031", "South West London", "QWE", "E40000003"],
  ["E54000032", "Kent and Medway", "QKS", "E40000005"],
  ["E54000034", "Frimley", "QNQ", "E40000005"],
  ["E54000036", "Cornwall and the Isles of Scilly", "QT6", "E40000006"],
  ["E54000037", "Devon", "QJK", "E40000006"],
  ["E54000038", "Somerset", "QSL", "E40000006"],
  ["E54000039", "Bristol, North Somerset and South Gloucestershire", "QUY", "E40000006"],
  ["E54000040", "Bath and North East Somerset, Swindon and Wiltshire", "QOX", "E40000006"],
  ["E54000041", "Dorset", "QVV", "E40000006"],
  ["E54000042", "Hampshire and Isle of Wight", "QRL", "E40000005"],
  ["E54000043", "Gloucestershire", "QR1", "E40000006"],
  ["E54000044", "Buckinghamshire, Oxfordshire and Berkshire West", "QU9", "E40000005"],
  ["E54000048", "Lancashire and South Cumbria", "QE1", "E40000010"],
  ["E54000050", "North East and North Cumbria", "QHM", "E40000012"],
  ["E54000051", "Humber and North Yorkshire", "QOQ", "E40000012"],
  ["E54000052", "Surrey Heartlands", "QXU", "E40000005"],
  ["E54000053", "Sussex", "QNX", "E40000005"],
  ["E54000054", "West Yorkshire", "QWO", "E40000012"],
  ["E54000055", "Birmingham and Solihull", "QHL", "E40000011"],
  ["E54000056", "Cambridgeshire and Peterborough", "QUE", "E40000007"],
  ["E54000057", "Greater Manchester", "QOP", "E40000010"],
  ["E54000058", "Derby and Derbyshire", "QJ2", "E40000011"],
  ["E54000059", "Northamptonshire", "QPM", "E40000011"],
  ["E54000060", "Nottingham and Nottinghamshire", "QT1", "E40000011"],
  ["E54000061", "South Yorkshire", "QF7", "E40000012"],
  ["E54000062", "Black Country", "QUA", "E40000011"],
  ["E54000063", "Surrey Heartlands", "QXU", "E40000005"],
  ["E54000064", "Sussex", "QNX", "E40000005"],
  ["E54000065", "Central East", "S1Y5D", "E40000007"],
  ["E54000066", "Essex", "D7T5G", "E40000007"],
  ["E54000067", "Hampshire and Isle of Wight", "QRL", "E40000005"],
  ["E54000068", "Norfolk and Suffolk", "T6Y0W", "E40000007"],
  ["E54000069", "Surrey and Sussex", "S9B9J", "E40000005"],
  ["E54000070", "Thames Valley", "S0E4D", "E40000005"],
  ["E54000071", "West and North London", "Z9B2Z", "E40000003"],
];

// biome-ignore format: a table, one row a line
const successionRows: readonly SuccessionRow[] = [
  ["2023-04-01", "E54000052", "E54000063", "code-change", "recalled"],
  ["2023-04-01", "E54000053", "E54000064", "code-change", "recalled"],
  ["2026-04-01", "E54000022", "E54000068", "merger"],
  ["2026-04-01", "E54000023", "E54000066", "split"],
  ["2026-04-01", "E54000023", "E54000068", "split"],
  ["2026-04-01", "E54000024", "E54000065", "merger"],
  ["2026-04-01", "E54000025", "E54000065", "split"],
  ["2026-04-01", "E54000025", "E54000066", "split"],
  ["2026-04-01", "E54000026", "E54000066", "merger"],
  ["2026-04-01", "E54000027", "E54000071", "merger"],
  ["2026-04-01", "E54000028", "E54000071", "merger"],
  ["2026-04-01", "E54000034", "E54000067", "split"],
  ["2026-04-01", "E54000034", "E54000069", "split"],
  ["2026-04-01", "E54000034", "E54000070", "split"],
  ["2026-04-01", "E54000042", "E54000067", "code-change"],
  ["2026-04-01", "E54000044", "E54000070", "merger"],
  ["2026-04-01", "E54000056", "E54000065", "merger"],
  ["2026-04-01", "E54000063", "E54000069", "merger"],
  ["2026-04-01", "E54000064", "E54000069", "merger"],
];

/** The day integrated care boards were established, and the first of every code that followed none. */
const established = "2022-07-01";

type LsoaRow = readonly [district: string, lsoaCount: number, board: string, boardSince2026?: string];

// LSOAs of each district by board; the last column where the board changed on 1 April 2026.
// biome-ignore format: a table, one row a line
const lsoaRows: readonly LsoaRow[] = [
  ["E06000001", 57, "E54000050"],
  ["E06000002", 90, "E54000050"],
  ["E06000003", 88, "E54000050"],
  ["E06000004", 124, "E54000050"],
  ["E06000005", 66, "E54000050"],
  ["E06000006", 80, "E54000008"],
  ["E06000007", 132, "E54000008"],
  ["E06000008", 91, "E54000048"],
  ["E06000009", 94, "E54000048"],
  ["E06000010", 168, "E54000051"],
  ["E06000011", 213, "E54000051"],
  ["E06000012", 107, "E54000051"],
  ["E06000013", 103, "E54000051"],
  ["E06000014", 121, "E54000051"],
  ["E06000015", 152, "E54000058"],
  ["E06000016", 200, "E54000015"],
  ["E06000017", 26, "E54000015"],
  ["E06000018", 179, "E54000060"],
  ["E06000019", 117, "E54000019"],
  ["E06000020", 115, "E54000011"],
  ["E06000021", 163, "E54000010"],
  ["E06000022", 118, "E54000040"],
  ["E06000023", 268, "E54000039"],
  ["E06000024", 138, "E54000039"],
  ["E06000025", 175, "E54000039"],
  ["E06000026", 164, "E54000037"],
  ["E06000027", 91, "E54000037"],
  ["E06000030", 140, "E54000040"],
  ["E06000031", 121, "E54000056", "E54000065"],
  ["E06000032", 125, "E54000024", "E54000065"],
  ["E06000033", 108, "E54000026", "E54000066"],
  ["E06000034", 100, "E54000026", "E54000066"],
  ["E06000035", 169, "E54000032"],
  ["E06000036", 82, "E54000034", "E54000070"],
  ["E06000037", 99, "E54000044", "E54000070"],
  ["E06000038", 100, "E54000044", "E54000070"],
  ["E06000039", 84, "E54000034", "E54000070"],
  ["E06000040", 89, "E54000034", "E54000070"],
  ["E06000041", 103, "E54000044", "E54000070"],
  ["E06000042", 166, "E54000024", "E54000065"],
  ["E06000043", 165, "E54000064", "E54000069"],
  ["E06000044", 125, "E54000042", "E54000067"],
  ["E06000045", 152, "E54000042", "E54000067"],
  ["E06000046", 89, "E54000042", "E54000067"],
  ["E06000047", 330, "E54000050"],
  ["E06000049", 244, "E54000008"],
  ["E06000050", 222, "E54000008"],
  ["E06000051", 198, "E54000011"],
  ["E06000052", 336, "E54000036"],
  ["E06000053", 1, "E54000036"],
  ["E06000054", 307, "E54000040"],
  ["E06000055", 117, "E54000024", "E54000065"],
  ["E06000056", 175, "E54000024", "E54000065"],
  ["E06000057", 200, "E54000050"],
  ["E06000058", 240, "E54000041"],
  ["E06000059", 223, "E54000041"],
  ["E06000060", 4, "E54000024", "E54000065"],
  ["E06000060", 330, "E54000044", "E54000070"],
  ["E06000061", 205, "E54000059"],
  ["E06000062", 237, "E54000059"],
  ["E06000063", 6, "E54000048"],
  ["E06000063", 171, "E54000050"],
  ["E06000064", 106, "E54000048"],
  ["E06000064", 36, "E54000050"],
  ["E06000065", 3, "E54000048"],
  ["E06000065", 346, "E54000051"],
  ["E06000065", 30, "E54000054"],
  ["E06000066", 339, "E54000038"],
  ["E07000008", 78, "E54000056", "E54000065"],
  ["E07000009", 51, "E54000056", "E54000065"],
  ["E07000010", 56, "E54000056", "E54000065"],
  ["E07000011", 111, "E54000056", "E54000065"],
  ["E07000012", 99, "E54000056", "E54000065"],
  ["E07000032", 79, "E54000058"],
  ["E07000033", 50, "E54000058"],
  ["E07000034", 69, "E54000058"],
  ["E07000035", 43, "E54000058"],
  ["E07000036", 73, "E54000058"],
  ["E07000037", 59, "E54000058"],
  ["E07000038", 64, "E54000058"],
  ["E07000039", 62, "E54000058"],
  ["E07000040", 88, "E54000037"],
  ["E07000041", 78, "E54000037"],
  ["E07000042", 44, "E54000037"],
  ["E07000043", 59, "E54000037"],
  ["E07000044", 49, "E54000037"],
  ["E07000045", 86, "E54000037"],
  ["E07000046", 38, "E54000037"],
  ["E07000047", 32, "E54000037"],
  ["E07000061", 60, "E54000064", "E54000069"],
  ["E07000062", 53, "E54000064", "E54000069"],
  ["E07000063", 62, "E54000064", "E54000069"],
  ["E07000064", 58, "E54000064", "E54000069"],
  ["E07000065", 99, "E54000064", "E54000069"],
  ["E07000066", 112, "E54000026", "E54000066"],
  ["E07000067", 88, "E54000026", "E54000066"],
  ["E07000068", 48, "E54000026", "E54000066"],
  ["E07000069", 57, "E54000026", "E54000066"],
  ["E07000070", 113, "E54000026", "E54000066"],
  ["E07000071", 117, "E54000023", "E54000066"],
  ["E07000072", 78, "E54000025", "E54000066"],
  ["E07000073", 58, "E54000025", "E54000066"],
  ["E07000074", 41, "E54000026", "E54000066"],
  ["E07000075", 53, "E54000026", "E54000066"],
  ["E07000076", 89, "E54000023", "E54000066"],
  ["E07000077", 49, "E54000025", "E54000066"],
  ["E07000078", 77, "E54000043"],
  ["E07000079", 56, "E54000043"],
  ["E07000080", 50, "E54000043"],
  ["E07000081", 82, "E54000043"],
  ["E07000082", 72, "E54000043"],
  ["E07000083", 56, "E54000043"],
  ["E07000084", 115, "E54000042", "E54000067"],
  ["E07000085", 74, "E54000042", "E54000067"],
  ["E07000086", 82, "E54000042", "E54000067"],
  ["E07000087", 73, "E54000042", "E54000067"],
  ["E07000088", 56, "E54000042", "E54000067"],
  ["E07000089", 45, "E54000034", "E54000067"],
  ["E07000089", 14, "E54000042", "E54000067"],
  ["E07000090", 79, "E54000042", "E54000067"],
  ["E07000091", 114, "E54000042", "E54000067"],
  ["E07000092", 60, "E54000034", "E54000067"],
  ["E07000093", 81, "E54000042", "E54000067"],
  ["E07000094", 72, "E54000042", "E54000067"],
  ["E07000095", 58, "E54000025", "E54000065"],
  ["E07000096", 96, "E54000025", "E54000065"],
  ["E07000098", 63, "E54000025", "E54000065"],
  ["E07000099", 71, "E54000025", "E54000065"],
  ["E07000099", 11, "E54000056", "E54000065"],
  ["E07000102", 55, "E54000025", "E54000065"],
  ["E07000103", 58, "E54000025", "E54000065"],
  ["E07000105", 81, "E54000032"],
  ["E07000106", 92, "E54000032"],
  ["E07000107", 67, "E54000032"],
  ["E07000108", 69, "E54000032"],
  ["E07000109", 65, "E54000032"],
  ["E07000110", 99, "E54000032"],
  ["E07000111", 75, "E54000032"],
  ["E07000112", 67, "E54000032"],
  ["E07000113", 90, "E54000032"],
  ["E07000114", 86, "E54000032"],
  ["E07000115", 78, "E54000032"],
  ["E07000116", 69, "E54000032"],
  ["E07000117", 60, "E54000048"],
  ["E07000118", 70, "E54000048"],
  ["E07000119", 51, "E54000048"],
  ["E07000120", 53, "E54000048"],
  ["E07000121", 88, "E54000048"],
  ["E07000122", 57, "E54000048"],
  ["E07000123", 87, "E54000048"],
  ["E07000124", 39, "E54000048"],
  ["E07000125", 43, "E54000048"],
  ["E07000126", 70, "E54000048"],
  ["E07000127", 73, "E54000048"],
  ["E07000128", 69, "E54000048"],
  ["E07000129", 60, "E54000015"],
  ["E07000130", 102, "E54000015"],
  ["E07000131", 52, "E54000015"],
  ["E07000132", 68, "E54000015"],
  ["E07000133", 30, "E54000015"],
  ["E07000134", 60, "E54000015"],
  ["E07000135", 36, "E54000015"],
  ["E07000136", 39, "E54000013"],
  ["E07000137", 82, "E54000013"],
  ["E07000138", 60, "E54000013"],
  ["E07000139", 66, "E54000013"],
  ["E07000140", 51, "E54000013"],
  ["E07000141", 84, "E54000013"],
  ["E07000142", 53, "E54000013"],
  ["E07000143", 80, "E54000022", "E54000068"],
  ["E07000144", 85, "E54000022", "E54000068"],
  ["E07000145", 60, "E54000022", "E54000068"],
  ["E07000146", 92, "E54000022", "E54000068"],
  ["E07000147", 62, "E54000022", "E54000068"],
  ["E07000148", 85, "E54000022", "E54000068"],
  ["E07000149", 88, "E54000022", "E54000068"],
  ["E07000170", 77, "E54000060"],
  ["E07000171", 69, "E54000060"],
  ["E07000172", 71, "E54000060"],
  ["E07000173", 77, "E54000060"],
  ["E07000174", 68, "E54000060"],
  ["E07000175", 74, "E54000060"],
  ["E07000176", 69, "E54000060"],
  ["E07000177", 102, "E54000044", "E54000070"],
  ["E07000177", 1, "E54000059"],
  ["E07000178", 84, "E54000044", "E54000070"],
  ["E07000179", 93, "E54000044", "E54000070"],
  ["E07000180", 4, "E54000040"],
  ["E07000180", 77, "E54000044", "E54000070"],
  ["E07000181", 68, "E54000044", "E54000070"],
  ["E07000192", 61, "E54000010"],
  ["E07000193", 72, "E54000010"],
  ["E07000194", 62, "E54000010"],
  ["E07000195", 80, "E54000010"],
  ["E07000196", 68, "E54000010"],
  ["E07000197", 81, "E54000010"],
  ["E07000198", 59, "E54000010"],
  ["E07000199", 51, "E54000010"],
  ["E07000200", 55, "E54000023", "E54000068"],
  ["E07000202", 85, "E54000023", "E54000068"],
  ["E07000203", 57, "E54000023", "E54000068"],
  ["E07000207", 82, "E54000063", "E54000069"],
  ["E07000208", 46, "E54000063", "E54000069"],
  ["E07000209", 13, "E54000034", "E54000069"],
  ["E07000209", 71, "E54000063", "E54000069"],
  ["E07000210", 54, "E54000063", "E54000069"],
  ["E07000211", 90, "E54000063", "E54000069"],
  ["E07000212", 6, "E54000034", "E54000069"],
  ["E07000212", 46, "E54000063", "E54000069"],
  ["E07000213", 61, "E54000063", "E54000069"],
  ["E07000214", 47, "E54000034", "E54000069"],
  ["E07000214", 8, "E54000063", "E54000069"],
  ["E07000215", 51, "E54000063", "E54000069"],
  ["E07000216", 29, "E54000034", "E54000069"],
  ["E07000216", 53, "E54000063", "E54000069"],
  ["E07000217", 62, "E54000063", "E54000069"],
  ["E07000218", 38, "E54000018"],
  ["E07000219", 84, "E54000018"],
  ["E07000220", 67, "E54000018"],
  ["E07000221", 77, "E54000018"],
  ["E07000222", 88, "E54000018"],
  ["E07000223", 42, "E54000064", "E54000069"],
  ["E07000224", 99, "E54000064", "E54000069"],
  ["E07000225", 75, "E54000064", "E54000069"],
  ["E07000226", 67, "E54000064", "E54000069"],
  ["E07000227", 89, "E54000064", "E54000069"],
  ["E07000228", 92, "E54000064", "E54000069"],
  ["E07000229", 68, "E54000064", "E54000069"],
  ["E07000234", 60, "E54000019"],
  ["E07000235", 45, "E54000019"],
  ["E07000236", 57, "E54000019"],
  ["E07000237", 64, "E54000019"],
  ["E07000238", 81, "E54000019"],
  ["E07000239", 67, "E54000019"],
  ["E07000240", 88, "E54000025", "E54000065"],
  ["E07000241", 69, "E54000025", "E54000065"],
  ["E07000242", 90, "E54000025", "E54000065"],
  ["E07000243", 54, "E54000025", "E54000065"],
  ["E07000244", 72, "E54000022", "E54000068"],
  ["E07000244", 73, "E54000023", "E54000068"],
  ["E07000245", 107, "E54000023", "E54000068"],
  ["E08000001", 177, "E54000057"],
  ["E08000002", 120, "E54000057"],
  ["E08000003", 295, "E54000057"],
  ["E08000004", 142, "E54000057"],
  ["E08000005", 135, "E54000057"],
  ["E08000006", 161, "E54000057"],
  ["E08000007", 191, "E54000057"],
  ["E08000008", 142, "E54000057"],
  ["E08000009", 139, "E54000057"],
  ["E08000010", 200, "E54000057"],
  ["E08000011", 100, "E54000008"],
  ["E08000012", 302, "E54000008"],
  ["E08000013", 121, "E54000008"],
  ["E08000014", 191, "E54000008"],
  ["E08000015", 209, "E54000008"],
  ["E08000016", 148, "E54000061"],
  ["E08000017", 199, "E54000061"],
  ["E08000018", 170, "E54000061"],
  ["E08000019", 343, "E54000061"],
  ["E08000021", 180, "E54000050"],
  ["E08000022", 133, "E54000050"],
  ["E08000023", 103, "E54000050"],
  ["E08000024", 185, "E54000050"],
  ["E08000025", 659, "E54000055"],
  ["E08000026", 203, "E54000018"],
  ["E08000027", 203, "E54000062"],
  ["E08000028", 190, "E54000062"],
  ["E08000029", 134, "E54000055"],
  ["E08000030", 169, "E54000062"],
  ["E08000031", 161, "E54000062"],
  ["E08000032", 312, "E54000054"],
  ["E08000033", 129, "E54000054"],
  ["E08000034", 260, "E54000054"],
  ["E08000035", 488, "E54000054"],
  ["E08000036", 215, "E54000054"],
  ["E08000037", 126, "E54000050"],
  ["E09000001", 6, "E54000029"],
  ["E09000002", 115, "E54000029"],
  ["E09000003", 220, "E54000028", "E54000071"],
  ["E09000004", 148, "E54000030"],
  ["E09000005", 181, "E54000027", "E54000071"],
  ["E09000006", 199, "E54000030"],
  ["E09000007", 130, "E54000028", "E54000071"],
  ["E09000008", 229, "E54000031"],
  ["E09000009", 199, "E54000027", "E54000071"],
  ["E09000010", 183, "E54000028", "E54000071"],
  ["E09000011", 164, "E54000030"],
  ["E09000012", 149, "E54000029"],
  ["E09000013", 115, "E54000027", "E54000071"],
  ["E09000014", 147, "E54000028", "E54000071"],
  ["E09000015", 144, "E54000027", "E54000071"],
  ["E09000016", 153, "E54000029"],
  ["E09000017", 170, "E54000027", "E54000071"],
  ["E09000018", 150, "E54000027", "E54000071"],
  ["E09000019", 126, "E54000028", "E54000071"],
  ["E09000020", 101, "E54000027", "E54000071"],
  ["E09000021", 99, "E54000031"],
  ["E09000022", 181, "E54000030"],
  ["E09000023", 175, "E54000030"],
  ["E09000024", 126, "E54000031"],
  ["E09000025", 185, "E54000029"],
  ["E09000026", 164, "E54000029"],
  ["E09000027", 115, "E54000031"],
  ["E09000028", 173, "E54000030"],
  ["E09000029", 123, "E54000031"],
  ["E09000030", 169, "E54000029"],
  ["E09000031", 146, "E54000029"],
  ["E09000032", 186, "E54000031"],
  ["E09000033", 123, "E54000027", "E54000071"],
];

/**
 * What followed what among integrated care boards, in order of date. The lifespans of the rows are derived from it.
 *
 * @example
 * ```ts
 * integratedCareBoardSuccessions.filter((change) => change.from === "E54000034").length; // => 3
 * ```
 * @category codelists
 */
export const integratedCareBoardSuccessions: readonly Succession[] = /* @__PURE__ */ successionRows.map(
  toSuccession,
);

/**
 * Which board each district lies in, counted in LSOAs, which stand in for people. Isles of Scilly included.
 *
 * @example
 * ```ts
 * boardsInDistricts.find((row) => row.district === "E07000089")?.boards; // => ["E54000034", "E54000067"]
 * ```
 * @category codelists
 */
export const boardsInDistricts: readonly BoardInDistrict[] = /* @__PURE__ */ lsoaRows.map(
  ([district, lsoaCount, board, since2026]) => ({
    district,
    lsoaCount,
    boards: since2026 ? [board, since2026] : [board],
  }),
);

const spans = /* @__PURE__ */ lifespans(integratedCareBoardSuccessions);

/**
 * The integrated care boards, current and ended, with their GSS and ODS codes.
 *
 * @example
 * ```ts
 * integratedCareBoards.rows.find((row) => row.code === "E54000070")?.name; // => "NHS Thames Valley Integrated Care Board"
 * ```
 * @category codelists
 */
export const integratedCareBoards: Register<IntegratedCareBoard> = {
  id: "integrated-care-boards",
  title: "Integrated care boards",
  vintage: "April 2026",
  sources: [
    "ONS, LSOA21_SICBL24_ICB24_CAL24_LAD24_EN_LU: codes, names and districts, April 2024",
    "NHS England, Organisation Data Service: ODS codes and the successions of 1 April 2026",
    "A list of the integrated care boards of April 2026 with their GSS codes, read in a public repository",
    "ONS, LSOA (2021) to SICBL to ICB to NHSER to LAD (April 2026) lookup, as a register of data sources describes it: second-hand",
  ],
  notes: [
    "Districts by board since April 2026 are computed: the lookup of 2024 with the successions applied. What a reader of the ONS lookup of April 2026 states agrees with them: 36 boards, 10,207 areas moved, and the three districts shared with Lancashire and South Cumbria.",
    "LSOAs stand in for people: a share of a district by LSOAs is an estimate.",
    "The districts of the two codes that ended in 2023 were not read: those of the same boards' next codes stand for them.",
    "The NHS region of the boards dissolved in 2026 is recalled.",
  ],
  rows: /* @__PURE__ */ rows.map(toIntegratedCareBoard),
};

function toIntegratedCareBoard([code, shortName, odsCode, nhsRegionCode]: Row): IntegratedCareBoard {
  const region = regionRows.find(([regionCode]) => regionCode === nhsRegionCode);
  if (!region) throw new Error(`${nhsRegionCode} is not in the table of NHS regions.`);
  const { confidence: ofDates, ...dates } = spans.get(code) ?? { confidence: {} };
  const confidence: Record<string, Confidence> = { ...ofDates, ...(dates.to && { nhsRegion: "recalled" }) };
  return {
    code,
    name: `NHS ${shortName} Integrated Care Board`,
    kind: "integrated-care-board",
    nation: "England",
    odsCode,
    nhsRegion: { code: region[0], name: region[1], odsCode: region[2] },
    from: established,
    ...dates,
    ...(Object.keys(confidence).length > 0 && { confidence }),
  };
}
