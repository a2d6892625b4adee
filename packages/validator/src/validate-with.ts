import {
  conditionContext,
  isCalendarDate,
  parameterInWords,
  type Report,
  type ReturnDefinition,
  TableError,
} from "@svd/schemas/returns";
import { visibleText } from "@svd/schemas/safe-text";
import { shortfallFound, shortfallsOf, verdictOf } from "./acceptance.js";
import { Claims } from "./check/claim.js";
import type { CompileInput } from "./check/compile.js";
import { type ReplacedColumns, withCodeLists } from "./check/lists.js";
import { PreviousReturn } from "./check/previous-return.js";
import { type Source, type ValidateOptions, ValidatorError } from "./options.js";
import { transcoder } from "./read/decode.js";
import { type Limits, limitsOf } from "./read/limits.js";
import { type FileFacts, readReturn } from "./read/read-return.js";
import { Patience, release } from "./read/source.js";
import { Collector } from "./report/collector.js";
import { columnLetter } from "./report/place.js";
import { requireSound } from "./sound-definition.js";

/** Makes a SHA-256 of bytes that come in pieces. */
export interface Hasher {
  update(bytes: Uint8Array): unknown;
  hex(): string;
}

declare const __VERSION__: string;

/**
 * Checks a file against a definition, with a given way to make its SHA-256.
 *
 * @throws ValidatorError when an option or the definition is not as documented.
 */
export async function validateWith(
  hasher: Hasher,
  source: Source,
  given: ReturnDefinition,
  options: ValidateOptions,
): Promise<Report> {
  requireSound(given);
  const { definition, replaced } = withCodeLists(given, options.codeLists);
  const limits = limitsOf(options.limits);
  const patience = new Patience(options.signal);
  const collector = new Collector(options);
  const claims = new Claims(definition, options.purpose ?? "sharing");
  requireUsable(options, definition);
  const registers = await loadRegisters(claims);
  const previous = options.previous
    ? await readPrevious(options.previous, definition, claims, options, { replaced, limits, patience }).catch(
        (error: unknown) => {
          release(source);
          throw error;
        },
      )
    : undefined;
  collector.parameterWords = parameterWords(definition, options.parameters);
  const facts = await readReturn({
    source,
    definition,
    claims,
    options,
    collector,
    limits,
    replaced,
    previous,
    registers,
    also: [],
    patience,
    onBytes: (bytes) => void hasher.update(bytes),
  });
  if (facts.stopped) {
    for (const rule of definition.rules) {
      if (!collector.hasFound(rule.id)) collector.notChecked(rule.id, facts.stopped);
    }
  }
  const shortfalls = shortfallsOf({ ...facts, notChecked: collector.unchecked }, claims, definition);
  if (shortfalls.length > 0 && !collector.hasErrors) {
    collector.add(shortfallFound(claims, shortfalls));
    if (collector.pending) await patience.wait(collector.pending);
  }
  const { counts, rules, notChecked, findings, truncated } = collector.summary();
  return {
    tool: { name: "@svd/validator", version: __VERSION__ },
    return: { id: definition.id, version: definition.version, status: definition.status.layout },
    input: {
      ...(options.fileName === undefined ? {} : { name: visibleText(options.fileName, 1000) }),
      bytes: facts.bytes,
      sha256: hasher.hex(),
      format: facts.format,
      ...(facts.sheet ? { sheet: facts.sheet } : {}),
      encoding: options.encoding ?? "utf-8",
      byteOrderMark: facts.byteOrderMark,
      ...(facts.delimiter ? { delimiter: facts.delimiter } : {}),
      ...(facts.newline ? { newline: facts.newline } : {}),
      rows: facts.rows,
    },
    verdict: verdictOf(counts, shortfalls),
    counts,
    rules,
    columns: columnsOf(facts, definition, collector),
    notChecked,
    findings,
    truncated,
    ...(options.showValues ? { showsValues: true as const } : {}),
  };
}

function columnsOf(facts: FileFacts, { columns }: ReturnDefinition, collector: Collector): Report["columns"] {
  return columns.flatMap(({ name }, column) => {
    const place = facts.columnAt.indexOf(column);
    if (place < 0) return [];
    const filled = facts.filled[column] ?? 0;
    return [
      {
        name,
        letter: columnLetter(place),
        filled,
        blank: facts.checked - filled,
        findings: collector.countAt(place),
      },
    ];
  });
}

/** The registers, where a rule asks for them: they are much of the weight of a page that checks files. */
async function loadRegisters(claims: Claims): Promise<CompileInput["registers"]> {
  if (claims.ofKind("register").length === 0) return undefined;
  return (await import("./check/register.js")).registers;
}

/** Reads the previous return, and keeps of it what rules compare with. */
async function readPrevious(
  source: Source,
  definition: ReturnDefinition,
  claims: Claims,
  options: ValidateOptions,
  { replaced, limits, patience }: { replaced: ReplacedColumns; limits: Limits; patience: Patience },
): Promise<PreviousReturn> {
  const previous = new PreviousReturn(claims, conditionContext(definition, options), limits.keys);
  const silent: ReturnDefinition = { ...definition, rules: [] };
  const facts = await readReturn({
    source,
    definition: silent,
    claims: new Claims(silent, "sharing"),
    options: { encoding: options.encoding } as ValidateOptions,
    collector: new Collector({ maxFindings: 0 }),
    limits,
    replaced,
    previous: undefined,
    registers: undefined,
    also: previous.parts,
    patience,
    onBytes() {},
  });
  const known = facts.columnAt.filter((column) => column >= 0).length;
  if (facts.stopped || known * 2 <= definition.columns.length) {
    throw new ValidatorError("OPTION", `The previous file cannot be read as the return ${definition.id}.`);
  }
  previous.has(definition.columns, facts.columnAt);
  return previous;
}

/** The values of parameters in words, for messages. */
function parameterWords(
  { parameters }: ReturnDefinition,
  given: ValidateOptions["parameters"] = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const value = Object.hasOwn(given, parameter.id) ? given[parameter.id] : parameter.default;
      return value === undefined ? [] : [[parameter.id, parameterInWords(parameter, value)]];
    }),
  );
}

function itHas(declared: readonly { readonly id: string }[]): string {
  return declared.length === 0 ? "It has none." : `It has: ${declared.map(({ id }) => id).join(", ")}.`;
}

/** Refuses options that are not as documented, before a byte is read. */
function requireUsable(options: ValidateOptions, definition: ReturnDefinition): void {
  const { asOf, maxFindings = 0, parameters = {}, lookups = {}, purpose = "sharing", encoding } = options;
  if (asOf !== undefined && !isCalendarDate(asOf))
    throw new ValidatorError("OPTION", "The day of the check must be a date written YYYY-MM-DD.");
  if (!(maxFindings >= 0)) throw new ValidatorError("OPTION", "maxFindings must be 0 or more.");
  if (purpose !== "sharing" && purpose !== "publication")
    throw new ValidatorError("OPTION", "The purpose of a file is sharing or publication.");
  for (const [id, value] of Object.entries(parameters)) {
    if (definition.parameters.every((parameter) => parameter.id !== id))
      throw new ValidatorError(
        "OPTION",
        `A parameter was given that the return ${definition.id} does not have. ${itHas(definition.parameters)}`,
      );
    if (!Number.isFinite(value))
      throw new ValidatorError("OPTION", `The parameter "${id}" must be a number.`);
  }
  for (const id of Object.keys(lookups)) {
    if (definition.tables?.every((table) => table.id !== id) ?? true)
      throw new ValidatorError(
        "OPTION",
        `A table was given that the return ${definition.id} does not have. ${itHas(definition.tables ?? [])}`,
      );
  }
  if (encoding !== undefined) transcoder(encoding);
  try {
    conditionContext(definition, options);
  } catch (error) {
    if (error instanceof TableError) throw new ValidatorError("OPTION", error.message);
    throw error;
  }
}
