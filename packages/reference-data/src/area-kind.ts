// The kinds of area and body that have a register, and which of them are districts.

/**
 * The kinds of local authority whose area is a local government area for the Duty: districts, boroughs, unitaries. The
 * City of London is a kind of its own: its code is like those of the London boroughs, and it is not one of them.
 *
 * @category models
 */
export type DistrictKind =
  | "unitary-authority"
  | "non-metropolitan-district"
  | "metropolitan-district"
  | "london-borough"
  | "city-of-london"
  | "welsh-principal-area";

/**
 * Every kind of area or body that has a register.
 *
 * @category models
 */
export type AreaKind =
  | DistrictKind
  | "county"
  | "community-safety-partnership"
  | "police-force-area"
  | "local-policing-body"
  | "violence-reduction-unit"
  | "integrated-care-board"
  | "local-health-board"
  | "fire-and-rescue-authority"
  | "probation-region"
  | "youth-justice-service"
  | "region"
  | "nation";

/**
 * Says whether a kind of area is a district, a local government area for the Duty, and so not a county.
 *
 * @param kind - The kind of an area.
 * @returns `true` for unitary authorities, districts, London boroughs and the principal areas of Wales.
 * @example
 * ```ts
 * isDistrictKind("london-borough"); // => true
 * isDistrictKind("county"); // => false
 * ```
 * @category readers
 */
export function isDistrictKind(kind: AreaKind): kind is DistrictKind {
  return Object.hasOwn(DISTRICT_KINDS, kind);
}

const DISTRICT_KINDS: Readonly<Record<DistrictKind, true>> = {
  "unitary-authority": true,
  "non-metropolitan-district": true,
  "metropolitan-district": true,
  "london-borough": true,
  "city-of-london": true,
  "welsh-principal-area": true,
};

/** Every kind of district. */
export const districtKinds = /* @__PURE__ */ Object.keys(DISTRICT_KINDS) as readonly DistrictKind[];

/** The areas of a kind tile the country, and all kinds of district together count as one kind. */
export function sameLayer(one: AreaKind, other: AreaKind): boolean {
  return one === other || (isDistrictKind(one) && isDistrictKind(other));
}
