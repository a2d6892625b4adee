/** What each kind of check names: its columns, parameters, conditions and terms. */
import type { TermType } from "../columns/column-kind.js";
import type { Check } from "./check.js";
import { type Condition, columnsOf, previousColumnsOf, type Term } from "./condition.js";
import type { ConditionUse } from "./typing.js";

/** A part of a check, and where it is, as a JSON Pointer from the check. */
interface Part<T> {
  readonly part: T;
  readonly at: string;
}

/** What a check names, by which it is found out whether it can run and whether it is sound. */
export interface CheckParts {
  /** The columns that it cannot do without, outside conditions and terms; of these types, where it takes no others. */
  readonly columns?: readonly (Part<string> & { readonly types?: readonly TermType[] })[];
  /** Columns that it does without where the file does not have them. */
  readonly optionalColumns?: readonly Part<string>[];
  /** Parameters by their ids. */
  readonly parameters?: readonly Part<string>[];
  /** Its conditions, and what each is asked of. */
  readonly conditions?: readonly (Part<Condition> & { readonly use: ConditionUse })[];
  /** Its terms, and of which types they may be. */
  readonly terms?: readonly (Part<Term> & { readonly types: readonly TermType[] })[];
  /** Columns and terms that must all be of one type. */
  readonly alike?: readonly Part<Term>[];
  /** Parts of the name of the file. */
  readonly fileNameParts?: readonly Part<string>[];
  /** Codes that it looks for in a column. */
  readonly codes?: readonly (Part<string> & { readonly column: string })[];
  /** What else is wrong with it, in sentences. */
  readonly problems?: readonly Part<string>[];
}

const ROW: ConditionUse = { of: "row", previous: "refused" };
const AMOUNTS: readonly TermType[] = ["number", "money"];
const DATES: readonly TermType[] = ["date"];

const PARTS: { readonly [K in Check["kind"]]: (check: Extract<Check, { kind: K }>) => CheckParts } = {
  absent: ({ columns, within = [] }) => ({
    columns: listed("/columns", columns),
    problems: listed("/within", within)
      .filter(({ part }) => !columns.includes(part))
      .map(({ part, at }) => ({ part: `"${part}" is not one of the columns of the key.`, at })),
  }),
  cell: ({ columns }) => ({ optionalColumns: listed("/columns", columns) }),
  constant: ({ columns, fileNamePart }) => ({
    columns: listed("/columns", columns),
    fileNameParts: single("/fileNamePart", fileNamePart),
    problems:
      fileNamePart !== undefined && columns.length > 1
        ? [{ part: "The name of the file is compared with one column: name one only.", at: "/columns" }]
        : [],
  }),
  file: () => ({}),
  "file-name": ({ part }) => ({ fileNameParts: single("/part", part) }),
  group: ({ at, by, fails }) => ({
    columns: [...single("/at", at), ...listed("/by", by)],
    conditions: [{ part: fails, at: "/fails", use: { of: "group", by, previous: "allowed" } }],
  }),
  header: () => ({}),
  "header-name": () => ({}),
  outlier: ({ at, by, of, times }) => ({
    columns: [...single("/at", at), ...listed("/by", by)],
    terms: [{ part: of, at: "/of", types: AMOUNTS }],
    parameters: single("/times", times),
  }),
  parts({ of, tolerance, where }) {
    const amounts = "value" in of ? [of.value] : [of.total, ...of.parts];
    const at = (i: number) => ("value" in of ? "/of/value" : i === 0 ? "/of/total" : `/of/parts/${i - 1}`);
    const columns = amounts.map((part, i) => ({ part, at: at(i), types: AMOUNTS }));
    const alike = columns.map(({ part, at }) => ({ part: { column: part }, at }));
    const terms = single("/tolerance", tolerance);
    return {
      columns:
        "value" in of
          ? [...columns, ...single("/of/by", of.by), ...listed("/of/within", of.within)]
          : columns,
      terms: terms.map((term) => ({ ...term, types: AMOUNTS })),
      alike: [...alike, ...terms],
      conditions: onRows("/where", where),
      codes:
        "value" in of
          ? [...single("/of/total", of.total), ...listed("/of/parts", of.parts)].map((code) => ({
              ...code,
              column: of.by,
            }))
          : [],
    };
  },
  period: ({ start, end, by, days }) => ({
    columns: [
      { part: start, at: "/start", types: DATES },
      { part: end, at: "/end", types: DATES },
      ...single("/by", by),
    ],
    parameters: single("/days", days),
  }),
  previous: ({ at, match, fails }) => ({
    columns: [...single("/at", at), ...listed("/match", match)],
    conditions: [{ part: fails, at: "/fails", use: { of: "row", previous: "allowed" } }],
  }),
  register: ({ column, within, by, kinds, faults, during, where }) => ({
    columns: [...single("/column", column), ...single("/within", within)],
    // Without days of its own, the day of the check is asked for.
    terms: during
      ? [
          { part: during.from, at: "/during/from", types: DATES },
          { part: during.to, at: "/during/to", types: DATES },
        ]
      : [{ part: { asOf: true }, at: "", types: DATES }],
    conditions: onRows("/where", where),
    problems: [
      ...(by === "name" && !kinds
        ? [{ part: "Names are looked up among areas of given kinds: give the kinds.", at: "/kinds" }]
        : []),
      ...(faults.includes("outside") && within === undefined
        ? [{ part: 'The fault "outside" needs the column of the police force area.', at: "/within" }]
        : []),
    ],
  }),
  row: ({ at, fails }) => ({ columns: single("/at", at), conditions: onRows("/fails", fails) }),
  share: ({ at, of, over }) => ({
    columns: single("/at", at),
    conditions: onRows("/of", of),
    parameters: single("/over", over),
  }),
  unique: ({ columns }) => ({ columns: columns === "all" ? [] : listed("/columns", columns) }),
};

/**
 * What a check names.
 *
 * @param check - The check, of a kind that there is.
 */
export function partsOfCheck(check: Check): CheckParts {
  return (PARTS[check.kind] as (check: Check) => CheckParts)(check);
}

/**
 * The conditions and terms that a check holds.
 *
 * @param check - The check.
 * @category rules
 */
export function conditionsOf(check: Check): (Condition | Term)[] {
  const { conditions = [], terms = [], parameters = [] } = partsOfCheck(check);
  return [
    ...[...conditions, ...terms].map(({ part }) => part),
    ...parameters.map(({ part }) => ({ parameter: part })),
  ];
}

/**
 * The names of the columns that a check cannot do without, each once. A check of cells, or of all columns, does
 * with those that are there.
 *
 * @param check - The check.
 * @category rules
 */
export function columnsOfCheck(check: Check): string[] {
  const { columns = [] } = partsOfCheck(check);
  const inConditions = conditionsOf(check).flatMap((part) => [
    ...columnsOf(part),
    ...previousColumnsOf(part),
  ]);
  return [...new Set([...columns.map(({ part }) => part), ...inConditions])];
}

/** The parts of a list, each with its place. */
function listed(at: string, parts: readonly string[] = []): Part<string>[] {
  return parts.map((part, index) => ({ part, at: `${at}/${index}` }));
}

function single<T>(at: string, part: T | undefined): Part<T>[] {
  return part === undefined ? [] : [{ part, at }];
}

function onRows(at: string, condition: Condition | undefined): NonNullable<CheckParts["conditions"]> {
  return single(at, condition).map((part) => ({ ...part, use: ROW }));
}
