// Methods that a published source describes, as data. A preset holds what was read and nothing more: no
// percentage is here that nobody published.

/**
 * A published source of a preset.
 *
 * @category models
 */
export interface PresetSource {
  /** Where it stands. */
  readonly url: string;
  /** What of the preset it says. */
  readonly says: string;
  /** `read` where it was seen there, `inferred` where it was worked out from what was. */
  readonly confidence: "read" | "inferred";
}

/**
 * A method of sharing out money that was used somewhere.
 *
 * @category models
 */
export interface Preset {
  /** Its id. */
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** How it works, in plain words. */
  readonly words: string;
  /** What is not known of it. */
  readonly gaps: string;
  /** Where it was found. */
  readonly sources: readonly PresetSource[];
}
