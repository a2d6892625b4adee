/** What a definition names and is not there, and what it says twice: faults that its form alone does not show. */

import type { Column } from "../columns/column.js";
import type { TermType } from "../columns/column-kind.js";
import { withNearest } from "../nearest.js";
import { CHECK_WORDS, type Check } from "../rules/check.js";
import { partsOfCheck } from "../rules/check-parts.js";
import { type Condition, columnsOf, literalsOf, type Term } from "../rules/condition.js";
import { type ConditionContext, conditionContext, tableValueFault } from "../rules/condition-context.js";
import { linearPattern } from "../rules/linear-pattern.js";
import { ConditionError, checkCondition, checkTerm, inWords, sentence } from "../rules/typing.js";
import type { ReturnDefinition } from "./definition.js";
import type { DefinitionProblem } from "./definition-form.js";

/** What is wrong with a definition of the right form, in its order. */
export function referenceProblems(definition: ReturnDefinition): DefinitionProblem[] {
  const repeated = repeatedNames(definition);
  // Where two have one name, it cannot be known which of them is meant.
  if (repeated.length > 0) return repeated;
  const tables = tableProblems(definition);
  // A context cannot be made of tables with faults.
  if (tables.length > 0) return tables;
  const context = conditionContext(definition);
  return [
    ...missing("column", definition.key, "/key", columnNames(definition)),
    ...fileNameProblems(definition),
    ...parameterProblems(definition),
    ...sourceProblems(definition),
    ...columnProblems(definition, context),
    ...definition.rules.flatMap(({ checks }, rule) =>
      checks.flatMap((check, i) => checkProblems(check, `/rules/${rule}/checks/${i}`, definition, context)),
    ),
  ];
}

function columnNames({ columns }: ReturnDefinition): string[] {
  return columns.map(({ name }) => name);
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function repeatedNames(definition: ReturnDefinition): DefinitionProblem[] {
  const { sources, parameters, tables = [], columns, rules } = definition;
  const lists: readonly [what: string, names: readonly string[], at: (index: number) => string][] = [
    ["source", idsOf(sources), (i) => `/sources/${i}/id`],
    ["parameter", idsOf(parameters), (i) => `/parameters/${i}/id`],
    ["table", idsOf(tables), (i) => `/tables/${i}/id`],
    ...tables.map(({ keys, values }, table): (typeof lists)[number] => [
      "column of the table",
      [...keys, ...values.map(({ name }) => name)],
      (i) =>
        i < keys.length ? `/tables/${table}/keys/${i}` : `/tables/${table}/values/${i - keys.length}/name`,
    ]),
    ["column", columnNames(definition), (i) => `/columns/${i}/name`],
    ...columns.flatMap((column, index): (typeof lists)[number][] =>
      column.kind === "code"
        ? [
            [
              "code",
              column.list.codes.map(({ code }) => code),
              (i) => `/columns/${index}/list/codes/${i}/code`,
            ],
          ]
        : [],
    ),
    ["rule", idsOf(rules), (i) => `/rules/${i}/id`],
  ];
  return lists.flatMap(([what, names, at]) => {
    const seen = new Set<string>();
    return names.flatMap((name, index) => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ pointer: at(index), message: `The ${what} "${name}" appears twice.` }];
    });
  });
}

function missing(
  what: string,
  names: readonly string[],
  pointer: string,
  known: readonly string[],
): DefinitionProblem[] {
  return names.flatMap((name, index) => unknown(what, name, `${pointer}/${index}`, known));
}

function unknown(what: string, name: string, pointer: string, known: readonly string[]): DefinitionProblem[] {
  if (known.includes(name)) return [];
  return [{ pointer, message: withNearest(`There is no ${what} "${name}"`, name, known) }];
}

function tableProblems({ tables = [] }: ReturnDefinition): DefinitionProblem[] {
  return tables.flatMap(({ keys, values, rows = [] }, table) =>
    rows.flatMap((row, index) => {
      const pointer = `/tables/${table}/rows/${index}`;
      if (row.length < keys.length || row.length > keys.length + values.length)
        return [
          {
            pointer,
            message: `The row has ${row.length} texts and the table has ${keys.length + values.length} columns.`,
          },
        ];
      return values.flatMap((value, i) => {
        const fault = tableValueFault(row[keys.length + i], value);
        return fault === undefined
          ? []
          : [{ pointer: `${pointer}/${keys.length + i}`, message: `This is not ${fault}.` }];
      });
    }),
  );
}

function fileNameProblems({ fileName }: ReturnDefinition): DefinitionProblem[] {
  if (!fileName) return [];
  const pattern = linearPattern(fileName.pattern);
  return "problem" in pattern
    ? [{ pointer: "/fileName/pattern", message: `The pattern of the file name ${pattern.problem}.` }]
    : [];
}

/** The named parts of a pattern; none where it cannot be used. */
function patternParts(source: string): string[] {
  const pattern = linearPattern(source);
  return "problem" in pattern ? [] : pattern.groups.filter((name) => name !== undefined);
}

function parameterProblems({ parameters }: ReturnDefinition): DefinitionProblem[] {
  return parameters.flatMap(({ unit, default: usual = 0 }, index) =>
    unit === "share" && (usual < 0 || usual > 1)
      ? [{ pointer: `/parameters/${index}/default`, message: "A share is from 0 to 1." }]
      : [],
  );
}

function sourceProblems(definition: ReturnDefinition): DefinitionProblem[] {
  const { sources, parameters, tables = [], columns, rules } = definition;
  const cited: readonly (readonly [id: string | undefined, pointer: string])[] = [
    ...parameters.map(({ source }, i) => [source, `/parameters/${i}/source`] as const),
    ...tables.map(({ source }, i) => [source, `/tables/${i}/source`] as const),
    ...columns.flatMap((column, i) => [
      [column.source, `/columns/${i}/source`] as const,
      [column.kind === "code" ? column.list.source : undefined, `/columns/${i}/list/source`] as const,
    ]),
    ...rules.map(({ source }, i) => [source, `/rules/${i}/source`] as const),
  ];
  return cited.flatMap(([id, pointer]) =>
    id === undefined ? [] : unknown("source", id, pointer, idsOf(sources)),
  );
}

function columnProblems({ columns }: ReturnDefinition, context: ConditionContext): DefinitionProblem[] {
  return columns.flatMap(({ required, requiredWhen }, index) => {
    if (!requiredWhen) return [];
    const pointer = `/columns/${index}/requiredWhen`;
    if (required === undefined)
      return [{ pointer, message: 'This has no effect without "required": say how much it matters.' }];
    return [
      ...refusalOf(pointer, () => checkCondition(requiredWhen, context, { of: "row", previous: "refused" })),
      ...literalProblems(requiredWhen, pointer, columns),
    ];
  });
}

function checkProblems(
  check: Check,
  at: string,
  definition: ReturnDefinition,
  context: ConditionContext,
): DefinitionProblem[] {
  const parts = partsOfCheck(check);
  const { columns = [], optionalColumns = [], parameters = [], conditions = [], terms = [] } = parts;
  const names = columnNames(definition);
  const problems = [
    ...messageProblems(check, `${at}/message`, definition),
    ...[...columns, ...optionalColumns].flatMap((each) => unknown("column", each.part, at + each.at, names)),
    ...parameters.flatMap((each) =>
      unknown("parameter", each.part, at + each.at, idsOf(definition.parameters)),
    ),
    ...conditions.flatMap((each) =>
      refusalOf(at + each.at, () => checkCondition(each.part, context, each.use)),
    ),
    ...terms.flatMap((each) => refusalOf(at + each.at, () => checkTerm(each.part, context))),
    ...(parts.fileNameParts ?? []).flatMap((each) =>
      unknown(
        "part of the file name",
        each.part,
        at + each.at,
        patternParts(definition.fileName?.pattern ?? ""),
      ),
    ),
    ...(parts.problems ?? []).map((each) => ({ pointer: at + each.at, message: each.part })),
  ];
  if (problems.length > 0) return problems;
  return [
    ...columns.flatMap((each) => typeProblems({ column: each.part }, each.types, at + each.at, context)),
    ...terms.flatMap((each) => typeProblems(each.part, each.types, at + each.at, context)),
    ...alikeProblems(parts.alike ?? [], at, context),
    ...[...conditions, ...terms].flatMap((each) =>
      literalProblems(each.part, at + each.at, definition.columns),
    ),
    ...(parts.codes ?? []).flatMap(({ part, column, ...each }) =>
      codeProblems([part], column, at + each.at, definition.columns),
    ),
  ];
}

/** The words in braces that nothing fills. */
function messageProblems(
  check: Check,
  pointer: string,
  { parameters }: ReturnDefinition,
): DefinitionProblem[] {
  const known = [...CHECK_WORDS[check.kind], ...idsOf(parameters)];
  return [...check.message.matchAll(/\{([^{}]*)\}/g)].flatMap(([, word = ""]) =>
    known.includes(word)
      ? []
      : [{ pointer, message: withNearest(`Nothing fills {${word}} in this message`, word, known) }],
  );
}

function typeProblems(
  term: Term,
  types: readonly TermType[] | undefined,
  pointer: string,
  context: ConditionContext,
): DefinitionProblem[] {
  const type = checkTerm(term, context);
  if (!types || types.includes(type)) return [];
  return [{ pointer, message: sentence(type, `is not ${types.map(inWords).join(" or ")}.`) }];
}

/** Terms of another type than the first. */
function alikeProblems(
  terms: readonly { readonly part: Term; readonly at: string }[],
  at: string,
  context: ConditionContext,
): DefinitionProblem[] {
  const [first, ...others] = terms.map((each) => ({ type: checkTerm(each.part, context), at: each.at }));
  return others.flatMap((other) =>
    first && other.type !== first.type
      ? [
          {
            pointer: at + other.at,
            message: sentence(
              other.type,
              `cannot be compared with ${inWords(first.type)}: all must be of one type.`,
            ),
          },
        ]
      : [],
  );
}

/** The texts that a condition compares with the cells of a column, and that its list of codes does not have. */
function literalProblems(
  part: Condition | Term,
  pointer: string,
  columns: readonly Column[],
): DefinitionProblem[] {
  return columnsOf(part).flatMap((name) => codeProblems(literalsOf(part, name), name, pointer, columns));
}

function codeProblems(
  codes: readonly string[],
  name: string,
  pointer: string,
  columns: readonly Column[],
): DefinitionProblem[] {
  const column = columns.find((each) => each.name === name);
  // A cell of a list that is open may hold other codes, and a caller may give others in place of one.
  if (column?.kind !== "code" || column.list.open || column.list.pluggable || column.several) return [];
  const known = column.list.codes.map(({ code }) => code);
  return codes.flatMap((code) => unknown(`code of the column "${name}"`, code, pointer, known));
}

/** What a look refuses, at its place. */
function refusalOf(pointer: string, look: () => unknown): DefinitionProblem[] {
  try {
    look();
    return [];
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    return [{ pointer: pointer + error.pointer, message: error.message }];
  }
}
