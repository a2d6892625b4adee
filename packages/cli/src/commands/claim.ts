import type { ClaimScheduleInput } from "@svd/funding";
import { type Command, Option } from "commander";
import { FileArgument, FileOption, forceOption } from "../file-options.js";
import { writeResult } from "../output.js";
import { type Terminal, table } from "../terminal.js";

interface Options {
  format: "text" | "json" | "xlsx";
  output?: string;
}

/** `svd claim FILE`: when an award is claimed, and what has to be financed until then. */
export function claimCommand(program: Command, terminal: Terminal): void {
  program
    .command("claim")
    .addArgument(new FileArgument("<file>", "the award (JSON or YAML): year, award, profile, payment"))
    .summary("say when an award is claimed")
    .description(
      "Lists the claims of an award by day, and what its recipient has to finance until they are paid.",
    )
    .addOption(
      new Option("--format <format>", "how the result is written; amounts in json are whole pence")
        .choices(["text", "json", "xlsx"])
        .default("text"),
    )
    .addOption(new FileOption("--output <path>", "write the result to a file", "write"))
    .addOption(forceOption())
    .addHelpText(
      "before",
      `Examples:
  svd claim examples/humber/costing/outreach-claims.json
  svd claim --format xlsx --output claims.xlsx examples/humber/costing/outreach-claims.json
`,
    )
    .action(async (path: string, options: Options) => {
      await writeResult(options, terminal, (screen) => resultOf(path, options.format, screen));
    });
}

async function resultOf(
  path: string,
  format: Options["format"],
  terminal: Terminal,
): Promise<string | Uint8Array> {
  const { claimSchedule, explain, inPounds } = await import("@svd/funding");
  const { calculated, faultsBy, readInput } = await import("../input.js");
  const { dayInWords } = await import("../funding/day-in-words.js");
  const input = await readInput<ClaimScheduleInput>(path, faultsBy(await fileSchema()));
  const schedule = calculated(input, "", () => claimSchedule(input.value));
  if (format === "json") return (await import("../funding/result-json.js")).resultJson(schedule);
  if (format === "xlsx") {
    const { calculationWorkbook } = await import("../workbook/calculation-workbook.js");
    return calculationWorkbook(
      "When an award is claimed",
      [
        ...schedule.claims.map(
          ({ on, what, amount }) => [`${dayInWords(on)}, ${what}`, inPounds(amount)] as const,
        ),
        ["To finance from own money", `${inPounds(schedule.toFinance)} at most`],
      ],
      [{ title: "Claims", trace: schedule.trace }],
    );
  }
  const { bold } = terminal.colours;
  const claims = schedule.claims.map(({ on, what, amount, subjectTo }) => [
    dayInWords(on),
    what,
    inPounds(amount),
    subjectTo === null ? "" : `subject to ${subjectTo}`,
  ]);
  const quarters = schedule.quarters.map(({ name, spend, position }) => [
    name,
    `spent ${inPounds(spend)}`,
    `claimed less spent so far ${inPounds(position)}`,
  ]);
  return `${[
    `${bold("Claims")}, from the day on which each can be made\n${table(claims, terminal, 2)}`,
    `${bold("Cash")}, at the end of each quarter\n${table(quarters, terminal, 2)}`,
    `  To finance from own money: ${inPounds(schedule.toFinance)} at most.`,
    [bold("How it was worked out"), ...explain(schedule).map((step) => `  ${step}`)].join("\n"),
  ].join("\n\n")}\n`;
}

async function fileSchema() {
  const { z } = await import("zod");
  const { day, exact, inputObject, listOf, money, name, oneOf, part } = await import(
    "../funding/money-input.js"
  );
  return inputObject({
    year: z.string({ error: "This must be a financial year as text, such as 2024-25." }),
    award: money(),
    profile: z.tuple([exact("1/4"), exact("1/4"), exact("1/4"), exact("1/4")], {
      error: "This must be a list of four shares, one for each quarter from April.",
    }),
    payment: z.discriminatedUnion(
      "kind",
      [
        part({
          kind: oneOf(["arrears", "advance"]),
          holdBack: part({ share: exact("0.2"), releasedOn: day(), subjectTo: name() }).optional(),
        }),
        part({
          kind: z.literal("instalments"),
          instalments: listOf(part({ on: day(), share: exact("0.8"), subjectTo: name().optional() })),
        }),
      ],
      { error: 'This must be a payment of the "kind" arrears, advance or instalments.' },
    ),
  });
}
