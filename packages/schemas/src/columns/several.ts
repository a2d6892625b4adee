/**
 * What a column has that may hold several codes in one cell.
 *
 * @category columns
 */
export interface Several {
  /** What parts the codes of a cell, where there may be several; absent means one code. */
  readonly several?: ";";
}

/** The codes of a cell, and the cell as it should be written: no spaces, nothing blank, nothing twice. */
export function separate(
  { several }: Several,
  text: string,
): { readonly items: readonly string[]; readonly rewritten: string } {
  if (several === undefined) return { items: [text], rewritten: text };
  const items = [
    ...new Set(
      text
        .split(several)
        .map((item) => item.trim())
        .filter((item) => item !== ""),
    ),
  ];
  // Separators with nothing between them are no codes at all.
  return items.length === 0 ? { items: [text], rewritten: text } : { items, rewritten: items.join(several) };
}
