import { grantHeads } from "../../codelists/grant.js";
import { poundsOf } from "../../columns/money.js";
import { svdGrantOutturn } from "../../returns/svd-grant-outturn/definition.js";
import { forces } from "../areas.js";
import type { SyntheticPlan } from "../plan.js";
import { rightRow, two } from "../right-cell.js";
import { yearInWords, yearOf } from "../years.js";

/** Statements of local policing bodies for a year, with made-up amounts, both heads at a time. */
export const svdGrantOutturnPlan: SyntheticPlan = {
  id: svdGrantOutturn.id,
  asOf: "2026-07-01",
  whole: true,
  shared: ["financial_year", "lpb_code"],
  block(number, random) {
    const force = forces[number % forces.length] as (typeof forces)[number];
    // The year 2025-26 is that of the examples.
    const year = yearOf(1 + Math.floor(number / forces.length));
    return grantHeads.codes.map(({ code: head }) => {
      const awarded = 100_00 * random.whole(100, 4000);
      const spent = awarded - random.whole(0, 500_00);
      return rightRow(svdGrantOutturn.columns, random, {
        financial_year: yearInWords(year, "-"),
        lpb_code: force.code,
        head,
        grant_awarded: poundsOf(awarded),
        grant_received: poundsOf(awarded),
        eligible_spend: poundsOf(spent),
        unspent: poundsOf(awarded - spent),
        repaid_or_repayable: poundsOf(awarded - spent),
        certified: "yes",
        certified_on: `${year + 1}-05-${two(random.whole(1, 28))}`,
        status: "final",
      });
    });
  },
  before: (row) => row,
  apart: (text, block) =>
    text === "E23000030" ? (forces[block % forces.length] as (typeof forces)[number]).code : text,
};
