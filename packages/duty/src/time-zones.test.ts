// No answer may depend on where the machine is. The package as it is built is run in four zones and the outputs compared.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const built = new URL("../dist/index.js", import.meta.url).href;
const examples = new URL("../../../examples/", import.meta.url).pathname;
const program = `
  import { readFileSync } from "node:fs";
  const { assess, calendarFor, lastOfDaysBeginningWith, obligationsFor, partnershipYearOf, endOfNextQuarter } = await import(${JSON.stringify(built)});
  const out = [];
  for (const name of ["hampshire", "humber"]) {
    const dossier = JSON.parse(readFileSync(${JSON.stringify(examples)} + name + "/dossier.json", "utf8"));
    for (const asOf of ["2024-01-28", "2024-01-29", "2024-03-31", "2024-04-01", "2025-02-28"]) {
      out.push(assess(dossier, { asOf }), calendarFor(dossier.areas[0].code, { asOf, dossier, until: "2026-12-31" }));
    }
  }
  for (let n = 0; n < 3000; n++) {
    const date = new Date(Date.UTC(2023, 0, 1) + n * 86400000).toISOString().slice(0, 10);
    out.push(lastOfDaysBeginningWith(date, 7), partnershipYearOf(date), endOfNextQuarter(date));
  }
  out.push(obligationsFor("Hull", "2024-04-01"));
  process.stdout.write(JSON.stringify(out));
`;

const outputIn = (zone: string): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 ** 2,
    env: { ...process.env, TZ: zone },
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
};

it("gives identical output in UTC, London, Los Angeles and Apia", () => {
  const inUtc = outputIn("UTC");
  expect(inUtc.length).toBeGreaterThan(100_000);
  for (const zone of ["Europe/London", "America/Los_Angeles", "Pacific/Apia"]) {
    // Not toEqual: a difference would be printed whole.
    expect(outputIn(zone) === inUtc, zone).toBe(true);
  }
});

it("asks no method of a date that answers in local time, and no clock", () => {
  const local =
    /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\.toLocale|Date\.now|new Date\(/;
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((file) => local.test(readFileSync(join(import.meta.dirname, file), "utf8")))).toEqual(
    [],
  );
});
