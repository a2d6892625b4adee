import type { CodeList } from "./code-list.js";

/**
 * How an assault was done, in this project's own labels. The national codes were not found in public, so
 * the list is pluggable and claims nothing official.
 *
 * @category codelists
 */
export const assaultMethods = {
  id: "istv-assault-method",
  title: "Assault methods (this project's labels)",
  source: "project",
  pluggable: true,
  codes: [
    { code: "fist", label: "Fist" },
    { code: "feet", label: "Feet" },
    { code: "other_body_part", label: "Other body part" },
    { code: "combination_of_body_parts", label: "Combination of body parts" },
    { code: "pushed", label: "Pushed" },
    { code: "blunt_object", label: "Blunt object" },
    { code: "sharp_object", label: "Sharp object" },
    { code: "glass_or_bottle", label: "Glass or bottle" },
    { code: "firearm", label: "Firearm" },
    { code: "corrosive_substance", label: "Corrosive substance" },
    { code: "other", label: "Other: say what in the other description" },
    { code: "not_known", label: "Not known" },
  ],
} as const satisfies CodeList;

/**
 * Where an assault happened, in this project's own labels. The national codes were not found in public, so
 * the list is pluggable and claims nothing official.
 *
 * @category codelists
 */
export const assaultLocationTypes = {
  id: "istv-assault-location-type",
  title: "Assault location types (this project's labels)",
  source: "project",
  pluggable: true,
  codes: [
    { code: "street_or_public_open_space", label: "Street or public open space" },
    { code: "licensed_premises", label: "Licensed premises" },
    { code: "private_home", label: "Private home" },
    { code: "workplace", label: "Workplace" },
    { code: "educational_establishment", label: "Educational establishment" },
    { code: "transport", label: "Transport" },
    { code: "custody_or_prison", label: "Custody or prison" },
    { code: "health_setting", label: "Health setting" },
    { code: "other", label: "Other" },
    { code: "not_known", label: "Not known" },
  ],
} as const satisfies CodeList;
