/**
 * The checks of a dossier: what the documents of one partnership say of each other, and of the areas and bodies in the
 * registers of `@svd/reference-data`. This entry alone brings the registers along.
 *
 * @module
 */
export { type CheckDossierOptions, checkDossier } from "./dossier/check-dossier.js";
export type { AnyDocument, DossierContext } from "./dossier/context.js";
export type { Breach, BrokenSample, Change, DossierRule } from "./dossier/dossier-rule.js";
export type { Place } from "./dossier/place.js";
export { dossierRules } from "./dossier/rules.js";
export { sampleDossiers } from "./dossier/sample.js";
