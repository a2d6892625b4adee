/** Counts, whole numbers, decimals and money: what their columns have in common in SQL. */
import type { Dialect } from "../dialect.js";

/** Whether a text is a number of a form, or what else is wrong with it. */
export function numberFault(
  text: string,
  form: RegExp,
  damage: RegExp | undefined,
  others: readonly (readonly [condition: string, fault: string])[],
  dialect: Dialect,
): string {
  const damaged = damage
    ? `svd_number_damage(${text}) OR ${dialect.matches(text, damage)}`
    : `svd_number_damage(${text})`;
  const rest = others.map(([condition, fault]) => `\n      WHEN ${condition} THEN '${fault}'`).join("");
  return `CASE WHEN NOT (${dialect.matches(text, form)})
      THEN CASE WHEN ${damaged} THEN 'number-damage' ELSE 'format' END${rest} END`;
}

/** How many decimals a number is written with. */
export function decimalsOf(text: string): string {
  return `CASE WHEN strpos(${text}, '.') = 0 THEN 0 ELSE length(${text}) - strpos(${text}, '.') END`;
}

/** Whether a number lies outside bounds that may be absent; `undefined` where there are none. */
export function outside(value: string, min: number | undefined, max: number | undefined): string | undefined {
  const bounds = [
    ...(min === undefined ? [] : [`${value} < ${min}`]),
    ...(max === undefined ? [] : [`${value} > ${max}`]),
  ];
  return bounds.length === 0 ? undefined : bounds.join(" OR ");
}

/** Whether a number keeps within bounds that may be absent; `undefined` where there are none. */
export function inside(value: string, min: number | undefined, max: number | undefined): string | undefined {
  const bounds = [
    ...(min === undefined ? [] : [`${value} >= ${min}`]),
    ...(max === undefined ? [] : [`${value} <= ${max}`]),
  ];
  return bounds.length === 0 ? undefined : bounds.join(" AND ");
}
