import { compileCondition, conditionContext, kindOf, literalsOf, returns } from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "./claim.js";
import { BLANK, CurrentRow, RIGHT } from "./current-row.js";
import { OpenRuns } from "./open-runs.js";
import type { RowRun } from "./row-run.js";

describe.each(returns)("of the rules of $id", (definition) => {
  const scope = conditionContext(definition, { asOf: "2026-06-01" });
  const { columns } = definition;
  const conditions = definition.rules.flatMap(({ checks }) =>
    checks.flatMap((check) => (check.kind === "row" ? [check.fails] : [])),
  );
  const runs = conditions.map((condition): RowRun => {
    const fails = compileCondition(condition, scope);
    return { claim: undefined as unknown as Claim, column: 0, isCondition: true, fails };
  });
  const cells = fc.tuple(
    ...columns.map((column) =>
      fc.constantFrom(
        "",
        kindOf(column).example(column),
        ...conditions.flatMap((condition) => literalsOf(condition, column.name)),
        ...(column.kind === "code" ? column.list.codes.map(({ code }) => code) : []),
      ),
    ),
  );

  test("only those are left out that do not fail", () => {
    const row = new CurrentRow(columns, [...columns.keys()]);
    const open = new OpenRuns(runs, row);
    fc.assert(
      fc.property(cells, (texts) => {
        let blank = 0;
        for (const [column, text] of texts.entries()) {
          row.states[column] = text === "" ? BLANK : RIGHT;
          row.texts[column] = text;
          if (text === "") blank |= 1 << column;
        }
        const failing = runs.filter((run) => run.fails(row) === true);
        expect(open.of(blank).filter((run) => run.fails(row) === true)).toEqual(failing);
      }),
      { numRuns: 1000 },
    );
  });
});

test("a rule that asks what stands in a cell only where another is blank is settled where that is not", () => {
  const [first, second] = returns[0]?.columns ?? [];
  const definition = {
    ...(returns[0] as (typeof returns)[number]),
    columns: [first, second].flatMap((c) => c ?? []),
  };
  const scope = conditionContext(definition, {});
  const fails = compileCondition(
    {
      all: [
        { left: { column: second?.name ?? "" }, op: "=", right: { column: second?.name ?? "" } },
        { blank: first?.name ?? "" },
      ],
    },
    scope,
  );
  const run: RowRun = { claim: undefined as unknown as Claim, column: 0, isCondition: true, fails };
  const other: RowRun = { claim: undefined as unknown as Claim, column: 0, fails: () => false };
  const open = new OpenRuns([run, other], new CurrentRow(definition.columns, [0, 1]));
  expect(open.of(0)).toEqual([other]);
  expect(open.of(1)).toEqual([run, other]);
  expect(open.of(2)).toEqual([other]);
});
