import { ConditionError, type ReturnDefinition } from "@svd/schemas/returns";

/**
 * The number of a column in a definition.
 *
 * @throws ConditionError when the definition has no such column.
 */
export function columnOf({ columns }: Pick<ReturnDefinition, "columns">, name: string): number {
  const index = columns.findIndex((column) => column.name === name);
  if (index < 0) throw new ConditionError(`There is no column "${name}".`);
  return index;
}
