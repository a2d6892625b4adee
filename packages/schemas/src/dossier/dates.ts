// Dates: days that cannot follow one another as they stand.

import type { Dossier } from "../model/dossier.js";
import type { ResponseStrategy } from "../model/response-strategy.js";
import { yearBeginningIn } from "./calendar.js";
import type { Breach, DossierRule } from "./dossier-rule.js";
import { actionsOf, recordsFor } from "./parts.js";
import { items, type Place, part } from "./place.js";

/** Days of one step of a strategy that stand on the wrong side of its publication. */
function aroundPublication(
  dossier: Place<Dossier>,
  daysOf: (strategy: ResponseStrategy) => readonly Place<string>[],
  isWrong: (day: string, published: string) => boolean,
  message: string,
): Breach[] {
  return items(dossier, "responseStrategies").flatMap(({ value: strategy }) => {
    const published = recordsFor(items(dossier, "publicationRecords"), strategy).flatMap((record) =>
      part(record, "publishedOn"),
    );
    return daysOf(strategy).flatMap(({ pointer, value }) => {
      const linked = published.filter((day) => isWrong(value, day.value)).map((day) => day.pointer);
      return linked.length > 0 ? [{ pointer, message, linked }] : [];
    });
  });
}

/** The rules on dates. */
export const dateRules: readonly DossierRule[] = [
  {
    id: "DOS-D01",
    severity: "error",
    title: "Nothing ends before it begins.",
    source: "this model",
    check: (_, { objects }) =>
      objects.flatMap(({ pointer, value: { from, to } }) =>
        typeof from === "string" && typeof to === "string" && from > to
          ? [{ pointer, message: "The last day is before the first. Correct one of them." }]
          : [],
      ),
    failing: [
      {
        changes: [{ op: "add", path: "/interventions/0/to", value: "2024-03-31" }],
        pointers: ["/interventions/0"],
      },
    ],
  },
  {
    id: "DOS-D02",
    severity: "error",
    title: "What is recorded as done was done by the day of the check.",
    source: "this model",
    check: (_, { objects, asOf }) =>
      objects.flatMap(({ pointer, value }) =>
        Object.entries(value).flatMap(([key, day]) =>
          (key === "on" || key.endsWith("On")) && typeof day === "string" && day > asOf
            ? [
                {
                  pointer: `${pointer}/${key}`,
                  message: `This day is after ${asOf}, the day of the check. Correct the day, or take away what has not been done yet.`,
                },
              ]
            : [],
        ),
      ),
    failing: [
      {
        changes: [{ op: "add", path: "/monitoringRecords/0/reportedOn", value: "2025-07-01" }],
        pointers: ["/monitoringRecords/0/reportedOn"],
      },
    ],
  },
  {
    id: "DOS-D03",
    severity: "error",
    title: "Nobody replies before being asked, and no consultation closes before it opens.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "consultationLogs").flatMap((log) => [
        ...part(log, "closedOn")
          .filter(({ value }) => value < log.value.openedOn)
          .map(({ pointer }) => ({
            pointer,
            message: "The consultation closed before it opened. Correct one of the days.",
            linked: [`${log.pointer}/openedOn`],
          })),
        ...items(log, "entries").flatMap((entry) =>
          [...part(entry, "replyBy"), ...part(entry, "repliedOn")]
            .filter(({ value }) => value < entry.value.askedOn)
            .map(({ pointer }) => ({
              pointer,
              message: "This day is before the day of asking. Correct one of them.",
              linked: [`${entry.pointer}/askedOn`],
            })),
        ),
      ]),
    failing: [
      {
        changes: [{ op: "replace", path: "/consultationLogs/0/entries/0/repliedOn", value: "2023-10-01" }],
        pointers: ["/consultationLogs/0/entries/0/repliedOn"],
      },
      {
        changes: [{ op: "replace", path: "/consultationLogs/0/openedOn", value: "2023-11-13" }],
        pointers: ["/consultationLogs/0/closedOn"],
      },
    ],
  },
  {
    id: "DOS-D04",
    severity: "error",
    title: "A strategy is agreed when its consultation has closed.",
    source: "PCSC Act 2022 ss.8(4), 9(4): that consultation comes before agreement is inferred",
    check: (dossier) =>
      items(dossier, "responseStrategies").flatMap(({ value }) => {
        const closed = recordsFor(items(dossier, "consultationLogs"), value).flatMap((log) =>
          part(log, "closedOn"),
        );
        return recordsFor(items(dossier, "agreementRecords"), value)
          .flatMap((record) => items(record, "agreements"))
          .map((agreement) => ({ agreement, after: closed.filter((day) => agreement.value.on < day.value) }))
          .filter(({ after }) => after.length > 0)
          .map(({ agreement: { pointer }, after }) => ({
            pointer: `${pointer}/on`,
            message:
              "The strategy was agreed to before the consultation closed. Agree to the text as it stands after consultation, or correct the day.",
            linked: after.map((day) => day.pointer),
          }));
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/agreementRecords/0/agreements/0/on", value: "2023-11-09" }],
        pointers: ["/agreementRecords/0/agreements/0/on"],
      },
    ],
  },
  {
    id: "DOS-D05",
    severity: "error",
    title: "A strategy is published when all have agreed.",
    source: "PCSC Act 2022 s.8(7)(a): that agreement comes before publication is inferred",
    check: (dossier) =>
      aroundPublication(
        dossier,
        (strategy) =>
          recordsFor(items(dossier, "agreementRecords"), strategy)
            .flatMap((record) => items(record, "agreements"))
            .flatMap((agreement) => part(agreement, "on")),
        (agreed, published) => agreed > published,
        "The agreement is of a day after publication. Correct the day, or say of which version this is the agreement.",
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/agreementRecords/0/agreements/2/on", value: "2024-01-16" }],
        pointers: ["/agreementRecords/0/agreements/2/on"],
      },
    ],
  },
  {
    id: "DOS-D06",
    severity: "error",
    title: "A strategy is looked through before it is published.",
    source: "PCSC Act 2022 ss.8(8), 9(9)",
    check: (dossier) =>
      aroundPublication(
        dossier,
        (strategy) =>
          recordsFor(items(dossier, "screeningRecords"), strategy).flatMap((record) =>
            part(record, "screenedOn"),
          ),
        (screened, published) => screened > published,
        "The text was looked through after publication. Correct the day, or look at once whether the published text has to be changed.",
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/screeningRecords/0/screenedOn", value: "2024-01-16" }],
        pointers: ["/screeningRecords/0/screenedOn"],
      },
    ],
  },
  {
    id: "DOS-D07",
    severity: "query",
    title: "A strategy is submitted on the day of publication or after it.",
    source: "SI 2022/1304 regs 4(2), 5(2)",
    check: (dossier) =>
      aroundPublication(
        dossier,
        (strategy) =>
          recordsFor(items(dossier, "submissionRecords"), strategy).flatMap((record) =>
            part(record, "submittedOn"),
          ),
        (submitted, published) => submitted < published,
        "The strategy was submitted before publication. The seven days begin with the day of publication: correct the day, or submit what was published.",
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/submissionRecords/0/submittedOn", value: "2024-01-14" }],
        pointers: ["/submissionRecords/0/submittedOn"],
      },
    ],
  },
  {
    id: "DOS-D08",
    severity: "error",
    title: "The data of a needs assessment are no later than the assessment.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "needsAssessments").flatMap(({ pointer, value: { dataPeriod, completedOn } }) =>
        dataPeriod.to !== undefined && dataPeriod.to > completedOn
          ? [
              {
                pointer: `${pointer}/dataPeriod/to`,
                message:
                  "The data go up to a day after the assessment was completed. Correct one of the days.",
                linked: [`${pointer}/completedOn`],
              },
            ]
          : [],
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/needsAssessments/0/dataPeriod/to", value: "2023-12-31" }],
        pointers: ["/needsAssessments/0/dataPeriod/to"],
      },
    ],
  },
  {
    id: "DOS-D09",
    severity: "error",
    title: "No claim is paid before it is made.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "claims").flatMap(({ pointer, value: { claimedOn, paidOn } }) =>
        paidOn !== undefined && paidOn < claimedOn
          ? [
              {
                pointer: `${pointer}/paidOn`,
                message: "The claim was paid before it was made. Correct one of the days.",
                linked: [`${pointer}/claimedOn`],
              },
            ]
          : [],
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/claims/0/paidOn", value: "2024-10-14" }],
        pointers: ["/claims/0/paidOn"],
      },
    ],
  },
  {
    id: "DOS-D10",
    severity: "error",
    title: "An action is due no earlier than it starts.",
    source: "this model",
    check: (dossier) =>
      actionsOf(dossier).flatMap(({ pointer, value: { start, due } }) =>
        start !== undefined && due !== undefined && due < start
          ? [
              {
                pointer: `${pointer}/due`,
                message:
                  "The day on which it is due is before the day on which it starts. Correct one of them.",
                linked: [`${pointer}/start`],
              },
            ]
          : [],
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/deliveryPlans/0/actions/0/start", value: "2026-01-01" }],
        pointers: ["/deliveryPlans/0/actions/0/due"],
      },
    ],
  },
  {
    id: "DOS-D11",
    severity: "error",
    title: "A financial year ends in the calendar year after the one in which it begins.",
    source: "this model",
    check: (_, { objects }) =>
      objects.flatMap(({ pointer, value: { year } }) => {
        if (typeof year !== "string" || year === yearBeginningIn(Number(year.slice(0, 4)))) return [];
        return [
          {
            pointer: `${pointer}/year`,
            message:
              "This is not a financial year. Write the year in which it begins and the last two digits of the next, such as 2025-26.",
          },
        ];
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/grants/0/year", value: "2024-26" }],
        pointers: ["/grants/0/year"],
      },
    ],
  },
];
