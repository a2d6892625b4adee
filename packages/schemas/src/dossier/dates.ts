// Dates: days that cannot follow one another as they stand.
import type { DossierRule } from "./dossier-rule.js";
import { actionsOf, recordsFor } from "./parts.js";
import { items, part } from "./place.js";

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
          ? [{ pointer, message: `The last day, ${to}, is before the first, ${from}. Correct one of them.` }]
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
                  message: `${day} is after ${asOf}, the day of the check. Correct the day, or take away what has not been done yet.`,
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
          .map(({ pointer, value }) => ({
            pointer,
            message: `The consultation closed on ${value} and opened on ${log.value.openedOn}. Correct one of them.`,
          })),
        ...items(log, "entries").flatMap((entry) =>
          [...part(entry, "replyBy"), ...part(entry, "repliedOn")]
            .filter(({ value }) => value < entry.value.askedOn)
            .map(({ pointer, value }) => ({
              pointer,
              message: `${value} is before ${entry.value.askedOn}, the day of asking. Correct one of them.`,
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
          .filter((agreement) => closed.some((day) => agreement.value.on < day.value))
          .map(({ pointer, value: { on } }) => ({
            pointer: `${pointer}/on`,
            message: `Agreed on ${on}, before the consultation closed. Agree to the text as it stands after consultation, or correct the day.`,
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
      items(dossier, "responseStrategies").flatMap(({ value }) => {
        const published = recordsFor(items(dossier, "publicationRecords"), value);
        return recordsFor(items(dossier, "agreementRecords"), value)
          .flatMap((record) => items(record, "agreements"))
          .filter((agreement) => published.some((record) => record.value.publishedOn < agreement.value.on))
          .map(({ pointer, value: { on } }) => ({
            pointer: `${pointer}/on`,
            message: `Agreed on ${on}, after publication. Correct the day, or say of which version this is the agreement.`,
          }));
      }),
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
      items(dossier, "responseStrategies").flatMap(({ value }) => {
        const published = recordsFor(items(dossier, "publicationRecords"), value);
        return recordsFor(items(dossier, "screeningRecords"), value)
          .filter((screening) =>
            published.some((record) => record.value.publishedOn < screening.value.screenedOn),
          )
          .map(({ pointer, value: { screenedOn } }) => ({
            pointer: `${pointer}/screenedOn`,
            message: `Looked through on ${screenedOn}, after publication. Correct the day, or look at once whether the published text has to be changed.`,
          }));
      }),
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
      items(dossier, "responseStrategies").flatMap(({ value }) => {
        const published = recordsFor(items(dossier, "publicationRecords"), value);
        return recordsFor(items(dossier, "submissionRecords"), value)
          .filter((submission) =>
            published.some((record) => submission.value.submittedOn < record.value.publishedOn),
          )
          .map(({ pointer, value: { submittedOn } }) => ({
            pointer: `${pointer}/submittedOn`,
            message: `Submitted on ${submittedOn}, before publication. The seven days begin with the day of publication: correct the day, or submit what was published.`,
          }));
      }),
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
                message: `The data go up to ${dataPeriod.to}, and the assessment was completed on ${completedOn}. Correct one of them.`,
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
                message: `Paid on ${paidOn}, before it was claimed on ${claimedOn}. Correct one of them.`,
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
                message: `Due on ${due}, before the start on ${start}. Correct one of them.`,
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
];
