import type { AreaAssessment, AreaObligations, DutyCalendar } from "@svd/duty";
import type { Dossier, Finding } from "@svd/schemas/types";
import { type Command, Option } from "commander";
import { Failure } from "../failure.js";
import { FileOption } from "../file-options.js";
import { print } from "../output.js";
import { exitCodeOf } from "../severity.js";
import type { Terminal } from "../terminal.js";
import { todayInLondon } from "../today.js";

interface Options {
  dossier?: string;
  asOf?: string;
  format: "text" | "json" | "ics" | "html";
}

/** What is owed in an area, by when, and where it stands by a dossier. */
export interface OwedInArea {
  readonly owed: AreaObligations;
  readonly calendar: DutyCalendar;
  /** Where it stands; absent without a dossier. */
  readonly assessment?: AreaAssessment;
  /** What is overdue, late, due or cannot be told, as places in the dossier; absent without one. */
  readonly findings?: readonly Finding[];
}

/** `svd obligations AREA`: what is owed, by whom, by when, and whether a dossier shows it. */
export function obligationsCommand(program: Command, terminal: Terminal): void {
  program
    .command("obligations")
    .argument("<area>", 'a local government area by code or name: E07000084, Hull, "Isle of Wight"')
    .summary("what is owed in an area, by whom and by when, and whether a dossier shows it")
    .description(
      "Lists what the Serious Violence Duty and the law on community safety partnerships ask in a local government area on a day: by whom, to whom, and by when; with a dossier, where each obligation stands. It restates the law, and is not legal advice.",
    )
    .addOption(
      new FileOption(
        "--dossier <path>",
        "a dossier of the partnership: a file (JSON or YAML) or a folder",
        "read",
      ),
    )
    .option("--as-of <date>", "the day, YYYY-MM-DD (default: today in London)")
    .addOption(
      new Option("--format <format>", "how it is written: ics is a calendar, html a page for a board")
        .choices(["text", "json", "ics", "html"])
        .default("text"),
    )
    .addHelpText(
      "before",
      `Examples:
  svd obligations Hull
  svd obligations E07000084 --dossier examples/hampshire --as-of 2024-03-31
  svd obligations Hull --format ics > hull.ics
  svd obligations Hull --dossier examples/humber --format html > board.html
`,
    )
    .action(async (area: string, options: Options) => {
      process.exitCode = await show(area, options, terminal);
    });
}

async function show(query: string, options: Options, terminal: Terminal): Promise<0 | 1> {
  // The law and the registers are loaded only for this command.
  const { isPlainDate } = await import("@svd/reference-data");
  const { assess, calendarFor, obligationsFor } = await import("@svd/duty");
  const asOf = options.asOf ?? todayInLondon();
  if (!isPlainDate(asOf)) throw new Failure("--as-of must be a date written YYYY-MM-DD.");
  const owed = obligationsFor(query, asOf);
  if (owed.status !== "found") throw new Failure(owed.message);
  const { code, name } = owed.area;
  const dossier = options.dossier === undefined ? undefined : await dossierAt(options.dossier);
  const index = dossier?.areas.findIndex((each) => each.code === code) ?? -1;
  if (dossier && index < 0) {
    throw new Failure(
      `The dossier does not hold the area ${name} (${code}). Name one of its areas, or another dossier.`,
    );
  }
  const calendar = calendarFor(code, { asOf, ...(dossier && { dossier }) });
  if (calendar.status !== "found") throw new Failure(calendar.message);
  // One area alone is assessed, and stands first then: its place in the dossier is put back.
  const alone = dossier && { ...dossier, areas: dossier.areas.slice(index, index + 1) };
  const assessed = alone && assess(alone, { asOf });
  const [assessment] = assessed?.areas ?? [];
  const findings = (assessed?.findings ?? []).map((finding) => ({
    ...finding,
    pointer: (finding.pointer ?? "").replace(/^\/areas\/0$/, `/areas/${index}`),
  }));
  const all: OwedInArea = { owed, calendar, ...(assessment && { assessment, findings }) };
  await print(await written(all, options.format, terminal));
  return exitCodeOf(counted(findings), "error");
}

function counted(findings: readonly Finding[]): Record<Finding["severity"], number> {
  const counts = { error: 0, query: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

async function dossierAt(path: string): Promise<Dossier> {
  const { readDossier } = await import("../dossier.js");
  return readDossier(path);
}

async function written(all: OwedInArea, format: Options["format"], terminal: Terminal): Promise<string> {
  switch (format) {
    case "json":
      return `${JSON.stringify(all, null, 2)}\n`;
    case "ics":
      return (await import("../report/obligations-ics.js")).icsOf(all);
    case "html":
      return (await import("../report/obligations-html.js")).htmlOf(all);
    case "text":
      return (await import("../report/obligations-text.js")).textOf(all, terminal);
  }
}
