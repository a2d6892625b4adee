/** Files of other collections that are sometimes taken for a return, by names that their headers have. */
import { loose } from "./read/header.js";

/** A kind of file that is none of the returns. */
interface OtherFile {
  /** What it is, to complete the sentence "It looks like ...". */
  readonly words: string;
  /** Names that all stand in its header. */
  readonly names: readonly string[];
}

// As public samples of these files and public programs that read them have them; DECOM is recalled.
const OTHER_FILES: readonly OtherFile[] = [
  { words: "a file of the return on children looked after (SSDA903)", names: ["CHILD", "DOB"] },
  { words: "a file of the return on children looked after (SSDA903)", names: ["CHILD", "DECOM"] },
  { words: "a file of the children in need census", names: ["LAchildID"] },
  { words: "a list of social care providers", names: ["URN", "Registration status", "Placement code"] },
  {
    words: "a data file for the Department for Education's statistics service",
    names: ["time_period", "time_identifier", "geographic_level"],
  },
  {
    words: "a metadata file for the Department for Education's statistics service",
    names: ["col_name", "col_type", "label"],
  },
];

/**
 * What a file is that is none of the returns, where that is known.
 *
 * @param names - The names of its header.
 * @returns Words for it; `undefined` for a file that nothing is known of.
 */
export function otherFile(names: readonly string[]): string | undefined {
  const written = new Set(names.map(loose));
  return OTHER_FILES.find((other) => other.names.every((name) => written.has(loose(name))))?.words;
}
