import type { Example, ExampleFile, ReturnDefinition, Rule } from "@svd/schemas/returns";
import { demonstration } from "@svd/schemas/returns";
import type { Command } from "commander";
import { ruleOf } from "../definitions.js";
import { type Terminal, table } from "../terminal.js";

/** `svd explain RULE`: one rule, with its examples. */
export function explainCommand(program: Command, terminal: Terminal): void {
  program
    .command("explain")
    .argument("<rule>", "the id of a rule, such as PST-V01")
    .summary("explain a rule, with examples")
    .description("Explains a rule: what it says, why, where it comes from, and files that break it.")
    .option("--format <format>", "text or json", "text")
    .action((id: string, { format }: { format: string }) => {
      const { rule, definitions } = ruleOf(id);
      if (format === "json") {
        process.stdout.write(`${JSON.stringify(rule, null, 2)}\n`);
        return;
      }
      process.stdout.write(`${explanation(rule, definitions, terminal)}\n`);
    });
}

function explanation(rule: Rule, definitions: readonly ReturnDefinition[], terminal: Terminal): string {
  const { bold } = terminal.colours;
  const source = definitions.flatMap(({ sources }) => sources).find(({ id }) => id === rule.source);
  const facts = [
    ["Severity", rule.severity],
    ["Returns", definitions.map(({ id }) => id).join(", ")],
    ["Source", source ? `${source.title} (${source.confidence})` : rule.source],
  ];
  const says = [...new Set(rule.checks.map(({ message }) => `- ${message}`))];
  // Generic rules are shown on the demonstration layout.
  const layout = definitions.find(({ rules }) => rules.includes(rule)) ?? demonstration;
  const shown = rule.id.startsWith("GEN-") ? demonstration : layout;
  const examples = rule.examples.failing.map((example) => {
    const places = example.findings.map(({ row, column }) =>
      row === undefined
        ? column
          ? `column ${column}`
          : "the file"
        : column
          ? `${column}${row}`
          : `row ${row}`,
    );
    return `${textOf(example.file, shown, terminal)}\n  Found at ${places.join(", ")}${contextOf(example)}.`;
  });
  return [
    `${bold(`${rule.id}  ${rule.title}`)}${rule.help ? `\n${rule.help}` : ""}`,
    table(facts, terminal),
    `${bold("What it says of a file that breaks it")}\n${says.join("\n")}`,
    `${bold(`Files that break it${shown === demonstration ? ", in a made-up layout" : ""}`)}\n${examples.join("\n\n")}`,
  ].join("\n\n");
}

/** What the check was told besides the file. */
function contextOf({ fileName, asOf, previous, lookups, limits }: Example): string {
  const told = [
    ...(fileName ? [`the file is named ${fileName}`] : []),
    ...(asOf ? [`the day is ${asOf}`] : []),
    ...(previous ? ["an earlier return is given"] : []),
    ...(lookups ? ["a table is given"] : []),
    ...(limits ? ["a limit is set"] : []),
  ];
  return told.length > 0 ? `, when ${told.join(" and ")}` : "";
}

/** The filled cells of each row, or the text of the file. */
function textOf(file: ExampleFile, { columns }: ReturnDefinition, terminal: Terminal): string {
  if ("base64" in file) return `  (${Buffer.from(file.base64, "base64").length} bytes that cannot be shown)`;
  if ("text" in file) {
    const lines = file.text.split(/\r\n/).map((line) => `  ${line}`);
    return file.text === "" ? "  (an empty file)" : lines.join("\n").trimEnd();
  }
  const rows = file.rows.slice(0, 4).map((row, index) => {
    const cells = columns.flatMap(({ name }) => (row[name] ? [[name, row[name]]] : []));
    return `  Row ${index + 2}\n${table(cells, terminal, 4)}`;
  });
  const more = file.rows.length - rows.length;
  return `${rows.join("\n")}${more > 0 ? `\n  and ${more} rows more` : ""}`;
}
