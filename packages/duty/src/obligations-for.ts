import type { BodyReference } from "@svd/schemas/types";
import { areaFor, type NoSuchArea } from "./area.js";
import { covers } from "./calendar.js";
import { catalogue } from "./catalogue/catalogue.js";
import type { Obligation, Party } from "./obligation.js";
import { type AreaAuthorities, authoritiesOf } from "./specified-authorities.js";

/**
 * What has to stand wherever a reader would rely on this.
 *
 * @example
 * ```ts
 * statement.startsWith("This restates the law in other words."); // => true
 * ```
 * @category reports
 */
export const statement =
  "This restates the law in other words. It is not the law and not legal advice: the provision that is cited counts. What was recalled or inferred says so; whatever would show that something was done is this project's suggestion.";

/**
 * A row of the catalogue as it holds in an area.
 *
 * @category models
 */
export interface AreaObligation {
  /** The row. */
  readonly obligation: Obligation;
  /**
   * The bodies of the area that owe it or have the power, where the registers hold them: specified authorities,
   * responsible authorities (with those of which the registers cannot tell), local policing bodies. Empty otherwise.
   */
  readonly bearers: readonly BodyReference[];
}

/**
 * What is owed in an area on a day.
 *
 * @category models
 */
export interface AreaObligations extends AreaAuthorities {
  /** The rows of the catalogue that hold there on that day, in the order of the catalogue. */
  readonly obligations: readonly AreaObligation[];
  /** That this restates the law. */
  readonly statement: string;
}

/**
 * What is owed in a local government area on a day: by whom, to whom, and when.
 *
 * @param area - The code or the name of a local government area.
 * @param asOf - The day, `YYYY-MM-DD`.
 * @returns The authorities and the obligations, or why there are none.
 * @throws RangeError when `asOf` is no calendar date.
 * @example
 * ```ts
 * const hull = obligationsFor("Hull", "2026-11-22");
 * if (hull.status === "found") {
 *   hull.obligations.some(({ obligation }) => obligation.id === "CSPE-9"); // => false
 * }
 * const hart = obligationsFor("Hart", "2026-11-22");
 * if (hart.status === "found") {
 *   hart.obligations.some(({ obligation }) => obligation.id === "CSPE-9"); // => true
 * }
 * ```
 * @category readers
 */
export function obligationsFor(area: string, asOf: string): AreaObligations | NoSuchArea {
  const found = areaFor(area, asOf);
  if (found.status !== "found") return found;
  const authorities = authoritiesOf(found);
  return {
    ...authorities,
    obligations: catalogue
      .filter((row) => holdsIn(row, authorities))
      .map((obligation) => ({ obligation, bearers: bearersOf(obligation, authorities) })),
    statement,
  };
}

/** Whether a row holds in an area on the day of its answer. */
function holdsIn(row: Obligation, { area, type, asOf }: AreaAuthorities): boolean {
  if (!covers(row, asOf)) return false;
  if (row.nations !== "EW" && row.nations !== (area.nation === "Wales" ? "W" : "E")) return false;
  switch (row.only) {
    case "two-tier":
      return type === "shire-district";
    case "outside-the-city-of-london":
      return type !== "city-of-london";
    default:
      return true;
  }
}

function bearersOf({ bearers }: Obligation, area: AreaAuthorities): readonly BodyReference[] {
  return bearers.flatMap((party) => bodiesOf(party, area));
}

function bodiesOf(
  party: Party,
  { authorities, localPolicingBodies }: AreaAuthorities,
): readonly BodyReference[] {
  switch (party) {
    case "specified-authorities":
      return authorities.map(({ body }) => body);
    case "responsible-authorities":
      return authorities
        .filter(({ isResponsibleAuthority }) => isResponsibleAuthority !== "no")
        .map(({ body }) => body);
    case "local-policing-body":
      return localPolicingBodies.map(({ body }) => body);
    default:
      return [];
  }
}
