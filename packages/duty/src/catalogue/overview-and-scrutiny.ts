// The crime and disorder committees of councils: the Police and Justice Act 2006, and the regulations of 2009.
import { toInstrument } from "../obligation.js";

/** The Act of 2006. */
export const policeAndJusticeAct2006 = toInstrument(
  {
    id: "pja-2006",
    title: "Police and Justice Act 2006 (c. 48), section 19",
    citation: "Police and Justice Act 2006",
    url: "https://www.legislation.gov.uk/ukpga/2006/48/section/19",
    isLaw: true,
    read: "Read as section 21 of the Act of 2022 amends it.",
  },
  { from: "2023-01-31", nations: "EW", bearers: ["crime-and-disorder-committee"] },
  [
    {
      id: "PJA-19",
      type: "duty",
      provision: "s.19(11); SI 2009/942 reg 4",
      counterparts: ["responsible-authorities"],
      what: "Look into local crime and disorder matters, serious violence among them, in a meeting at least once in every twelve months.",
      trigger: "standing",
      timing: { kind: "every-months", months: 12, of: "committee-meeting" },
      evidence: "The minutes of the committee.",
      lessSure: { remedy: "inferred", from: "inferred" },
      notes: ["That the twelve months run from the last meeting is inferred."],
    },
  ],
);

/** The regulations of 2009. */
export const overviewAndScrutinyRegulations2009 = toInstrument(
  {
    id: "si-2009-942",
    title: "Crime and Disorder (Overview and Scrutiny) Regulations 2009",
    citation: "SI 2009/942",
    url: "https://www.legislation.gov.uk/uksi/2009/942",
    isLaw: true,
    read: "Read as made. Amendments were not looked for.",
  },
  { from: "2023-01-31", nations: "EW", bearers: ["crime-and-disorder-committee"] },
  [
    {
      id: "PJA-19-reply",
      type: "duty",
      provision: "reg 7",
      bearers: ["responsible-authorities", "co-operating-bodies"],
      counterparts: ["crime-and-disorder-committee"],
      what: "Reply in writing to a report or recommendation of the committee.",
      trigger: "a report or a recommendation",
      timing: { kind: "days-after-report", days: 28 },
      evidence: "The report and the reply.",
      lessSure: { remedy: "inferred", from: "inferred" },
      notes: [
        "Or as soon as reasonably possible after that. That the day of the report does not count is inferred.",
      ],
    },
  ],
);
