import type { Instrument, Obligation } from "../obligation.js";
import { crimeAndDisorderAct1998 } from "./crime-and-disorder-act-1998.js";
import { guidance2022, localChoice } from "./guidance-and-choice.js";
import { overviewAndScrutinyRegulations2009, policeAndJusticeAct2006 } from "./overview-and-scrutiny.js";
import { pcscAct2022 } from "./pcsc-act-2022.js";
import { partnershipRegulationsEngland } from "./si-2007-1830.js";
import { partnershipRegulationsWales } from "./si-2007-3076.js";
import { svdRegulations2022 } from "./si-2022-1304.js";

/**
 * The instruments of the catalogue: the law first, then guidance and local choice.
 *
 * @example
 * ```ts
 * instruments.filter(({ isLaw }) => !isLaw).map(({ id }) => id); // => ["guidance-2022", "local-choice"]
 * ```
 * @category codelists
 */
export const instruments: readonly Instrument[] = [
  pcscAct2022,
  svdRegulations2022,
  crimeAndDisorderAct1998,
  policeAndJusticeAct2006,
  overviewAndScrutinyRegulations2009,
  partnershipRegulationsEngland,
  partnershipRegulationsWales,
  guidance2022,
  localChoice,
] satisfies readonly KnownInstrument[];

type KnownInstrument =
  | typeof pcscAct2022
  | typeof svdRegulations2022
  | typeof crimeAndDisorderAct1998
  | typeof policeAndJusticeAct2006
  | typeof overviewAndScrutinyRegulations2009
  | typeof partnershipRegulationsEngland
  | typeof partnershipRegulationsWales
  | typeof guidance2022
  | typeof localChoice;

/** The id of a row of the catalogue. */
export type ObligationId = KnownInstrument["obligations"][number]["id"];

/**
 * The catalogue: every row of every instrument.
 *
 * @example
 * ```ts
 * catalogue.filter(({ type }) => type === "expectation").map(({ id }) => id); // => ["GDN-REVIEW", "LOC-REVIEW", "LOC-REFRESH", "LOC-MEET"]
 * ```
 * @category codelists
 */
export const catalogue: readonly Obligation[] = /* @__PURE__ */ instruments.flatMap(
  ({ obligations }) => obligations,
);

const byId: ReadonlyMap<string, Obligation> = /* @__PURE__ */ new Map(catalogue.map((row) => [row.id, row]));
const byInstrument: ReadonlyMap<string, Instrument> = /* @__PURE__ */ new Map(
  instruments.map((each) => [each.id, each]),
);

/**
 * The row with an id.
 *
 * @param id - An id such as `SVR-04-2`.
 * @returns The row; nothing where no row has the id.
 * @example
 * ```ts
 * findObligation("SVR-04-2")?.provision; // => "reg 4(2)"
 * ```
 * @category readers
 */
export function findObligation(id: string): Obligation | undefined {
  return byId.get(id);
}

/** The instrument that a row comes from. */
export function instrumentOf({ instrument }: Obligation): Instrument {
  const found = byInstrument.get(instrument);
  if (!found) throw new Error(`The catalogue names the instrument ${instrument} and does not hold it.`);
  return found;
}

/**
 * The provision of a row with its instrument, as it is cited.
 *
 * @param obligation - A row of the catalogue.
 * @returns The citation.
 * @example
 * ```ts
 * const row = findObligation("SVD-08-04");
 * row && citationOf(row); // => "PCSC Act 2022 s.8(4), (11)"
 * ```
 * @category reports
 */
export function citationOf(obligation: Obligation): string {
  const { citation, isLaw } = instrumentOf(obligation);
  return `${citation}${isLaw ? "" : ":"} ${obligation.provision}`;
}
