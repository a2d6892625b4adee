import type { ReturnDefinition } from "@svd/schemas/returns";

/** The number of a column in a sound definition, which has all columns that its rules name. */
export function columnOf({ columns }: Pick<ReturnDefinition, "columns">, name: string): number {
  return columns.findIndex((column) => column.name === name);
}
