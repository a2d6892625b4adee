import { describe, expect, test } from "vitest";
import { demonstration } from "../returns/demonstration.js";
import { edAssaultIstv } from "../returns/ed-assault-istv/definition.js";
import { healthAdmissionsAssault } from "../returns/health-admissions-assault/definition.js";
import { policeOutcomes } from "../returns/police-outcomes/definition.js";
import { policePrcCsp } from "../returns/police-prc-csp/definition.js";
import { policeStreet } from "../returns/police-street/definition.js";
import { returns } from "../returns/returns.js";
import { svdGrantOutturn } from "../returns/svd-grant-outturn/definition.js";
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
      'CAST((SELECT "days-before-arrival" FROM "ed_assault_istv_parameters") AS DECIMAL(38, 9))',
    );
    expect(istv.script).toContain(
      '"days-before-arrival" DOUBLE, -- Most days from the assault to the arrival (days)',
    );
  });

  test("on bytes and headers is not there", () => {
    const reasons = new Map(
      sqlOf(policeStreet, "postgres").notExpressed.map((each) => [each.ruleId, each.reason]),
    );
    expect(reasons.get("GEN-F02")).toBe("It is about the bytes of the file, which a table does not have.");
    expect(reasons.get("PST-H01")).toBe("It is about the header of the file, which a table does not have.");
    // An empty file can be told from a table, the rest of the rule is about its name, which a user can give.
    expect(reasons.has("PST-M01")).toBe(false);
  });
});

describe("areas", () => {
  const grant = sqlOf(svdGrantOutturn, "postgres");

  test("are looked up by their codes in a table of those that the columns may hold", () => {
    const table = grant.tables.find((each) => each.includes('CREATE TABLE "svd_grant_outturn_areas"'));
    // Humberside, of England; Dyfed-Powys, of Wales; and no local authority.
    expect(table).toContain("('E23000012', NULL, NULL)");
    expect(table).toContain("('W15000004', NULL, NULL)");
    expect(table).not.toContain("'E06");
    expect(queryOf("GEN-V10", grant)).toContain('FROM "svd_grant_outturn_areas" AS area');
  });

  test("are not looked up by their names", () => {
    const { rules, notExpressed } = sqlOf(policePrcCsp, "duckdb");
    expect(rules.map(({ ruleId }) => ruleId)).not.toContain("PRC-V03");
    expect(notExpressed.find(({ ruleId }) => ruleId === "PRC-V03")?.reason).toContain("by their names");
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

  test("says the name of a constraint in DuckDB too, which does not keep it", () => {
    expect(sqlOf(policeStreet, "duckdb").tables.join("\n")).toContain(
      `CHECK (CASE WHEN ("Longitude" >= -11 AND "Longitude" <= 2) IS NOT FALSE THEN TRUE ELSE error('PST-V05.1') END)`,
    );
  });

  test("takes texts as they were judged and numbers as their values", () => {
    // The type of an outcome that is not on the list is only warned of: the row is kept as it stands.
    expect(sqlOf(policeOutcomes, "postgres").insert).toBe(
      `INSERT INTO "police_outcomes" SELECT "Crime ID:text", "Month:text", "Reported by:text", "Falls within:text", "Longitude", "Latitude", "Location:text", "LSOA code:text", "LSOA name:text", "Outcome type:text" FROM "police_outcomes_cells";`,
    );
  });

  test("has a column for shorthand in place of numbers, which takes nothing else", () => {
    const admissions = sqlOf(healthAdmissionsAssault, "postgres").tables.join("\n");
    expect(admissions).toContain('  "admissions" bigint,\n  "admissions:shorthand" text,');
    expect(admissions).toContain('("admissions" >= 0) AND ("admissions:shorthand" ~ ');
  });

  test("refuses rows with the same key under the id of the rule that says so", () => {
    expect(sqlOf(policePrcCsp, "postgres").tables.join("\n")).toContain(
      'CONSTRAINT "PRC-R01.1" UNIQUE ("Financial Year", "Financial Quarter", "Police Force", "CSP Name", "Offence Code")',
    );
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
    rules: demonstration.rules.filter(({ id }) => id === "GEN-F01"),
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
