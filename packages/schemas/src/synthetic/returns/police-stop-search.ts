import type { Column } from "../../columns/column.js";
import { policeStopSearch } from "../../returns/police-stop-search/definition.js";
import type { SyntheticPlan } from "../plan.js";
import { rightCell, rightRow, two } from "../right-cell.js";
import { pointOf } from "./police-points.js";

const columnOf = (name: string) => policeStopSearch.columns.find((column) => column.name === name) as Column;
const PERSON = ["Gender", "Age range", "Officer-defined ethnicity"].map(columnOf);
const EVERY = [
  "Part of a policing operation",
  "Legislation",
  "Object of search",
  "Outcome",
  "Outcome linked to object of search",
  "Removal of more than just outer clothing",
].map(columnOf);

/** Searches by a made-up force in a month. */
export const policeStopSearchPlan: SyntheticPlan = {
  id: policeStopSearch.id,
  asOf: "2026-05-01",
  block(number, random) {
    const type = rightCell(columnOf("Type"), random);
    const drawn = type === "Vehicle search" ? EVERY : [...PERSON, ...EVERY];
    const time = `${two(random.whole(0, 23))}:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}`;
    return [
      rightRow(policeStopSearch.columns, random, {
        Type: type,
        // Before the clocks go forward.
        Date: `2026-03-${two(random.whole(1, 28))}T${time}+00:00`,
        ...pointOf(number, random),
        ...Object.fromEntries(drawn.map((column) => [column.name, rightCell(column, random)])),
        "Self-defined ethnicity": type === "Vehicle search" ? "" : "Other ethnic group - Not stated",
      }),
    ];
  },
  before: (row) => ({ ...row, Date: (row["Date"] ?? "").replace("2026-03", "2026-02") }),
  apart: (text, block) =>
    /^2026-03-0\dT/.test(text)
      ? text.replace(/T\d\d:\d\d:\d\d/, `T01:${two(Math.floor(block / 60))}:${two(block % 60)}`)
      : text,
};
