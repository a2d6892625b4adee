/** Areas looked up in the registers. Loaded only for definitions whose rules ask for it. */
import { type Area, type AreaKind, areas, findByName, parseGssCode } from "@svd/reference-data";
import {
  type ConditionContext,
  compileCondition,
  compileTerm,
  type RegisterCheck,
  type RegisterFault,
} from "@svd/schemas/returns";
import type { Claim } from "./claim.js";
import { columnOf } from "./column-of.js";
import { type CurrentRow, RIGHT } from "./current-row.js";
import type { RowRun } from "./row-run.js";

/** Compiles rules on registers. */
export interface Registers {
  readonly runOf: (claim: Claim<RegisterCheck>, scope: ConditionContext) => RowRun;
}

/** What is wrong with an area. */
interface Wrong {
  readonly fault: RegisterFault;
  readonly detail: string;
  readonly suggestion?: string;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Different cells whose answers are remembered; others are looked up each time. */
const REMEMBERED = 20_000;

/** The areas that bear each code: several where a code has been handed on. */
let byCode: ReadonlyMap<string, readonly Area[]> | undefined;

function areasOfCode(code: string): readonly Area[] {
  if (!byCode) {
    const index = new Map<string, Area[]>();
    for (const area of areas) {
      for (const each of [area.code, ...("odsCode" in area ? [area.odsCode] : [])])
        index.set(each, [...(index.get(each) ?? []), area]);
    }
    byCode = index;
  }
  return byCode.get(code) ?? [];
}

/** The areas that a cell may mean, and whether any register would list it. */
function areasMeant(
  text: string,
  { by, kinds }: RegisterCheck,
  { to }: Days,
): readonly Area[] | "not-listed" {
  if (by === "name") return areasNamed(text, to, kinds);
  const known = areasOfCode(text);
  if (known.length > 0) return known;
  const form = parseGssCode(text);
  return form.status === "other-prefix" || (form.status === "gss-code" && form.kind === undefined)
    ? "not-listed"
    : [];
}

function areasNamed(name: string, asOf: string, kinds: readonly AreaKind[] | undefined): readonly Area[] {
  const found = findByName(name, asOf, kinds);
  if (found.status === "unknown") return [];
  return found.status === "ambiguous" ? found.candidates : [found.area];
}

/** What is wrong with a cell: the first of the faults that the check asks for. */
function wrongWith(
  text: string,
  within: string | undefined,
  days: Days,
  check: RegisterCheck,
): Wrong | undefined {
  const { faults, kinds, by } = check;
  const meant = areasMeant(text, check, days);
  if (meant === "not-listed") return undefined;
  const asks = (fault: RegisterFault) => faults.includes(fault);
  if (meant.length === 0)
    return asks("unknown") ? { fault: "unknown", detail: "no register has it" } : undefined;
  const right = kinds ? meant.filter(({ kind }) => kinds.includes(kind)) : meant;
  if (right.length === 0)
    return asks("kind")
      ? { fault: "kind", detail: `it is that of a ${(meant[0] as Area).kind.replaceAll("-", " ")}` }
      : undefined;
  const inForce = right.filter(({ from, to }) => (from ?? "") <= days.to && (to ?? "9999") >= days.from);
  const [area] = inForce;
  if (!area) {
    const [other] = right as readonly [Area, ...Area[]];
    const ended = (other.to ?? "9999") < days.from;
    if (!asks(ended ? "ended" : "future")) return undefined;
    return ended
      ? { fault: "ended", detail: `it ended on ${other.to}, before the period` }
      : { fault: "future", detail: `it begins on ${other.from}, after the period` };
  }
  if (by === "name" && asks("name") && inForce.length === 1) {
    const { name, otherNames = [] } = area;
    const names = [name, ...otherNames, ...("force" in area ? [area.force] : [])];
    if (!names.includes(text))
      return { fault: "name", detail: "it is spelt otherwise there", suggestion: name };
  }
  if (within === undefined || !asks("outside")) return undefined;
  const larger = by === "code" ? areasOfCode(within) : areasNamed(within, days.to, ["police-force-area"]);
  const forces = inForce.flatMap((each) => ("policeForceArea" in each ? [each.policeForceArea] : []));
  return larger.length === 0 || forces.length === 0 || larger.some(({ code }) => forces.includes(code))
    ? undefined
    : { fault: "outside", detail: "it lies in the area of another force" };
}

/** A compiled rule on areas. */
function runOf(claim: Claim<RegisterCheck>, scope: ConditionContext): RowRun {
  const { check } = claim;
  const column = columnOf(scope, check.column);
  const within = check.within === undefined ? undefined : columnOf(scope, check.within);
  const where = check.where && compileCondition(check.where, scope);
  const from = compileTerm(check.during?.from ?? { asOf: true }, scope).read;
  const to = compileTerm(check.during?.to ?? { asOf: true }, scope).read;
  const remembered = new Map<string, Wrong | undefined>();
  let wrong: Wrong | undefined;
  return {
    claim,
    column,
    fails(row: CurrentRow) {
      if (row.states[column] !== RIGHT || (where && where(row) !== true)) return undefined;
      const days = { from: from(row) as string | undefined, to: to(row) as string | undefined };
      if (days.from === undefined || days.to === undefined) return undefined;
      const text = row.text(column);
      const larger = within !== undefined && row.states[within] === RIGHT ? row.text(within) : undefined;
      const key = JSON.stringify([text, larger, days.from, days.to]);
      if (remembered.has(key)) wrong = remembered.get(key);
      else {
        wrong = wrongWith(text, larger, days as Days, check);
        if (remembered.size < REMEMBERED) remembered.set(key, wrong);
      }
      return wrong !== undefined;
    },
    more() {
      const { detail, suggestion } = wrong as Wrong;
      return { words: () => ({ detail }), ...(suggestion === undefined ? {} : { suggestion }) };
    },
  };
}

/** The registers of `@svd/reference-data`. */
export const registers: Registers = { runOf };
