import { expect, test } from "vitest";
import { withPlaces } from "./place-names.js";

const plan = {
  heads: [{ head: "revenue" }],
  recipients: [{ name: "Jane" }, { name: "Jane Doe" }, { name: "O'Neill (Cardiff) + 1" }],
};

test.each([
  ["The floor of Jane is above its cap.", "The floor of /recipients/0/name is above its cap."],
  ["Jane Doe and Jane tie.", "/recipients/1/name and /recipients/0/name tie."],
  ["O'Neill (Cardiff) + 1 has none.", "/recipients/2/name has none."],
  ["Janet is nobody of the file.", "Janet is nobody of the file."],
  ["There is no revenue left.", "There is no revenue left."],
])("%s", (message, placed) => {
  expect(withPlaces(message, plan)).toBe(placed);
});
