import { edAssaultEcds } from "../../returns/ed-assault-ecds/definition.js";
import type { SyntheticPlan } from "../plan.js";
import { rightRow } from "../right-cell.js";
import { wholePeriod } from "./ed-assault-istv.js";
import { AS_OF, edAssaultApart, monthBefore, PERIOD, PLACES, timesOf } from "./ed-assault-times.js";

/** The areas of made-up places: none of them is one. */
const LSOAS = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, "0"));
const AREA = "assault_location_lsoa";

/** Attendances at made-up sites in a month, with identifiers of no concept. */
export const edAssaultEcdsPlan: SyntheticPlan = {
  id: edAssaultEcds.id,
  asOf: AS_OF,
  block(number, random) {
    const { arrival, assault } = timesOf(number, random);
    const place = random.chance(0.3)
      ? { AssaultLocationDescription: "", [AREA]: `E01999${random.pick(LSOAS)}` }
      : { AssaultLocationDescription: random.pick(PLACES) };
    return [
      rightRow(edAssaultEcds.columns, random, {
        ...PERIOD,
        UrgentAndEmergencyCareActivityStartDateAndTime: `${arrival}${arrival < "2026-03-29T02" ? "+00:00" : "+01:00"}`,
        InjuryDateAndTime: assault,
        ...place,
      }),
    ];
  },
  before: monthBefore,
  apart: edAssaultApart,
  plants: {
    ...wholePeriod("UrgentAndEmergencyCareActivityStartDateAndTime", "InjuryDateAndTime"),
    "ECDSA-V02": ([row]) => ({
      rows: [{ ...row, AssaultLocationDescription: "", [AREA]: "E01997000" }],
      found: [{ index: 0, column: AREA }],
      lookups: {
        "lsoa-vintage": LSOAS.flatMap((digits) => [{ lsoa: `E01998${digits}` }, { lsoa: `E01999${digits}` }]),
      },
    }),
  },
};
