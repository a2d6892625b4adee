import { crimeTypes, outcomeCategories } from "../../codelists/police-street.js";
import { policeStreet } from "../../returns/police-street/definition.js";
import type { SyntheticPlan } from "../plan.js";
import { madeUpId, rightRow } from "../right-cell.js";
import { crimePlace, policeApart } from "./police-points.js";

const NO_CRIME = "Anti-social behaviour";

/** Crimes and incidents of a made-up force in a month. */
export const policeStreetPlan: SyntheticPlan = {
  id: policeStreet.id,
  asOf: "2026-05-01",
  block(number, random) {
    const type = random.pick(crimeTypes.codes).code;
    const isCrime = type !== NO_CRIME;
    return [
      rightRow(policeStreet.columns, random, {
        "Crime ID": isCrime ? madeUpId(number, 64, random) : "",
        // Nothing else tells two incidents apart, so that each needs a place.
        ...crimePlace(number, random, !isCrime || !random.chance(0.08)),
        "Crime type": type,
        "Last outcome category": isCrime ? random.pick(outcomeCategories.codes).code : "",
      }),
    ];
  },
  before: (row) => ({ ...row, Month: "2026-02" }),
  apart: policeApart,
};
