import type { Area, AreaDescription, Overlap } from "@svd/reference-data";
import { type Command, Option } from "commander";
import { Failure } from "../failure.js";
import { print } from "../output.js";
import { type Terminal, table } from "../terminal.js";
import { todayInLondon } from "../today.js";

/** `svd area QUERY`: what the registers say of an area on a day. */
export function areaCommand(program: Command, terminal: Terminal): void {
  program
    .command("area")
    .argument("<query>", 'a code or a name: E07000026, Hull, "North Hampshire"')
    .summary("describe an area: its authorities, partnerships and history")
    .description(
      "Describes an area on a day: codes, authorities, partnerships, police, health, fire, probation, youth justice, history and population.",
    )
    .option("--as-of <date>", "the day, YYYY-MM-DD (default: today in London)")
    .addOption(new Option("--format <format>", "how it is written").choices(["text", "json"]).default("text"))
    .addHelpText(
      "before",
      `Examples:
  svd area Hull
  svd area E07000026
  svd area --as-of 2027-04-01 --format json Surrey
`,
    )
    .action(async (query: string, { asOf = todayInLondon(), format }: { asOf?: string; format: string }) => {
      // The registers are loaded only for this command.
      const { describeArea, fireAuthorityOn, isPlainDate } = await import("@svd/reference-data");
      if (!isPlainDate(asOf)) throw new Failure("--as-of must be a date written YYYY-MM-DD.");
      const description = describeArea(query, asOf);
      if (description.status !== "described") throw new Failure(description.message);
      /** An authority goes by its own name, which is not that of its area. */
      const nameOf = (area: Area) =>
        area.kind === "fire-and-rescue-authority" ? fireAuthorityOn(area, asOf).name : area.name;
      await print(
        format === "json"
          ? `${JSON.stringify(description, null, 2)}\n`
          : textOf(description, nameOf, terminal),
      );
    });
}

function textOf(description: AreaDescription, nameOf: (area: Area) => string, terminal: Terminal): string {
  const { area, asOf, standing, namesakes, partnerships, history, population, notes } = description;
  const { bold } = terminal.colours;
  const { from, to } = area;
  const dates =
    from || to ? `, ${from ? `from ${from}` : ""}${from && to ? " " : ""}${to ? `to ${to}` : ""}` : "";
  const lists: readonly (readonly [string, readonly Overlap[]])[] = [
    ["Districts", description.districts],
    ["Counties", description.counties],
    ["Community safety", partnerships.communitySafety],
    ["Violence reduction", partnerships.violenceReduction],
    ["Police force area", description.police],
    ["Local policing body", description.localPolicingBodies],
    ["Health", description.health],
    ["Fire and rescue", description.fire],
    ["Probation", description.probation],
    ["Youth justice", description.youthJustice],
    ["Region, nation", description.regions],
  ];
  const rows = [
    ["Code", `${area.code} (${kindInWords(area.kind)}, ${area.nation}${dates})`],
    [
      "On",
      `${asOf}: ${standing === "current" ? "in force" : standing === "ended" ? "ended" : "not yet in force"}`,
    ],
    ["Councils", description.councils.map(({ council, area: name }) => council ?? name).join("\n")],
    ...lists.map(([title, overlaps]) => [
      title,
      overlaps.map((overlap) => overlapLine(overlap, nameOf)).join("\n"),
    ]),
    [
      "Came from",
      history.predecessors.map(({ area: other, on }) => `${other.name} (${other.code}) on ${on}`).join("\n"),
    ],
    [
      "Followed by",
      history.successors.map(({ area: other, on }) => `${other.name} (${other.code}) on ${on}`).join("\n"),
    ],
    [
      "People",
      population.status === "unknown"
        ? `Not known. ${population.basis}`
        : `${figure(population.total)} in mid-${population.midYear}; aged 10 to 17 ${figure(population.aged10To17)}, aged 18 to 24 ${figure(population.aged18To24)}. ${population.basis}`,
    ],
    [
      "Same name",
      namesakes.map((other) => `${other.name} (${other.code}, ${kindInWords(other.kind)})`).join("\n"),
    ],
  ].filter(([, words]) => words !== "");
  const remarks =
    notes.length > 0
      ? `\n\n${table(
          notes.map((note) => [`- ${note}`]),
          terminal,
          2,
        )}`
      : "";
  return `${bold(area.name)}\n${table(rows, terminal, 2)}${remarks}\n`;
}

/** The other area, and how much of this one lies in it, where that is not all. */
function overlapLine({ area, share, shareOfOther }: Overlap, nameOf: (area: Area) => string): string {
  const line = `${nameOf(area)} (${area.code})`;
  if (share.value === null) return `${line}, in part: how much is not known`;
  // A part of this area; or this area as a whole, of which the other may be a part.
  if (share.value >= 0.9995) return line;
  const about = share.basis === "estimate" || shareOfOther.basis === "estimate" ? "about " : "";
  return `${line}, ${about}${(share.value * 100).toFixed(1)}% of the people`;
}

function figure(count: number): string {
  return count.toLocaleString("en-GB");
}

/** `non-metropolitan-district`: non-metropolitan district. */
function kindInWords(kind: string): string {
  return kind.replaceAll("-", " ").replace("non ", "non-");
}
