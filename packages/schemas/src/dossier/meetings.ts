// Meetings: whether boards and sub-groups meet as often as they set out to.
import { covers, monthsBetween, overlap } from "./calendar.js";
import type { DossierRule } from "./dossier-rule.js";
import { boardsOf } from "./parts.js";
import { items } from "./place.js";

const ofTerms = "practice: terms of reference; months are counted by the calendar, whatever the day";

/** The rules on meetings. */
export const meetingRules: readonly DossierRule[] = [
  {
    id: "DOS-M01",
    severity: "warning",
    title: "A board or a sub-group has met within its cadence.",
    source: ofTerms,
    check: (dossier, { asOf }) =>
      boardsOf(dossier).flatMap(({ pointer, value: { cadence = [], meetings = [] } }) =>
        cadence
          .filter((rhythm) => covers(rhythm, asOf))
          .flatMap(({ everyMonths, from }) => {
            const since = [...meetings.map(({ on }) => on), ...(from === undefined ? [] : [from])]
              .filter((day) => day <= asOf)
              .sort()
              .at(-1);
            if (since === undefined || monthsBetween(since, asOf) <= everyMonths) return [];
            return [
              {
                pointer,
                message: `No meeting is recorded for longer than the time that was set between two. Meet, record the meeting, or change the cadence.`,
              },
            ];
          }),
      ),
    failing: [
      {
        changes: [
          { op: "remove", path: "/subGroups/0/meetings/2" },
          { op: "replace", path: "/subGroups/0/meetings/1/on", value: "2025-02-26" },
        ],
        pointers: ["/subGroups/0"],
      },
    ],
  },
  {
    id: "DOS-M02",
    severity: "info",
    title: "Between two meetings no more time passed than the cadence allows.",
    source: ofTerms,
    check: (dossier) =>
      boardsOf(dossier).flatMap((board) => {
        const meetings = [...items(board, "meetings")].sort((a, b) => (a.value.on < b.value.on ? -1 : 1));
        return meetings.flatMap(({ pointer, value: { on } }, index) => {
          const previous = meetings[index - 1];
          if (previous === undefined) return [];
          const before = previous.value.on;
          return (board.value.cadence ?? [])
            .filter((rhythm) => covers(rhythm, before) && covers(rhythm, on))
            .filter(({ everyMonths }) => monthsBetween(before, on) > everyMonths)
            .map(() => ({
              pointer,
              message:
                "The meeting before was longer ago than the time that was set between two. Add a meeting that was left out, if there was one.",
              linked: [previous.pointer],
            }));
        });
      }),
    failing: [
      {
        changes: [{ op: "remove", path: "/communitySafetyPartnerships/0/board/meetings/2" }],
        pointers: ["/communitySafetyPartnerships/0/board/meetings/2"],
      },
    ],
  },
  {
    id: "DOS-M03",
    severity: "info",
    title: "A board or a sub-group that lists its members has someone in the chair.",
    source: "practice: terms of reference",
    check: (dossier, { asOf }) =>
      boardsOf(dossier)
        .filter(({ value }) => value.members.length > 0)
        .filter(
          ({ value }) => !value.members.some((member) => member.role === "chair" && covers(member, asOf)),
        )
        .map(({ pointer }) => ({
          pointer: `${pointer}/members`,
          message: "No member is recorded as chair. Say which body chairs it.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/subGroups/0/members/0/role", value: "member" }],
        pointers: ["/subGroups/0/members"],
      },
    ],
  },
  {
    id: "DOS-M04",
    severity: "warning",
    title: "One cadence at a time is in force.",
    source: "this model",
    check: (dossier) =>
      boardsOf(dossier).flatMap((board) => {
        const rhythms = items(board, "cadence");
        return rhythms.flatMap(({ pointer, value }, index) => {
          const others = rhythms.slice(0, index).filter((other) => overlap(other.value, value));
          if (others.length === 0) return [];
          return [
            {
              pointer,
              message: "Another cadence holds for some of the same time. Give the earlier one its last day.",
              linked: others.map((other) => other.pointer),
            },
          ];
        });
      }),
    failing: [
      {
        changes: [
          { op: "add", path: "/subGroups/0/cadence/-", value: { everyMonths: 6, from: "2025-04-01" } },
        ],
        pointers: ["/subGroups/0/cadence/1"],
      },
    ],
  },
];
