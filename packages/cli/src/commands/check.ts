import type { Finding, Severity, Verdict } from "@svd/schemas";
import type { Dossier } from "@svd/schemas/model";
import { visibleText } from "@svd/schemas/safe-text";
import { counted } from "@svd/validator";
import { type Command, Option } from "commander";
import { documentPaths, readDocuments } from "../documents/read-document.js";
import { Failure } from "../failure.js";
import { FileArgument } from "../file-options.js";
import { print } from "../output.js";
import { colourOf, linkedInWords, totalsInWords, verdictInWords } from "../report/text.js";
import { exitCodeOf } from "../severity.js";
import { shownText } from "../shown-words.js";
import { type Terminal, table } from "../terminal.js";
import { todayInLondon } from "../today.js";

interface Options {
  format: "text" | "json" | "ndjson";
  failOn: Severity;
  asOf?: string;
}

/** What was found in a file, or in a folder that is a dossier. */
interface Checked {
  readonly name: string;
  readonly documents: number;
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings there are of each rule that has any. */
  readonly rules: readonly { readonly ruleId: string; readonly count: number }[];
  /** What could not be checked, and why; left out where all was. */
  readonly notChecked?: string;
  /** The first findings of each rule. */
  readonly findings: readonly Finding[];
  /** Whether there are more of a rule than stand here. */
  readonly truncated: boolean;
}

/** Most findings of a rule in a report. The counts are exact all the same. */
const MOST_OF_RULE = 100;

/** `svd check PATH...`: documents, and dossiers as files or folders. */
export function checkCommand(program: Command, terminal: Terminal): void {
  program
    .command("check")
    .addArgument(
      new FileArgument("<path...>", "files of documents (JSON or YAML), or folders that are dossiers"),
    )
    .summary("check documents and dossiers")
    .description(
      "Checks documents against their schemas, and dossiers for what their documents say of each other and of the registers.",
    )
    .addOption(
      new Option("--format <format>", "how the report is written")
        .choices(["text", "json", "ndjson"])
        .default("text"),
    )
    .addOption(
      new Option("--fail-on <severity>", "the least severity that makes the exit code 1")
        .choices(["error", "query", "warning"])
        .default("error"),
    )
    .option("--as-of <date>", "the day of the check, YYYY-MM-DD (default: today in London)")
    .addHelpText(
      "before",
      `Examples:
  svd check strategy.json
  svd check examples/humber
  svd check --as-of 2026-04-01 --format json dossier.yaml
`,
    )
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await checkAll(paths, options, terminal);
    });
}

async function checkAll(paths: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  const { isPlainDate } = await import("@svd/reference-data");
  const asOf = options.asOf ?? todayInLondon();
  if (!isPlainDate(asOf)) throw new Failure("--as-of must be a date written YYYY-MM-DD.");
  const checked: Checked[] = [];
  let worst = 0;
  for (const path of paths) {
    try {
      const one = await checkOne(path, asOf);
      checked.push(one);
      worst = Math.max(worst, exitCodeOf(one.counts, options.failOn));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      process.stderr.write(`${shownText(error.message)}\n`);
      worst = 2;
    }
  }
  if (checked.length > 0) await print(textIn(options.format, checked, paths.length > 1, terminal));
  return worst;
}

/** Checks a file, or the documents of a folder together. */
async function checkOne(path: string, asOf: string): Promise<Checked> {
  const { checkDocument } = await import("@svd/schemas/model");
  const { checkDossier } = await import("@svd/schemas/dossier");
  const { assembleDossier, at, typeOf } = await import("../dossier.js");
  const { folder, paths } = await documentPaths(path);
  const files = await readDocuments(paths);
  const found = new FoundInDocuments();
  for (const file of files) {
    for (const finding of file.value === undefined ? file.findings : checkDocument(file.value))
      found.add(finding, (each) => at(file, each));
  }
  // What documents say of each other is asked only of documents that have their form.
  const isDossier = folder || files.some(({ value }) => typeOf(value) === "dossier");
  if (isDossier && found.findings.length === 0) {
    const { dossier, located } = assembleDossier(path, files);
    const whole = checkDocument(dossier);
    for (const finding of whole.length > 0 ? whole : checkDossier(dossier as Dossier, { asOf }))
      found.add(finding, located);
  }
  const { counts, findings } = found;
  const hasForm = findings.every(({ ruleId }) => !ruleId.startsWith("DOC-"));
  return {
    name: visibleText(path, 1000),
    documents: files.length,
    verdict: counts.error > 0 ? "rejected" : counts.query > 0 ? "accepted-with-queries" : "accepted",
    counts,
    rules: found.rules,
    ...(isDossier &&
      !hasForm && {
        notChecked: "What the documents say of each other. Put right what is found above, and check again.",
      }),
    findings,
    truncated: found.truncated,
  };
}

/** Counts findings, and keeps the first of each rule. */
class FoundInDocuments {
  readonly findings: Finding[] = [];
  readonly counts = { error: 0, query: 0, warning: 0, info: 0 };
  truncated = false;
  readonly #ofRule = new Map<string, number>();

  /**
   * Takes a finding.
   *
   * @param located - Gives it its file and line, which is not done for those that are only counted.
   */
  add(finding: Finding, located: (finding: Finding) => Finding): void {
    const { ruleId, severity } = finding;
    const count = (this.#ofRule.get(ruleId) ?? 0) + 1;
    this.#ofRule.set(ruleId, count);
    this.counts[severity]++;
    if (count > MOST_OF_RULE) this.truncated = true;
    else this.findings.push(located(finding));
  }

  get rules(): Checked["rules"] {
    return [...this.#ofRule].map(([ruleId, count]) => ({ ruleId, count }));
  }
}

function textIn(
  format: Options["format"],
  checked: readonly Checked[],
  several: boolean,
  terminal: Terminal,
): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(several ? checked : checked[0], null, 2)}\n`;
    case "ndjson":
      return checked
        .flatMap(({ findings, ...rest }) => [
          ...findings.map((finding) => ({ type: "finding", ...finding })),
          { type: "report", ...rest },
        ])
        .map((line) => `${JSON.stringify(line)}\n`)
        .join("");
    case "text":
      return checked.map((one) => textOf(one, terminal)).join("\n");
  }
}

function textOf(
  { name, documents, verdict, counts, rules, notChecked, findings }: Checked,
  terminal: Terminal,
): string {
  const { bold, dim } = terminal.colours;
  const rows = findings.map(({ severity, ruleId, source, line, pointer, message, linked }) => {
    const place = [source === name ? "" : source, line === undefined ? "" : `line ${line}`, pointer];
    const also = linked ? `\n${dim(linkedInWords(linked))}` : "";
    return [
      colourOf(severity, terminal)(severity),
      ruleId,
      `${place.filter(Boolean).join(" ")}\n${message}${also}`,
    ];
  });
  const totals = [counted(documents, "file"), ...totalsInWords(counts)];
  const parts = [`${bold(name)}\n  ${verdictInWords(verdict, terminal)}: ${totals.join(", ")}\n`];
  if (rows.length > 0) parts.push(`${table(rows, terminal, 2)}\n`);
  const more = rules.filter(({ count }) => count > MOST_OF_RULE);
  for (const { ruleId, count } of more)
    parts.push(`  and ${(count - MOST_OF_RULE).toLocaleString("en-GB")} more of ${ruleId}\n`);
  if (notChecked !== undefined) parts.push(`  ${bold("Not checked")}: ${notChecked}\n`);
  return parts.join("\n");
}
