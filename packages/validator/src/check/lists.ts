import type { CodeColumn, Column, ReturnDefinition } from "@svd/schemas/returns";
import type { ValidateOptions } from "../options.js";

/**
 * A definition with the code lists of the caller in the places that it leaves open.
 *
 * @returns The definition, and the names of the columns whose list is not the definition's own.
 */
export function withCodeLists(
  definition: ReturnDefinition,
  given: ValidateOptions["codeLists"],
): { definition: ReturnDefinition; replaced: ReadonlySet<string> } {
  const replaced = new Set<string>();
  const columns = definition.columns.map((column): Column => {
    const id = listIdOf(column);
    const codes = id !== undefined && given && Object.hasOwn(given, id) ? given[id] : undefined;
    if (id === undefined || !codes) return column;
    replaced.add(column.name);
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
