import { assaultLocationTypes, assaultMethods } from "../../codelists/ed-assault.js";
import { edAssaultIstv } from "../../returns/ed-assault-istv/definition.js";
import type { PlantRecipe, SyntheticCells, SyntheticPlan } from "../plan.js";
import { rightRow } from "../right-cell.js";
import {
  AS_OF,
  edAssaultApart,
  LAST_ARRIVALS,
  monthBefore,
  PERIOD,
  PLACES,
  timesOf,
} from "./ed-assault-times.js";

const methods = assaultMethods.codes.map(({ code }) => code).filter((code) => code !== "not_known");

/** The rows of both layouts of emergency departments that only a file as a whole can break. */
export function wholePeriod(arrival: string, assault: string): Readonly<Record<string, PlantRecipe>> {
  return {
    "ISTV-X01": () => ({
      // A file has one period, so that it ends before it starts in every row.
      change: (row) => ({
        ...row,
        reporting_period_start_date: "2026-03-14",
        reporting_period_end_date: "2026-03-13",
      }),
      columns: ["reporting_period_end_date"],
      at: "every",
    }),
    "ISTV-R04": () => ({
      change: (row) => ({ ...row, [assault]: `${(row[arrival] ?? "").slice(0, 10)}T00:00:00` }),
      columns: [assault],
      at: "column",
    }),
  };
}

/** Attendances at made-up sites in a month. */
export const edAssaultIstvPlan: SyntheticPlan = {
  id: edAssaultIstv.id,
  asOf: AS_OF,
  block(number, random) {
    const { arrival, assault } = timesOf(number, random);
    // One in ten at regular places, so that no file however short has too large a share.
    const method = number % 10 === 9 ? "not_known" : random.pick(methods);
    const place = random.pick(assaultLocationTypes.codes).code;
    return [
      rightRow(edAssaultIstv.columns, random, {
        ...PERIOD,
        arrival_date_time: arrival,
        assault_date_time: assault,
        assault_method: method,
        assault_method_other_description: method === "other" ? "Example object" : "",
        assault_location_type: place,
        assault_location_description: place === "private_home" ? "Patient's home" : random.pick(PLACES),
      }),
    ];
  },
  before: monthBefore,
  apart: edAssaultApart,
  plants: {
    ...wholePeriod("arrival_date_time", "assault_date_time"),
    "ISTV-X05": () => ({
      // The period is one for all rows, so that it is not over for any.
      change: (row: SyntheticCells) => row,
      columns: ["reporting_period_end_date"],
      at: "every",
      asOf: LAST_ARRIVALS,
    }),
    "ISTV-R03": () => ({
      change: (row) => ({ ...row, assault_method: "not_known", assault_method_other_description: "" }),
      columns: ["assault_method"],
      at: "column",
    }),
  },
};
