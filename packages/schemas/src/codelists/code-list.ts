/**
 * A list of codes, with where it comes from.
 *
 * @category codelists
 */
export interface CodeList {
  /** Its id, under which a caller may give another list where the list is pluggable. */
  readonly id: string;
  /** What it lists. */
  readonly title: string;
  /** The id of its source in the definition that uses it. */
  readonly source: string;
  /** Whether codes outside the list are known to exist, so that an unknown one is not an error. */
  readonly open?: true;
  /** Whether a caller may put another list in its place. */
  readonly pluggable?: true;
  /**
   * The codes, in the order they are shown.
   *
   * @minItems 1
   */
  readonly codes: readonly CodeListEntry[];
}

/**
 * One code of a list.
 *
 * @category codelists
 */
export interface CodeListEntry {
  /** The code as it stands in a cell. */
  readonly code: string;
  /** What it means, where the code does not say it. */
  readonly label?: string;
}
