// Consultation and invitation: whether everyone who has to be asked was asked.
import type { Dossier } from "../model/dossier.js";
import { isInWales } from "../model/wales.js";
import { covers } from "./calendar.js";
import type { DossierRule } from "./dossier-rule.js";
import { hasReached, recordsFor } from "./parts.js";
import { items, type Place, part } from "./place.js";
import { inWords, withArticle } from "./words.js";

/** Every consultation log of a strategy that has come to agreement, or that has closed, with that strategy. */
function closedLogs(dossier: Place<Dossier>) {
  return items(dossier, "responseStrategies").flatMap(({ value: strategy }) =>
    recordsFor(items(dossier, "consultationLogs"), strategy)
      .filter(({ value }) => value.closedOn !== undefined || hasReached(strategy, "agreed"))
      .map((log) => ({ ...log, strategy })),
  );
}

const authorityKinds: readonly string[] = [
  "educational-authority",
  "prison-authority",
  "youth-custody-authority",
];

/** The rules on consultation and invitation. */
export const consultationRules: readonly DossierRule[] = [
  {
    id: "DOS-C01",
    severity: "error",
    title: "Each educational, prison and youth custody authority of the area was consulted.",
    help: "Each of them, not a sample, and not the council in their stead.",
    source: "PCSC Act 2022 ss.8(4), (11), 9(4), (11)",
    check: (dossier, { keyOf }) =>
      closedLogs(dossier).flatMap(({ pointer, value, strategy }) => {
        const asked = new Set(value.entries.map(({ consultee }) => keyOf(consultee)));
        return items(dossier, "relevantAuthorities")
          .filter((authority) => strategy.areas.some(({ area }) => area === authority.value.area))
          .filter((authority) => covers(authority.value, value.openedOn))
          .filter((authority) => !asked.has(keyOf({ register: "dossier", code: authority.value.id })))
          .map((authority) => ({
            pointer: `${pointer}/entries`,
            message: `A ${inWords(authority.value.kind)} of the dossier was not consulted. Consult it, or add the entry.`,
            linked: [authority.pointer],
          }));
      }),
    failing: [
      {
        changes: [{ op: "remove", path: "/consultationLogs/0/entries/1" }],
        pointers: ["/consultationLogs/0/entries"],
      },
    ],
  },
  {
    id: "DOS-C02",
    severity: "error",
    title: "Every other specified authority of the area was consulted on a strategy under section 9.",
    help: "For a strategy that is under section 8 as well, see DOS-P07.",
    source: "PCSC Act 2022 s.9(4)(a), (11)",
    check: (dossier, { keyOf }) =>
      closedLogs(dossier)
        .filter(({ strategy }) => !strategy.powers.includes("section-8"))
        .flatMap(({ pointer, value, strategy }) => {
          const known = new Set(
            [...value.entries.map(({ consultee }) => consultee), ...strategy.preparedBy].map(keyOf),
          );
          return items(dossier, "specifiedAuthorities")
            .filter((authority) =>
              authority.value.areas.some((held) => strategy.areas.some(({ area }) => area === held.area)),
            )
            .filter((authority) => !known.has(keyOf(authority.value.body)))
            .map((authority) => ({
              pointer: `${pointer}/entries`,
              linked: [authority.pointer],
              message:
                "A specified authority neither prepared the strategy nor was consulted. Consult it, or add the entry.",
            }));
        }),
    failing: [
      {
        changes: [
          { op: "replace", path: "/responseStrategies/0/powers", value: ["section-9"] },
          { op: "remove", path: "/responseStrategies/0/preparedBy/6" },
        ],
        pointers: ["/consultationLogs/0/entries"],
      },
    ],
  },
  {
    id: "DOS-C03",
    severity: "warning",
    title: "A consultation stays open until the last day that was given for replies.",
    source: "practice",
    check: (dossier) =>
      items(dossier, "consultationLogs").flatMap((log) =>
        items(log, "entries")
          .flatMap((entry) => part(entry, "replyBy"))
          .filter(({ value }) => log.value.closedOn !== undefined && log.value.closedOn < value)
          .map(({ pointer }) => ({
            pointer,
            message:
              "Replies could come until a day after the consultation closed. Correct one of the days, or give the time that was promised.",
            linked: [`${log.pointer}/closedOn`],
          })),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/consultationLogs/0/entries/0/replyBy", value: "2023-11-11" }],
        pointers: ["/consultationLogs/0/entries/0/replyBy"],
      },
    ],
  },
  {
    id: "DOS-C04",
    severity: "error",
    title: "A consultee that is consulted as a relevant authority is one of that kind.",
    help: "The educational authority is the governing body or the proprietor, never the council's education department.",
    source: "PCSC Act 2022 ss.12, 15(1), Sch.2",
    check: (dossier, { keyOf }) => {
      const kinds = new Map(
        items(dossier, "relevantAuthorities").map(({ value }) => [
          keyOf({ register: "dossier", code: value.id }),
          value.kind as string,
        ]),
      );
      return items(dossier, "consultationLogs")
        .flatMap((log) => items(log, "entries"))
        .filter(({ value }) => authorityKinds.includes(value.consultedAs))
        .filter(({ value }) => kinds.get(keyOf(value.consultee)) !== value.consultedAs)
        .map(({ pointer, value }) => ({
          pointer: `${pointer}/consultedAs`,
          message: `The dossier does not hold this body as ${withArticle(value.consultedAs)}. Add it to the relevant authorities, or correct what it was consulted as.`,
        }));
    },
    failing: [
      {
        changes: [
          {
            op: "replace",
            path: "/consultationLogs/0/entries/1/consultedAs",
            value: "youth-custody-authority",
          },
        ],
        pointers: ["/consultationLogs/0/entries/1/consultedAs"],
      },
    ],
  },
  {
    id: "DOS-C05",
    severity: "query",
    title: "An area of a strategy that was consulted on has relevant authorities in the dossier.",
    help: "Almost every area has schools. Without them in the dossier nothing shows that each was consulted.",
    source: "PCSC Act 2022 ss.8(4), 9(4): that there are any in the area is inferred",
    check: (dossier) =>
      items(dossier, "responseStrategies")
        .filter(({ value }) => hasReached(value, "agreed"))
        .flatMap((strategy) => items(strategy, "areas"))
        .filter(({ value }) =>
          items(dossier, "relevantAuthorities").every((authority) => authority.value.area !== value.area),
        )
        .map(({ pointer }) => ({
          pointer,
          message:
            "The dossier holds no educational, prison or youth custody authority for this area. Add them.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/relevantAuthorities/2/area", value: "E06000010" }],
        pointers: ["/responseStrategies/0/areas/1"],
      },
    ],
  },
  {
    id: "DOS-C06",
    severity: "error",
    title: "Nobody is asked after the consultation has closed.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "consultationLogs").flatMap((log) =>
        items(log, "entries")
          .filter(({ value }) => log.value.closedOn !== undefined && log.value.closedOn < value.askedOn)
          .map(({ pointer }) => ({
            pointer: `${pointer}/askedOn`,
            message:
              "The day of asking is after the day on which the consultation closed. Correct one of them, or consult again.",
            linked: [`${log.pointer}/closedOn`],
          })),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/consultationLogs/0/entries/1/askedOn", value: "2023-11-11" }],
        pointers: ["/consultationLogs/0/entries/1/askedOn"],
      },
    ],
  },
  {
    id: "DOS-C07",
    severity: "error",
    title: "An invitation rests on the order of a nation in which an area lies.",
    source: "PCSC Act 2022 ss.8(6), 9(6), (7)",
    check: (dossier) =>
      items(dossier, "invitees")
        .filter(({ value }) =>
          dossier.value.areas.every(({ code }) => isInWales(code) !== (value.order === "welsh-ministers")),
        )
        .map(({ pointer }) => ({
          pointer: `${pointer}/order`,
          message:
            "No area of the dossier lies in the nation for which that order is made. Name the order of the other: the Secretary of State for England, the Welsh Ministers for Wales.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/invitees/0/order", value: "welsh-ministers" }],
        pointers: ["/invitees/0/order"],
      },
    ],
  },
];
