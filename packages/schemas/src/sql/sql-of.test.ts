import { describe, expect, test } from "vitest";
import { demonstration } from "../returns/demonstration.js";
import { edAssaultIstv } from "../returns/ed-assault-istv.js";
import { policeStreet } from "../returns/police-street.js";
import { returns } from "../returns/returns.js";
import { SqlError, sqlOf } from "../sql.js";

const queryOf = (ruleId: string, sql = sqlOf(policeStreet, "postgres")) =>
  sql.rules.find((rule) => rule.ruleId === ruleId)?.query;

describe.each([...returns, demonstration])("the SQL of $id", (definition) => {
  test.each(["postgres", "duckdb"] as const)("says each rule or why not, for %s", (dialect) => {
    const { rules, notExpressed } = sqlOf(definition, dialect);
    const said = [...rules, ...notExpressed].map(({ ruleId }) => ruleId);
    expect(new Set(said)).toEqual(new Set(definition.rules.map(({ id }) => id)));
  });

  test("lists in the script what it does not say", () => {
    const { script, notExpressed } = sqlOf(definition, "postgres");
    for (const { ruleId, reason } of notExpressed) expect(script).toContain(`--   ${ruleId}: ${reason}`);
  });

  test("is the same every time", () => {
    expect(sqlOf(definition, "duckdb")).toEqual(sqlOf(definition, "duckdb"));
  });
});

describe("the SQL of a rule", () => {
  test("on one row is its condition", () => {
    expect(queryOf("PST-V08")).toBe(`SELECT 'PST-V08' AS rule_id, * FROM (
SELECT row_number AS row_number,
  CAST('Context' AS text) AS column_name,
  CAST(12 AS bigint) AS column_number,
  'info' AS severity,
  'Context holds something. It has been blank in every file that was read.' AS message
FROM "police_street_cells"
WHERE "Context:text" IS NOT NULL
) AS findings
ORDER BY row_number, column_number`);
  });

  test("with a threshold asks the table of parameters", () => {
    const istv = sqlOf(edAssaultIstv, "duckdb");
    expect(queryOf("ISTV-X04", istv)).toContain(
      'CAST((SELECT "days-before-arrival" FROM "ed_assault_istv_parameters") AS DOUBLE)',
    );
    expect(istv.script).toContain(
      '"days-before-arrival" DOUBLE, -- Most days from the assault to the arrival (days)',
    );
  });

  test("on bytes, headers and registers is not there", () => {
    const reasons = new Map(
      sqlOf(policeStreet, "postgres").notExpressed.map((each) => [each.ruleId, each.reason]),
    );
    expect(reasons.get("GEN-F02")).toBe("It is about the bytes of the file, which a table does not have.");
    expect(reasons.get("PST-H01")).toBe("It is about the header of the file, which a table does not have.");
    // An empty file can be told from a table, the rest of the rule is about its name, which a user can give.
    expect(reasons.has("PST-M01")).toBe(false);
  });
});

describe("the table with types", () => {
  const table = sqlOf(policeStreet, "postgres").tables.find((each) =>
    each.startsWith('CREATE TABLE "police_street" ('),
  );

  test("has real types, and constraints with the ids of the rules they keep", () => {
    expect(table).toContain('"Longitude" double precision');
    expect(table).toContain('"Month" text CONSTRAINT "GEN-V01.1" NOT NULL');
    expect(table).toContain('CONSTRAINT "PST-V05.1" CHECK ("Longitude" >= -11 AND "Longitude" <= 2)');
    expect(table).toContain(`CHECK (NOT (("Longitude" IS NULL) AND ("Latitude" IS NOT NULL)))`);
  });

  test("has no constraint for what is less than an error", () => {
    // An outcome that is not on the list is a warning (PST-V04), a sixth decimal that is missing too (PST-V06).
    expect(table).not.toContain("PST-V04");
    expect(table).not.toContain("PST-V06");
  });
});

describe("names and texts", () => {
  const withColumn = (name: string) => ({
    ...demonstration,
    columns: [{ kind: "text", name, title: "t", description: "d", maxLength: 5 } as const],
    key: [],
    rules: [],
  });

  test("cannot be taken for SQL", () => {
    const { script } = sqlOf(withColumn(`a"; DROP TABLE x; --'`), "postgres");
    expect(script).toContain(`"a""; DROP TABLE x; --'"`);
    expect(script).not.toMatch(/"a"; DROP/);
  });

  test("that PostgreSQL would cut are refused", () => {
    expect(() => sqlOf(withColumn("x".repeat(60)), "duckdb")).toThrow(SqlError);
  });

  test("that would stand twice are refused", () => {
    const twice = { ...withColumn("A"), columns: [...withColumn("A").columns, ...withColumn("a").columns] };
    expect(() => sqlOf(twice, "postgres")).toThrow("Two columns would have the name");
  });
});
