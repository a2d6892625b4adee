/** Real areas for made-up rows: those that no register knows a first or last day of, so that any year suits them. */
import { communitySafetyPartnerships } from "@svd/reference-data/community-safety-partnerships";
import { localAuthorities } from "@svd/reference-data/local-authorities";
import { policeForceAreas } from "@svd/reference-data/police-force-areas";

const isLasting = ({ from, to }: { readonly from?: string; readonly to?: string }) =>
  from === undefined && to === undefined;

/** Police force areas. */
export const forces = policeForceAreas.rows.filter(isLasting);
/** Community safety partnerships. */
export const partnerships = communitySafetyPartnerships.rows.filter(isLasting);
/** Local authorities of every kind. */
export const authorities = localAuthorities.rows.filter(isLasting);

const forceOfDistrict: ReadonlyMap<string, string> = new Map(
  partnerships.flatMap(({ districts, policeForceArea }) => districts.map((code) => [code, policeForceArea])),
);

/** Local government areas of the Duty, each with the police force area it lies in. */
export const localAreas = authorities.flatMap((area) => {
  const force = forceOfDistrict.get(area.code);
  return area.kind === "county" || force === undefined
    ? []
    : [{ code: area.code, nation: area.nation, force }];
});

/** Areas kept for planted rows: as many as any return has rules. */
const KEPT = 60;

/** Some areas parted into those of ordinary rows and those of planted ones. */
export function parted<T>(areas: readonly T[]): {
  readonly usual: readonly T[];
  readonly kept: readonly T[];
} {
  return { usual: areas.slice(0, -KEPT), kept: areas.slice(-KEPT) };
}
