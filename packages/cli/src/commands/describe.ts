import { kindOf, parameterInWords, type Rule } from "@svd/schemas/returns";
import type { Command } from "commander";
import { returnOf } from "../definitions.js";
import { print } from "../output.js";
import { requirementOf, sentence } from "../requirement.js";
import { type Terminal, table } from "../terminal.js";

/** `svd describe RETURN`: its dictionary. */
export function describeCommand(program: Command, terminal: Terminal): void {
  program
    .command("describe")
    .argument("<return>", "the id of a return, as svd returns lists them")
    .summary("show the columns and rules of a return")
    .description("Shows the columns, rules, thresholds and sources of a return.")
    .option("--format <format>", "text, or json for the definition itself", "text")
    .action(async (id: string, { format }: { format: string }) => {
      const definition = returnOf(id);
      if (format === "json") {
        await print(`${JSON.stringify(definition, null, 2)}\n`);
        return;
      }
      const { bold, dim } = terminal.colours;
      const { title, version, description, status, owner, cadence, grain } = definition;
      const facts = [
        ["Layout", status.statement],
        ["Owner", owner],
        ["Cadence", cadence],
        ["One row", grain],
        ...(definition.fileName ? [["File name", definition.fileName.words]] : []),
      ];
      const columns = definition.columns.map((column, index) => [
        dim(String(index + 1)),
        bold(column.name),
        requirementOf(column),
        `${column.description} ${sentence(kindOf(column).expected(column))}`,
      ]);
      const rules = definition.rules.map((rule) => [bold(rule.id), severities(rule), rule.title]);
      const parameters = definition.parameters.map((each) => [
        bold(each.id),
        each.default === undefined ? "to be given" : parameterInWords(each, each.default),
        each.title,
      ]);
      const tables = (definition.tables ?? []).map(({ id, title, keys, values, rows }) => [
        bold(id),
        rows ? "given" : "to be given",
        `${title}. Columns: ${[...keys, ...values.map(({ name }) => name)].join(", ")}.`,
      ]);
      const sources = definition.sources.map((source) => [
        bold(source.id),
        source.confidence,
        source.url ? `${source.title} ${source.url}` : source.title,
      ]);
      const parts = [
        `${bold(title)} (${definition.id} ${version})\n${description}`,
        table(facts, terminal),
        `${bold("Columns")}\n${table(columns, terminal)}`,
        `${bold("Rules")}\n${table(rules, terminal)}`,
        ...(parameters.length > 0 ? [`${bold("Thresholds")}\n${table(parameters, terminal)}`] : []),
        ...(tables.length > 0 ? [`${bold("Tables")}\n${table(tables, terminal)}`] : []),
        `${bold("Sources")}\n${table(sources, terminal)}`,
        "svd explain RULE shows a rule with its examples.",
      ];
      await print(`${parts.join("\n\n")}\n`);
    });
}

/** How much a finding of a rule matters, where that hangs on what the file is for. */
function severities({ severity, checks }: Rule): string {
  const [special] = checks.flatMap(({ severityFor }) => (severityFor ? Object.entries(severityFor) : []));
  return special ? `${severity}, or ${special[1]} for ${special[0]}` : severity;
}
