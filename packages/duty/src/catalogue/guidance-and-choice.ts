// What no law asks: the review each year of the guidance, and what a partnership set itself.
import { toInstrument } from "../obligation.js";

/** The guidance of December 2022, so far as a due date follows from it. */
export const guidance2022 = toInstrument(
  {
    id: "guidance-2022",
    title: "Serious Violence Duty: preventing and reducing serious violence (Home Office statutory guidance)",
    citation: "Home Office guidance, December 2022",
    url: "https://www.gov.uk/government/publications/serious-violence-duty",
    isLaw: false,
    read: "Paragraphs 1 to 6 were read in part. The rest is known second hand, from councils' minutes and reports.",
  },
  { from: "2023-01-31", nations: "EW", bearers: ["specified-authorities"] },
  [
    {
      id: "GDN-REVIEW",
      type: "expectation",
      provision: "paragraph not established",
      what: "Review the strategy every year.",
      trigger: "a strategy is published",
      timing: { kind: "every-months", months: 12, of: "strategy-review" },
      evidence: "Dated records of reviews.",
      confidence: "second-hand",
      notes: ["The law asks for review without an interval: SVD-08-07b."],
    },
  ],
);

/** What partnerships set themselves. */
export const localChoice = toInstrument(
  {
    id: "local-choice",
    title: "What the partnership set itself",
    citation: "local choice",
    isLaw: false,
    read: "Taken from the documents of the partnership.",
  },
  { from: "2023-01-31", nations: "EW", bearers: ["partnership"] },
  [
    {
      id: "LOC-REVIEW",
      type: "expectation",
      provision: "the strategy",
      what: "Review the strategy at the interval that the partnership chose.",
      trigger: "an interval was chosen",
      timing: { kind: "months-chosen", of: "strategy-review" },
      evidence: "Dated records of reviews.",
    },
    {
      id: "LOC-REFRESH",
      type: "expectation",
      provision: "the delivery plan",
      what: "Refresh the delivery plan at the interval that the partnership chose.",
      trigger: "an interval was chosen",
      timing: { kind: "months-chosen", of: "plan-refresh" },
      evidence: "The day on which the plan was last agreed.",
    },
    {
      id: "LOC-MEET",
      type: "expectation",
      provision: "terms of reference",
      what: "Meet, in boards and sub-groups, as often as they set out to.",
      trigger: "a cadence was set",
      timing: { kind: "months-chosen", of: "group-meeting" },
      evidence: "The days of the meetings.",
    },
  ],
);
