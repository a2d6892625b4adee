import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { policeStreet, type Report, returns } from "@svd/schemas/returns";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recognise, validate } from "./index.js";
import { validateFile } from "./node.js";

const fixtures = fileURLToPath(new URL("./fixtures/", import.meta.url));
const months = ["2022-07", "2023-01", "2023-10"].map((month) => `${month}-city-of-london-street.csv`);

const countOf = ({ rules }: Report, id: string) => rules.find(({ ruleId }) => ruleId === id)?.count ?? 0;

describe("a real month of data.police.uk", () => {
  const pathOf = (name: string) => `${fixtures}police-street/${name}`;

  // Rows, repeated identifiers and locations without a street as counted with other tools; cells of rows
  // without a location by counting "No Location".
  test.each([
    [months[0], { rows: 300, repeated: 4, noStreet: 32, noLocation: 0 }],
    [months[1], { rows: 719, repeated: 0, noStreet: 115, noLocation: 45 }],
    [months[2], { rows: 300, repeated: 3, noStreet: 0, noLocation: 0 }],
  ])("is accepted with its known oddities: %s", async (name, expected) => {
    const report = await validateFile(pathOf(name as string), policeStreet, { asOf: "2026-01-01" });
    expect(report.verdict).toBe("accepted");
    expect(report.counts).toMatchObject({ error: 0, query: 0 });
    expect({
      rows: report.input.rows,
      repeated: countOf(report, "PST-R01"),
      noStreet: countOf(report, "PST-X03"),
      noLocation: report.columns.find((column) => column.name === "Longitude")?.blank,
    }).toEqual(expected);
    expect(
      report.rules
        .map(({ ruleId }) => ruleId)
        .filter((id) => !["PST-R01", "PST-X03", "GEN-R02"].includes(id)),
    ).toEqual([]);
    expect(report.notChecked.map(({ ruleId }) => ruleId)).toEqual(["GEN-M01", "PST-R03"]);
  });

  test("gives the same report wherever it is cut", async () => {
    const wholes = await Promise.all(
      months.map(async (name) => {
        const bytes = new Uint8Array(readFileSync(pathOf(name)));
        return { bytes, name, report: await validate([bytes], policeStreet, { fileName: name }) };
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), async (which, at) => {
        const { bytes, name, report } = wholes[which] as (typeof wholes)[number];
        const place = at % bytes.length;
        const halves = [bytes.subarray(0, place), bytes.subarray(place)];
        expect(await validate(halves, policeStreet, { fileName: name })).toEqual(report);
      }),
      { numRuns: 1000, seed: 2026 },
    );
  }, 120_000);

  describe("with one cell damaged gets exactly the rule that names it, there", () => {
    const name = months[1] as string;
    const lines = readFileSync(pathOf(name), "utf8").split("\r\n");
    const place = (column: string) => policeStreet.columns.findIndex((each) => each.name === column);
    const cellsOf = (row: number) => (lines[row - 1] as string).split(",");
    // The first crime with a street, and the first incident of anti-social behaviour.
    const crime = lines.findIndex((line) => /^[0-9a-f]{64},.*On or near \w.*Burglary/.test(line)) + 1;
    const incident = lines.findIndex((line) => /^,.*On or near \w.*Anti-social behaviour/.test(line)) + 1;

    /** Findings of the file with one cell changed that the file does not have as it is. */
    async function damage(row: number, column: string, value: string): Promise<string[]> {
      const cells = cellsOf(row);
      cells[place(column)] = value;
      const changed = lines.map((line, i) => (i === row - 1 ? cells.join(",") : line)).join("\r\n");
      const ids = async (text: string) => {
        const report = await validate([new TextEncoder().encode(text)], policeStreet, {
          fileName: name,
          asOf: "2026-01-01",
          maxFindings: 1000,
        });
        return report.findings.map(({ ruleId, cell, row }) => `${ruleId} ${cell ?? row}`);
      };
      const before = new Set(await ids(lines.join("\r\n")));
      return (await ids(changed)).filter((each) => !before.has(each));
    }

    test.each([
      ["PST-V01", "Month", "Jan-23"],
      ["PST-V01", "Month", "2023-13"],
      ["PST-V01", "Month", "01/2023"],
      ["PST-V02", "Crime ID", "b92474cd106ff736"],
      ["PST-V02", "Crime ID", "9.24E+74"],
      ["PST-V03", "Crime type", "Burglary of a dwelling"],
      ["PST-V04", "Last outcome category", "Offender sent to prison"],
      ["PST-V05", "Longitude", ""],
      ["PST-V05", "Latitude", ""],
      ["PST-V05", "Longitude", "51.518275"],
      ["PST-V05", "Latitude", "-0.106220"],
      ["PST-V06", "Latitude", "51.5182"],
      ["PST-V07", "LSOA code", "E0100916"],
      ["PST-V07", "LSOA code", ""],
      ["PST-V08", "Context", "Seen from the road"],
      ["PST-X01", "Crime ID", ""],
      ["PST-X02", "Location", "No Location"],
      ["PST-X03", "Location", "On or near "],
      ["PST-X04", "Falls within", "Metropolitan Police Service"],
      ["PST-R02", "Month", "2023-02"],
      ["GEN-V01", "Month", ""],
      ["GEN-V01", "Reported by", ""],
      ["GEN-V01", "Location", ""],
      ["GEN-V01", "Crime type", ""],
      ["GEN-V02", "Longitude", "west"],
      ["GEN-V05", "Crime type", "Burglary "],
      ["GEN-V05", "Month", " 2023-01"],
      ["GEN-V06", "Longitude", "-1.06E-01"],
      ["GEN-V06", "Latitude", "51%"],
      ["GEN-V09", "Location", `On or near ${"x".repeat(250)}`],
      ["GEN-P02", "Location", "On or near 943 476 5919"],
      ["GEN-P03", "Location", "On or near SW1A 1AA"],
      ["GEN-P04", "Location", "On or near a@example.org"],
      ["GEN-P05", "Location", "On or near 01/123456A"],
      ["GEN-P06", "LSOA name", "05/12/1993"],
      ["GEN-P08", "LSOA name", "E00004573"],
      ["GEN-F14", "Location", 'On or near "The" Street'],
    ])("%s in %s", async (rule, column, value) => {
      const letter = String.fromCharCode(65 + place(column));
      expect(await damage(crime, column, value)).toEqual([`${rule} ${letter}${crime}`]);
    });

    test("PST-X01 in an incident that has a Crime ID", async () => {
      expect(await damage(incident, "Crime ID", "0123456789abcdef".repeat(4))).toEqual([
        `PST-X01 A${incident}`,
      ]);
    });

    test("PST-R01 in the first row with the Crime ID", async () => {
      const later = lines.findIndex((line, i) => i > crime && /^[0-9a-f]{64},/.test(line)) + 1;
      expect(await damage(later, "Crime ID", cellsOf(crime)[0] as string)).toEqual([`PST-R01 A${crime}`]);
    });

    test("GEN-F05 in a row with a comma too many", async () => {
      expect(await damage(crime, "Location", "On or near High Street, back")).toEqual([`GEN-F05 ${crime}`]);
    });

    test("GEN-F04 where a quotation mark opens and nothing closes it", async () => {
      expect(await damage(crime, "Location", '"On or near High Street')).toEqual([`GEN-F04 G${crime}`]);
    });
  });
});

describe("a real file of another kind", () => {
  const samples = `${fixtures}other-collections/`;
  const others = ["ssda903", "ees-screener"].flatMap((folder) =>
    readdirSync(`${samples}${folder}`).map((name) => `${folder}/${name}`),
  );

  /** What a person would see in a file: of a workbook, its texts and the names of its sheets. */
  function textsOf(name: string): string {
    const bytes = readFileSync(samples + name);
    if (!name.endsWith(".xlsx")) return bytes.toString("latin1");
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
    const xml = (wanted: RegExp) =>
      parts.flatMap(([part, text]) => (wanted.test(part) ? [strFromU8(text)] : [])).join();
    const texts = xml(/sharedStrings|worksheets\/sheet/).replace(/<[^>]*>/g, " ");
    return [texts, ...xml(/workbook\.xml$/).matchAll(/<sheet [^>]*name="([^"]*)"/g)].join(" ");
  }

  test.each(others)("is not taken for one of the returns: %s", async (name) => {
    const recognition = await recognise([new Uint8Array(readFileSync(samples + name))], returns);
    expect(recognition.recognised).toBe(false);
    expect(recognition.refusal).toBeUndefined();
    expect(returns).toContain(recognition.nearest);
  });

  test.each(others.flatMap((name) => returns.map((definition) => [name, definition.id] as const)))(
    "gives located findings without a value when it is checked all the same: %s as %s",
    async (name, id) => {
      const definition = returns.find((each) => each.id === id);
      const report = await validateFile(samples + name, definition as (typeof returns)[number]);
      expect(report.verdict).toBe("rejected");
      for (const finding of report.findings) {
        if (!["GEN-F01", "GEN-F02", "GEN-F08"].includes(finding.ruleId))
          expect(finding.row, finding.ruleId).toBeGreaterThan(0);
      }
      const words = textsOf(name).match(/[A-Za-z0-9_]{6,}/g) ?? [];
      const { tool: _, return: __, input: ___, rules: ____, ...rest } = report;
      const said = JSON.stringify({
        ...rest,
        findings: rest.findings.map(({ ruleId, ...finding }) => finding),
      });
      const ours = JSON.stringify(definition);
      const leaked = [...new Set(words)].filter(
        (word) => !ours.includes(word) && new RegExp(`\\b${word}\\b`).test(said),
      );
      expect(leaked).toEqual([]);
    },
  );
});
