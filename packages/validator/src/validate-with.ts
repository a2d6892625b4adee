import {
  type Column,
  ConditionError,
  isCalendarDate,
  type Report,
  type ReturnDefinition,
} from "@svd/schemas/returns";
import { Claims } from "./check/claim.js";
import { compileChecks } from "./check/compile.js";
import { withCodeLists } from "./check/lists.js";
import { type PeriodColumns, Periods } from "./check/period.js";
import { type Source, type ValidateOptions, ValidatorError } from "./options.js";
import { transcoder } from "./read/decode.js";
import { DEFAULT_LIMITS } from "./read/limits.js";
import { type FileFacts, readReturn } from "./read/read-return.js";
import { Collector } from "./report/collector.js";
import { columnLetter } from "./report/place.js";

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
  const { definition, replaced } = withCodeLists(given, options.codeLists);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const collector = new Collector(options);
  const claims = new Claims(definition);
  requireSound(definition, claims, options, replaced);
  const previous = options.previous
    ? await readPeriods(options.previous, definition, options, replaced)
    : undefined;
  const facts = await readReturn({
    source,
    definition,
    claims,
    options,
    collector,
    limits,
    replaced,
    previous,
    also: [],
    onBytes: (bytes) => void hasher.update(bytes),
  });
  if (facts.stopped) {
    for (const rule of definition.rules) {
      if (!collector.hasFound(rule.id)) collector.notChecked(rule.id, facts.stopped);
    }
  }
  const { verdict, counts, rules, notChecked, findings, truncated } = collector.summary();
  return {
    tool: { name: "@svd/validator", version: __VERSION__ },
    return: { id: definition.id, version: definition.version, status: definition.status.layout },
    input: {
      ...(options.fileName === undefined ? {} : { name: options.fileName }),
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
    verdict,
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

/** Reads the periods that the previous return covers, by the columns they stand in. */
async function readPeriods(
  source: Source,
  definition: ReturnDefinition,
  options: ValidateOptions,
  replaced: ReadonlySet<string>,
): Promise<(columns: PeriodColumns) => Periods> {
  const byColumns = new Map<string, Periods>();
  const keyOf = ({ start, end, by }: PeriodColumns) => `${start} ${end} ${by}`;
  const indexOf = (name: string) => definition.columns.findIndex((column: Column) => column.name === name);
  for (const { check } of new Claims(definition).ofKind("period")) {
    const columns = { start: indexOf(check.start), end: indexOf(check.end), by: indexOf(check.by) };
    byColumns.set(keyOf(columns), new Periods(columns));
  }
  const silent: ReturnDefinition = { ...definition, rules: [] };
  const facts = await readReturn({
    source,
    definition: silent,
    claims: new Claims(silent),
    options: { encoding: options.encoding } as ValidateOptions,
    collector: new Collector({ maxFindings: 0 }),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    replaced,
    previous: undefined,
    also: [...byColumns.values()],
    onBytes() {},
  });
  const known = facts.columnAt.filter((column) => column >= 0).length;
  if (facts.stopped || known * 2 <= definition.columns.length) {
    throw new ValidatorError("OPTION", `The previous file cannot be read as the return ${definition.id}.`);
  }
  return (columns) => byColumns.get(keyOf(columns)) as Periods;
}

/** Refuses options and definitions that are not as documented, before a byte is read. */
function requireSound(
  definition: ReturnDefinition,
  claims: Claims,
  options: ValidateOptions,
  replaced: ReadonlySet<string>,
): void {
  const { asOf, maxFindings = 0, parameters = {}, encoding } = options;
  if (asOf !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(asOf) && isCalendarDate(asOf)))
    throw new ValidatorError("OPTION", "The day of the check must be a date written YYYY-MM-DD.");
  if (!(maxFindings >= 0)) throw new ValidatorError("OPTION", "maxFindings must be nought or more.");
  for (const id of Object.keys(parameters)) {
    if (definition.parameters.every((parameter) => parameter.id !== id))
      throw new ValidatorError("OPTION", `The return ${definition.id} has no parameter "${id}".`);
  }
  if (encoding !== undefined) transcoder(encoding);
  try {
    compileChecks({
      definition,
      claims,
      options: {},
      collector: new Collector({}),
      context: { rowNumber: () => 0, placeOf: () => 0, cellName: () => "" },
      replaced,
      has: () => true,
      previous: undefined,
    });
  } catch (error) {
    if (!(error instanceof ConditionError || error instanceof TypeError)) throw error;
    throw new ValidatorError("DEFINITION", `The definition ${definition.id} is not sound: ${error.message}`);
  }
}
