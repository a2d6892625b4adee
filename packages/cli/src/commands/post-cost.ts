import type { PostCostInput, ShareCostInput } from "@svd/funding";
import { type Command, Option } from "commander";
import { FileArgument, FileOption, forceOption } from "../file-options.js";
import { writeResult } from "../output.js";
import { type Terminal, table } from "../terminal.js";

interface Options {
  format: "text" | "json" | "xlsx";
  output?: string;
}

/** What a file of `svd post-cost` holds. */
type PostCostFile = PostCostInput & {
  readonly funding?: Pick<ShareCostInput, "funders" | "host">;
};

/** `svd post-cost FILE`: what a post costs in a year, and who pays it. */
export function postCostCommand(program: Command, terminal: Terminal): void {
  program
    .command("post-cost")
    .addArgument(
      new FileArgument(
        "<file>",
        "the post (JSON or YAML): year, costedOn, salary, fte, onCosts, dayCount, funding",
      ),
    )
    .summary("cost a post, and share the cost between funders")
    .description(
      "Works out what a post costs in a financial year, on-costs included, and what each funder pays. No rate is built in.",
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
  svd post-cost examples/humber/costing/officer.json
  svd post-cost --format xlsx --output officer.xlsx examples/humber/costing/officer.json
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
  const { explain, inPounds, postCost, shareCost } = await import("@svd/funding");
  const { calculated, faultsBy, readInput } = await import("../input.js");
  const input = await readInput<PostCostFile>(path, faultsBy(await fileSchema()));
  const { funding, ...post } = input.value;
  const cost = calculated(input, "", () => postCost(post));
  const shared =
    funding &&
    calculated(input, "/funding", () => shareCost({ ...funding, fullCost: cost.total, salary: cost.salary }));
  if (format === "json") {
    const { resultJson } = await import("../funding/result-json.js");
    return resultJson({ cost, ...(shared && { funding: shared }) });
  }
  if (format === "xlsx") {
    const { calculationWorkbook } = await import("../workbook/calculation-workbook.js");
    return calculationWorkbook(
      `What a post costs in ${cost.year.name}`,
      [
        ["Days", `${cost.period.from} to ${cost.period.to}`],
        ...cost.basis.map((words) => ["Basis", words] as const),
        ["Full cost", inPounds(cost.total)],
        ["Salary", inPounds(cost.salary)],
        ...(shared?.funders ?? []).map(({ id, words }) => [id, words] as const),
      ],
      [
        { title: "Cost of the post", trace: cost.trace },
        ...(shared ? [{ title: "Who pays", trace: shared.trace }] : []),
      ],
    );
  }
  const { bold } = terminal.colours;
  const lines = [
    ["Salary", inPounds(cost.salary)],
    ...cost.onCosts.map(({ name, amount, approximate }) => [
      approximate ? `${name} (approximate)` : name,
      inPounds(amount),
    ]),
    ["Full cost", inPounds(cost.total)],
  ];
  const steps = (of: Parameters<typeof explain>[0]) => explain(of).map((step) => `  ${step}`);
  return `${[
    `${bold(`Cost in ${cost.year.name}`)}, ${cost.period.from} to ${cost.period.to}\n${table(lines, terminal, 2)}`,
    cost.basis.map((sentence) => `  ${sentence}`).join("\n"),
    `${bold("By month")}\n${table(
      cost.months.map(({ month, amount }) => [month, inPounds(amount)]),
      terminal,
      2,
    )}`,
    ...(shared
      ? [
          `${bold("Who pays")}\n${[
            ...shared.funders.map(({ words }) => `  ${words}`),
            ...(shared.unfunded > 0n ? [`  Nobody pays ${inPounds(shared.unfunded)}.`] : []),
          ].join("\n")}`,
        ]
      : []),
    [bold("How it was worked out"), ...steps(cost), ...(shared ? ["", ...steps(shared)] : [])].join("\n"),
  ].join("\n\n")}\n`;
}

async function fileSchema() {
  const { z } = await import("zod");
  const { day, exact, inputObject, listOf, money, name, oneOf, part } = await import(
    "../funding/money-input.js"
  );
  const rate = part({ from: day(), rate: exact("18.5%") });
  const threshold = part({ from: day(), rate: exact("13.8%"), threshold: money() });
  const funder = { id: name(), cap: money().optional() };
  return inputObject({
    year: z.string({ error: "This must be a financial year as text, such as 2024-25." }),
    from: day().optional(),
    to: day().optional(),
    costedOn: day(),
    salary: listOf(part({ from: day(), salary: money() })),
    fte: listOf(part({ from: day(), fte: exact("0.8") })),
    payAwards: listOf(
      part({
        name: name(),
        from: day(),
        agreedOn: day().optional(),
        increase: z.union([part({ rate: exact("3.2%") }), part({ sum: money() })], {
          error: 'This must be an increase: { "rate": "3.2%" } or { "sum": "1,290.00" }.',
        }),
      }),
    ).optional(),
    onCosts: z.array(
      z.discriminatedUnion(
        "kind",
        [
          part({ name: name(), kind: z.literal("of-pay"), rates: listOf(rate) }),
          part({ name: name(), kind: z.literal("above-threshold"), rates: listOf(threshold) }),
          part({ name: name(), kind: z.literal("single-percentage"), rates: listOf(rate) }),
        ],
        { error: 'This must be an on-cost of the "kind" of-pay, above-threshold or single-percentage.' },
      ),
      { error: "This must be a list of on-costs. It can be empty." },
    ),
    dayCount: oneOf(["actual/actual", "actual/365", "months/12"]),
    funding: part({
      host: name().optional(),
      funders: listOf(
        z.discriminatedUnion(
          "gives",
          [
            part({
              ...funder,
              gives: z.literal("share"),
              share: exact("1/2"),
              of: oneOf(["full-cost", "salary"]),
            }),
            part({ ...funder, gives: z.literal("sum"), amount: money() }),
            part({ ...funder, gives: z.literal("rest") }),
          ],
          {
            error:
              'This must be a funder that "gives": "share" (with "share" and "of"), "sum" (with "amount") or "rest".',
          },
        ),
      ),
    }).optional(),
  });
}
