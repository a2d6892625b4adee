/** What is owed in an area, for a terminal. */
import {
  type AreaObligation,
  assumptions,
  citationOf,
  confidenceInWords,
  type Doubt,
  instruments,
  type Obligation,
  timingInWords,
} from "@svd/duty";
import type { OwedInArea } from "../commands/obligations.js";
import { type Terminal, table } from "../terminal.js";

/** What is not simply read of a row, in a few words; empty where all of it was. */
export function doubtsOf({ confidence, lessSure = {} }: Obligation): string {
  const parts = Object.entries(lessSure).map(
    ([part, mark]) => `${partsInWords[part] ?? part} ${confidenceInWords(mark)}`,
  );
  return [...(confidence === "read" ? [] : [confidenceInWords(confidence)]), ...parts].join("; ");
}

const partsInWords: Readonly<Record<string, string>> = {
  what: "wording",
  from: "first day",
  remedy: "whether a direction can follow",
};

/** A party, a basis or a status as it is read: `welsh-ministers`, Welsh Ministers. */
export function codeInWords(code: string): string {
  return code
    .replaceAll("-", " ")
    .replace(
      /welsh ministers|secretary of state|parliament|section 17a/,
      (name) => properNames[name] ?? name,
    );
}

const properNames: Readonly<Record<string, string>> = {
  "welsh ministers": "Welsh Ministers",
  "secretary of state": "Secretary of State",
  parliament: "Parliament",
  "section 17a": "section 17A",
};

/** A doubt about a body in a sentence, with its mark. */
export function doubtInWords({ about, confidence }: Doubt): string {
  return `${about.replace(/\.$/, "")} (${confidenceInWords(confidence)}).`;
}

/** The text for a terminal. */
export function textOf({ owed, calendar, assessment }: OwedInArea, terminal: Terminal): string {
  const { bold } = terminal.colours;
  const { area, asOf, authorities, localPolicingBodies, notes, obligations, statement } = owed;
  const found = new Map(assessment?.obligations.map((each) => [each.obligation, each]));
  const parts = [
    `${bold(area.name)} (${area.code}) on ${asOf}\n${wrapped(statement, terminal)}`,
    `${bold("Specified authorities")}\n${table(
      authorities.map(({ body, schedule1, role, direction }) => [
        body.name ?? body.code,
        `Sch. 1 ${schedule1.join(" or ")}`,
        `${role}${direction === "possible" ? "" : `. Direction: ${codeInWords(direction)}`}`,
      ]),
      terminal,
      2,
    )}\n${table(
      [
        [
          `Not simply read: ${[...new Set(authorities.flatMap(({ doubts }) => doubts.map(doubtInWords)))].join(" ")}`,
        ],
      ],
      terminal,
      2,
    )}`,
    `${bold("Local policing body")} (not a specified authority)\n${table(
      localPolicingBodies.map(({ body }) => [body.name ?? body.code]),
      terminal,
      2,
    )}`,
    `${bold(`Last days up to ${calendar.until}`)}\n${
      calendar.dates.length === 0
        ? "  None is known."
        : table(
            calendar.dates.map(({ on, obligation, what, because, basis, confidence }) => [
              on,
              obligation,
              `${what} ${because}${basis === "law" ? "" : ` (${codeInWords(basis)}, not law)`}${confidence === "read" ? "" : ` (${confidenceInWords(confidence)})`}`,
            ]),
            terminal,
            2,
          )
    }`,
    ...instruments.flatMap(({ id, title, citation, read }) => {
      const rows = obligations.filter(({ obligation }) => obligation.instrument === id);
      return rows.length === 0
        ? []
        : [
            `${bold(title)} (${citation})\n${wrapped(read, terminal)}\n${table(
              rows.map((row) => lineOf(row, found)),
              terminal,
              2,
            )}`,
          ];
    }),
    `${bold("Assumed, and not in the law")}\n${table(
      assumptions.map(({ id, assumed, position, confidence }) => [
        id,
        `${assumed} ${position}${confidence === "read" ? "" : ` (${confidenceInWords(confidence)})`}`,
      ]),
      terminal,
      2,
    )}`,
    ...(notes.length > 0
      ? [
          `${bold("Notes on the registers")}\n${table(
            notes.map((note) => [`- ${note}`]),
            terminal,
            2,
          )}`,
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

type Found = ReadonlyMap<string, NonNullable<OwedInArea["assessment"]>["obligations"][number]>;

function lineOf({ obligation }: AreaObligation, found: Found): readonly string[] {
  const { id, type, what, bearers, timing } = obligation;
  const verdict = found.get(id);
  const doubts = doubtsOf(obligation);
  const words = [
    `${citationOf(obligation)}: ${what}`,
    [
      ...(bearers.length > 0 ? [`By: ${bearers.map(codeInWords).join(", ")}`] : []),
      ...(timing.kind === "none" ? [] : [`when: ${timingInWords(timing)}`]),
    ].join("; "),
    ...(doubts ? [`(${doubts})`] : []),
    ...(verdict?.message && verdict.status !== "not-applicable" ? [`> ${verdict.message}`] : []),
  ];
  const status = verdict ? [verdict.late ? "met late" : codeInWords(verdict.status)] : [];
  return [id, ...status, type, words.filter((line) => line !== "").join("\n")];
}

function wrapped(text: string, terminal: Terminal): string {
  return table([[text]], terminal, 2);
}
