import { type CodeColumn, type Column, kindOf, type ReturnDefinition } from "@svd/schemas/returns";
import type { ValidateOptions } from "../options.js";

/** Columns as the definition has them whose list the caller gave, by their names. */
export type ReplacedColumns = ReadonlyMap<string, Column>;

/**
 * A definition with the code lists of the caller in the places that it leaves open.
 *
 * @returns The definition, and the columns whose list is not the definition's own.
 */
export function withCodeLists(
  definition: ReturnDefinition,
  given: ValidateOptions["codeLists"],
): { definition: ReturnDefinition; replaced: ReplacedColumns } {
  const replaced = new Map<string, Column>();
  const columns = definition.columns.map((column): Column => {
    const id = listIdOf(column);
    const codes = id !== undefined && given && Object.hasOwn(given, id) ? given[id] : undefined;
    if (id === undefined || !codes) return column;
    replaced.set(column.name, column);
    const { name, title, description, required, requiredWhen } = column;
    const list: CodeColumn["list"] = {
      id,
      title: column.kind === "code" ? column.list.title : title,
      source: "caller",
      codes: codes.map((code) => ({ code })),
    };
    return {
      kind: "code",
      name,
      title,
      description,
      ...(required ? { required } : {}),
      ...(requiredWhen ? { requiredWhen } : {}),
      ...((column.kind === "code" || column.kind === "snomed") && column.several
        ? { several: column.several }
        : {}),
      list,
    };
  });
  return { definition: replaced.size > 0 ? { ...definition, columns } : definition, replaced };
}

/** The id under which a caller may give the list of a column. */
export function listIdOf(column: Column): string | undefined {
  if (column.kind === "ods-code" || column.kind === "snomed") return column.listId;
  return column.kind === "code" && column.list.pluggable ? column.list.id : undefined;
}

/** What a finding says of the right values of a column. */
export interface Wording {
  readonly expected: string;
  readonly example: string;
}

/**
 * What findings say of the right values of a column. Codes that the caller gave are the caller's own, so none of them
 * is named that the definition does not have too.
 */
export function wordingOf(column: Column, replaced: ReplacedColumns): Wording {
  const own = replaced.get(column.name);
  if (!own || column.kind !== "code") {
    const kind = kindOf(column);
    return { expected: kind.expected(column), example: kind.example(column) };
  }
  const example = kindOf(own).example(own);
  return {
    expected: `a code of the list that was given for "${column.list.title}"`,
    example: column.list.codes.some(({ code }) => code === example) ? example : "one of its codes",
  };
}
