import { examplesOf } from "@svd/schemas/examples";
import {
  conditionsOf,
  demonstration,
  type Example,
  type ExampleFile,
  type FailingExample,
  type Finding,
  needsOf,
  parameterInWords,
  type ReturnDefinition,
  type Rule,
} from "@svd/schemas/returns";
import { checkExample } from "@svd/validator";
import { type Command, Option } from "commander";
import { ruleOf } from "../definitions.js";
import { print } from "../output.js";
import { placeOf } from "../report/text.js";
import { type Terminal, table } from "../terminal.js";

/** `svd explain RULE`: one rule, and what is found in files that break it. */
export function explainCommand(program: Command, terminal: Terminal): void {
  program
    .command("explain")
    .argument("<rule>", "the id of a rule, such as PST-V01")
    .summary("explain a rule, with examples")
    .description(
      "Explains a rule: what it says, why, where it comes from, and what is found in files that break it.",
    )
    .addOption(new Option("--format <format>", "how it is written").choices(["text", "json"]).default("text"))
    .action(async (id: string, { format }: { format: string }) => {
      const { rule, definitions } = ruleOf(id);
      const text =
        format === "json" ? JSON.stringify(rule, null, 2) : await explanation(rule, definitions, terminal);
      await print(`${text}\n`);
    });
}

/** A rule in words: what it says, why, what it needs, and what is found in files that break it. */
export async function explanation(
  rule: Rule,
  definitions: readonly ReturnDefinition[],
  terminal: Terminal,
): Promise<string> {
  const { bold } = terminal.colours;
  const source = definitions.flatMap(({ sources }) => sources).find(({ id }) => id === rule.source);
  const facts = [
    ["Severity", rule.severity],
    ["Returns", definitions.map(({ id }) => id).join(", ")],
    ...needsOfRule(rule, definitions),
    ["Source", source ? `${source.title} (${source.confidence})` : rule.source],
  ];
  // A rule that several returns share is shown on the demonstration layout.
  const shared = demonstration.rules.some(({ id }) => id === rule.id);
  const layout = shared ? demonstration : (definitions[0] as ReturnDefinition);
  const examples = await Promise.all(
    (examplesOf(layout, rule)?.failing ?? []).map((example) => exampleText(example, layout, terminal)),
  );
  return [
    `${bold(`${rule.id}  ${rule.title}`)}${rule.help ? `\n${rule.help}` : ""}`,
    table(facts, terminal),
    bold(`Files that break it${shared ? ", in a made-up layout" : ""}`),
    ...examples,
  ].join("\n\n");
}

/** What a rule needs besides the file, and the thresholds it reads. */
function needsOfRule({ checks }: Rule, definitions: readonly ReturnDefinition[]): string[][] {
  const needs = checks.flatMap(conditionsOf).map(needsOf);
  const ids = new Set(needs.flatMap(({ parameters }) => parameters));
  const tables = new Set(needs.flatMap((each) => each.tables));
  const thresholds = [...ids].map((id) => {
    const found = definitions.flatMap(({ parameters }) => parameters).find((each) => each.id === id);
    return found?.default === undefined
      ? `${id} (to be given)`
      : `${id} (${parameterInWords(found, found.default)})`;
  });
  const comparesTwo =
    needs.some(({ previous }) => previous) ||
    checks.some(({ kind }) => kind === "period" || kind === "previous" || kind === "absent");
  const [special] = checks.flatMap(({ severityFor }) => (severityFor ? Object.entries(severityFor) : []));
  const given = [...(comparesTwo ? ["the previous return"] : []), ...[...tables].map((id) => `table ${id}`)];
  return [
    ...(special ? [["Purpose", `${special[1]} in a file for ${special[0]}`]] : []),
    ...(thresholds.length > 0 ? [["Thresholds", thresholds.join(", ")]] : []),
    ...(given.length > 0 ? [["Needs", given.join(", ")]] : []),
  ];
}

/** The rows of an example that matter, and what is found in them. */
async function exampleText(
  example: FailingExample,
  layout: ReturnDefinition,
  terminal: Terminal,
): Promise<string> {
  const { findings } = await checkExample(example, layout);
  const found = findings.map((finding) => [terminal.colours.bold(placeOf(finding)), finding.message]);
  return `${fileText(example.file, layout, findings, terminal)}\n${table(found, terminal, 2)}${contextOf(example)}`;
}

/** What the check was told besides the file. */
function contextOf(example: Example): string {
  const { fileName, asOf, previous, lookups, parameters, purpose, limits, changes } = example;
  const told = [
    ...(fileName ? [`the file is named ${fileName}`] : []),
    ...(asOf ? [`the day is ${asOf}`] : []),
    ...(previous ? ["an earlier return is given"] : []),
    ...Object.entries(lookups ?? {}).map(([id, rows]) => `the table ${id} is ${JSON.stringify(rows)}`),
    ...Object.entries(parameters ?? {}).map(([id, value]) => `${id} is ${value}`),
    ...(purpose ? [`the file is for ${purpose}`] : []),
    ...(limits ? ["a limit is set"] : []),
    ...(changes ? ["another program writes to the file while it is read"] : []),
  ];
  return told.length > 0 ? `\n  This is found when ${told.join(" and ")}.` : "";
}

/** The text of a file, or the filled cells of the rows in which something is found. */
function fileText(
  file: ExampleFile,
  { columns }: ReturnDefinition,
  findings: readonly Finding[],
  terminal: Terminal,
): string {
  if ("base64" in file) return `  (a file of ${atob(file.base64).length} bytes)`;
  if ("parts" in file) return `  (a workbook of ${Object.keys(file.parts).length} parts)`;
  if ("text" in file)
    return file.text === ""
      ? "  (an empty file)"
      : file.text.trimEnd().replaceAll("\r\n", "\n").replace(/^/gm, "  ");
  const rows = new Set(findings.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const shown = rows.size > 0 ? [...rows] : [2];
  return shown
    .map((row) => {
      const cells = columns.flatMap(({ name }) => {
        const cell = file.rows[row - 2]?.[name];
        return cell ? [[name, cell]] : [];
      });
      return `  Row ${row} of ${file.rows.length + 1}\n${table(cells, terminal, 4)}`;
    })
    .join("\n");
}
