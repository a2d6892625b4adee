/** What spreadsheets make of codes: numbers without their leading zeros, numbers with an exponent, dates. */
import type { CodeList } from "../codelists/code-list.js";
import { numberDamage } from "./number-damage.js";

/**
 * What a spreadsheet did to a code, if it did something.
 *
 * @category columns
 */
export interface CodeDamage {
  /** Words for it, such as "a code without its leading zeros". */
  readonly detail: string;
  /** The codes of the list that it can have been done to. None for an error value. */
  readonly codes: readonly string[];
}

/**
 * Looks for a code of a list that a spreadsheet changed into the text of a cell.
 *
 * @param list - The list.
 * @param text - The cell after {@link cleanText}; none of the codes.
 * @returns What was done; `undefined` when nothing is known to have happened, which includes that no code of
 *   the list can have become this text.
 * @example
 * ```ts
 * const list = { id: "l", title: "L", source: "s", codes: [{ code: "01" }, { code: "10-17" }, { code: "5E" }] };
 * codeDamage(list, "1"); // { detail: "a code without its leading zeros", codes: ["01"] }
 * codeDamage(list, "Oct-17"); // { detail: "a code as a date", codes: ["10-17"] }
 * codeDamage(list, "5.00E+00")?.codes; // ["5E"]
 * codeDamage(list, "2"); // undefined
 * ```
 * @category columns
 */
export function codeDamage(list: CodeList, text: string): CodeDamage | undefined {
  if (numberDamage(text) === "a spreadsheet error") return { detail: "a spreadsheet error", codes: [] };
  const shown = shownAs(text);
  const codes = shown && damagedOf(list).get(shown.key);
  return codes ? { detail: shown.detail, codes } : undefined;
}

const NUMBER = /^[0-9]{1,15}(?:\.[0-9]{1,15})?$/;
const SCIENTIFIC = /^[0-9]{1,15}(?:\.[0-9]{1,15})?[eE][+-]?[0-9]{1,3}$/;
// 10-Dec, Oct-17, 01-Apr-2026
const DATE = /^([0-9]{1,4}|[A-Za-z]{3})-([0-9]{1,4}|[A-Za-z]{3})(?:-[0-9]{2,4})?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What a cell looks like that may have been a code, and a key under which such codes are found. */
function shownAs(text: string): { readonly detail: string; readonly key: string } | undefined {
  if (NUMBER.test(text)) return { detail: "a code without its leading zeros", key: text };
  if (SCIENTIFIC.test(text)) {
    return { detail: "a code as a number in scientific notation", key: `value ${Number(text)}` };
  }
  const [, left, right] = DATE.exec(text) ?? [];
  if (left === undefined || right === undefined || !/[A-Za-z]/.test(text)) return undefined;
  return { detail: "a code as a date", key: `date ${numberOf(left)} ${numberOf(right)}` };
}

/** A number, or the number of a month. */
function numberOf(text: string): number {
  return /[A-Za-z]/.test(text) ? MONTHS.indexOf(text.toLowerCase()) + 1 : Number(text);
}

/** The keys of what a spreadsheet may show in place of a code. */
function keysOf(code: string): string[] {
  const keys: string[] = [];
  if (/^0+[1-9]/.test(code) && NUMBER.test(code)) keys.push(code.replace(/^0+/, ""));
  if (/^[0-9]{1,15}[eE][0-9]{0,3}$/.test(code)) {
    keys.push(`value ${Number(/[eE]$/.test(code) ? `${code}0` : code)}`);
  }
  const [, left, right] = /^([0-9]{1,4})[-/.]([0-9]{1,4})$/.exec(code) ?? [];
  if (left !== undefined && right !== undefined) {
    keys.push(`date ${Number(left)} ${Number(right)}`);
    if (Number(left) !== Number(right)) keys.push(`date ${Number(right)} ${Number(left)}`);
  }
  return keys;
}

const made = new WeakMap<CodeList, ReadonlyMap<string, readonly string[]>>();

/** The codes of a list by what a spreadsheet may show in their place, made once. */
function damagedOf(list: CodeList): ReadonlyMap<string, readonly string[]> {
  const known = made.get(list);
  if (known) return known;
  const byKey = new Map<string, string[]>();
  for (const { code } of list.codes) {
    for (const key of keysOf(code)) {
      const codes = byKey.get(key);
      if (codes) codes.push(code);
      else byKey.set(key, [code]);
    }
  }
  made.set(list, byKey);
  return byKey;
}
