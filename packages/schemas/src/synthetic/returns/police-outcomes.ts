import { policeOutcomes } from "../../returns/police-outcomes/definition.js";
import type { SyntheticPlan } from "../plan.js";
import { madeUpId, rightRow } from "../right-cell.js";
import { crimePlace, policeApart } from "./police-points.js";

/** Outcomes of crimes of a made-up force in a month. */
export const policeOutcomesPlan: SyntheticPlan = {
  id: policeOutcomes.id,
  asOf: "2026-05-01",
  block: (number, random) => [
    rightRow(policeOutcomes.columns, random, {
      "Crime ID": madeUpId(number, 64, random),
      ...crimePlace(number, random, !random.chance(0.08)),
    }),
  ],
  before: (row) => ({ ...row, Month: "2026-02" }),
  apart: policeApart,
};
