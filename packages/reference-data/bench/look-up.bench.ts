// `npm run bench`: figures for look-up, search and the whole picture of an area. They are printed, not tested.
import { bench, describe } from "vitest";
import { areas, describeArea, findByCode, findByName, search } from "../src/index.js";

const codes = areas.map((area) => area.code);
const typed = [
  "b",
  "ba",
  "bas",
  "basing",
  "north hamp",
  "hull",
  "E0700008",
  "Basingstok and Dean",
  "qwertyuiop",
];
let turn = 0;

describe("look-up", () => {
  bench("findByCode, over all codes", () => {
    findByCode(codes[turn++ % codes.length] ?? "", "2026-11-01");
  });
  bench("findByName, unitary authority by a variant of its name", () => {
    findByName("Kingston-upon-Hull", "2026-11-01", ["unitary-authority"]);
  });
  bench("search, over nine typed texts", () => {
    search(typed[turn++ % typed.length] ?? "", "2026-11-01");
  });
  bench("describeArea, North Hampshire", () => {
    describeArea("North Hampshire", "2026-11-01");
  });
});
