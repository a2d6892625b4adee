import fc from "fast-check";

/** For tests: a text with up to three of its characters changed, left out or put in. */
export function editedText(text: string): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(),
    cut: fc.nat(1),
    put: fc.constantFrom(..."0123456789-+/.:;[]celowprubabETZQW ", ""),
  });
  return fc.array(edit, { maxLength: 3 }).map((edits) =>
    edits.reduce((whole, { at, cut, put }) => {
      const place = at % (whole.length + 1);
      return whole.slice(0, place) + put + whole.slice(place + cut);
    }, text),
  );
}
