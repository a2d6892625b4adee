import { londonEqualShare } from "./london-equal-share.js";
import type { Preset } from "./preset.js";
import { thamesValleyFormula } from "./thames-valley-formula.js";
import { violenceReductionUnitCoverage } from "./violence-reduction-unit-coverage.js";

/**
 * The published methods, by id. A funding plan can name one.
 *
 * @example
 * ```ts
 * Object.keys(presets); // => ["london-equal-share", "thames-valley-formula", "violence-reduction-unit-coverage"]
 * ```
 * @category codelists
 */
export const presets = {
  "london-equal-share": londonEqualShare,
  "thames-valley-formula": thamesValleyFormula,
  "violence-reduction-unit-coverage": violenceReductionUnitCoverage,
} as const satisfies Readonly<Record<string, Preset>>;

/**
 * The id of a published method.
 *
 * @category codelists
 */
export type PresetId = keyof typeof presets;
