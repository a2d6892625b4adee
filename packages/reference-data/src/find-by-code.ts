// Looking an area or a body up by its code, as of a date.

import { bestStanding, type FoundArea, found, type UnknownArea } from "./area-lookup.js";
import { type Area, areasWithCode } from "./areas.js";
import { type MalformedCode, parseGssCode } from "./codes/gss-code.js";
import { requirePlainDate } from "./plain-date.js";

/**
 * Finds an area or a body by its code.
 *
 * GSS codes, ODS codes, Delius codes of probation regions and the ids made by this package are all codes. An ODS
 * code that a board kept while its GSS code changed gives the row in force on the date.
 *
 * @param code - The code, exactly as found.
 * @param asOf - The date, `YYYY-MM-DD`.
 * @returns The area and its standing on that date, or why there is none.
 * @throws RangeError when `asOf` is not a calendar date.
 * @example
 * ```ts
 * findByCode("E07000026", "2023-03-31").status; // => "current"
 * const ended = findByCode("E07000026", "2026-11-01");
 * ended.status === "ended" && ended.message; // => "Allerdale (E07000026) ended on 31 March 2023. From 1 April 2023 it has been part of Cumberland (E06000063)."
 * const board = findByCode("QRL", "2026-11-01");
 * board.status === "current" && board.area.code; // => "E54000067"
 * findByCode("E06009999", "2026-11-01").status; // => "unknown"
 * ```
 * @category readers
 */
export function findByCode(code: string, asOf: string): FoundArea | UnknownArea | MalformedCode {
  requirePlainDate(asOf);
  const bearers = areasWithCode(code);
  if (bearers) return found(atDate(bearers, asOf), asOf);
  const form = parseGssCode(code);
  if (form.status === "malformed") {
    if (!/^[a-z]+(?:-[a-z]+)+$|^[A-Z0-9]{3,5}$/.test(code)) return form;
    return {
      status: "unknown",
      suggestions: [],
      message: "No area or body has this id. Check it, or search by name.",
    };
  }
  const message =
    form.status === "other-prefix"
      ? form.message
      : form.kind === undefined
        ? `${code} has the form of the code of a ${form.entity}, and no register here lists those.`
        : `No ${form.entity} with the code ${code} is in the register. Check it against its source: it may be a slip, or newer than the register.`;
  return { status: "unknown", suggestions: [], message };
}

function atDate(candidates: readonly Area[], asOf: string): Area {
  const [first, ...others] = candidates;
  if (first === undefined) throw new Error("A code is indexed without an area.");
  return others.length === 0 ? first : (bestStanding(candidates, asOf)[0] ?? first);
}
