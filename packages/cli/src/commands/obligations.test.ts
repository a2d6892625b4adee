import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));
const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-obligations-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

// A run takes a second or two, and several tests look at the same one.
const runs = new Map<string, ReturnType<typeof runAgain>>();
function run(args: readonly string[], zone = "UTC") {
  const key = JSON.stringify([args, zone]);
  const known = runs.get(key) ?? runAgain(args, zone);
  runs.set(key, known);
  return known;
}

function runAgain(args: readonly string[], zone: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "obligations", ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", TZ: zone },
    maxBuffer: 16 * 1024 ** 2,
  });
  return { status, stdout, stderr };
}

const basingstoke = ["E07000084", "--dossier", join(examples, "hampshire"), "--as-of", "2024-03-31"];

describe("svd obligations", () => {
  test("writes the names of offices and of Parliament with their capitals", () => {
    const { stdout } = run(["Swansea", "--as-of", "2026-11-22"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("Direction: with consent of the Welsh Ministers");
    expect(stdout).toContain("By: Secretary of State");
    expect(stdout).not.toMatch(/welsh ministers|secretary of state|section 17a/);
  });

  test("says who owes what in an area, that it restates the law, and what is recalled or inferred", () => {
    const { status, stdout, stderr } = run(["Hull", "--as-of", "2026-11-22"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("This restates the law in other words.");
    expect(stdout).toMatch(/Hull City Council +Sch\. 1 L1 or L2/);
    expect(stdout).toMatch(/SVR-04-2 +duty +SI 2022\/1304 reg 4\(2\)/);
    expect(stdout).toContain("(timing inferred; whether a direction can follow inferred)");
    expect(stdout).toMatch(/CDA-17A[\s\S]*recalled, not checked/);
    expect(stdout).toMatch(/The title of\s+the office \(recalled, not checked\)\./);
    expect(stdout).toMatch(/ASM-2 +The plan of a community safety partnership runs for three years\./);
  });

  test("says where each stands by a dossier, and ends with 0 when nothing that law asks is overdue", () => {
    const { status, stdout } = run(basingstoke);
    expect(status).toBe(0);
    expect(stdout).toMatch(/SVR-04-2 +met +duty/);
    expect(stdout).toMatch(/CSPE-4 +due +duty/);
    expect(stdout).toMatch(/> The dossier holds no information-sharing protocol of\s+safer-north-hampshire/);
  });

  test("ends with 1 when something that law asks is overdue", () => {
    const { status, stdout } = run([
      "Hull",
      "--dossier",
      join(examples, "humber/dossier.json"),
      "--as-of",
      "2024-06-30",
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/CSPE-5 +overdue +duty/);
  });

  test("writes JSON with the obligations, the calendar and the assessment", () => {
    const { owed, calendar, assessment, findings } = JSON.parse(
      run([...basingstoke, "--format", "json"]).stdout,
    );
    expect(owed.area.code).toBe("E07000084");
    expect(owed.statement).toContain("not legal advice");
    // The plan that the dossier holds is of 2026: on this day its revision is still to come.
    expect(calendar.dates.slice(0, 2)).toMatchObject([
      { on: "2024-03-31", obligation: "CDA-6-1d", confidence: "inferred" },
      { on: "2024-03-31", obligation: "CDA-17A", confidence: "recalled" },
    ]);
    expect(
      assessment.obligations.find(({ obligation }: { obligation: string }) => obligation === "SVR-03-1")
        .status,
    ).toBe("met");
    expect(findings.find(({ ruleId }: { ruleId: string }) => ruleId === "CSPE-4")).toMatchObject({
      severity: "info",
      pointer: "/communitySafetyPartnerships/0",
    });
  });

  describe("as a calendar", () => {
    const lines = () => {
      const { stdout } = run([...basingstoke, "--format", "ics"]);
      // RFC 5545: lines end in CRLF and are folded before a space.
      expect(stdout.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(stdout.endsWith("END:VCALENDAR\r\n")).toBe(true);
      for (const line of stdout.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      return stdout.replaceAll("\r\n ", "").split("\r\n");
    };

    test("has an event of a whole day for each last day, with an id of its own and the stamp of the day asked for", () => {
      const all = lines();
      const of = (name: string) => all.filter((line) => line.startsWith(name));
      const events = of("BEGIN:VEVENT").length;
      expect(events).toBe(of("END:VEVENT").length);
      expect(events).toBeGreaterThan(10);
      expect(new Set(of("UID:")).size).toBe(events);
      expect(new Set(of("DTSTAMP:"))).toEqual(new Set(["DTSTAMP:20240331T000000Z"]));
      expect(of("DTSTART;VALUE=DATE:")).toHaveLength(events);
      expect(of("DTSTART;VALUE=DATE:20240514")).toHaveLength(1);
      expect(of("DTEND;VALUE=DATE:20240515")).toHaveLength(1);
      expect(of("DESCRIPTION:").every((line) => line.includes("not legal advice"))).toBe(true);
      expect(of("SUMMARY:Set locally: Meet").length).toBeGreaterThan(0);
    });

    test("is read by a program that knows calendars as whole days", () => {
      const calendar = new ICAL.Component(ICAL.parse(run([...basingstoke, "--format", "ics"]).stdout));
      const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
      expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
      expect(
        events.every(({ startDate, duration }) => startDate.isDate && duration.toSeconds() === 86_400),
      ).toBe(true);
      const meetings = events
        .filter(({ uid }) => uid.includes("loc-meet"))
        .map(({ startDate }) => startDate.toString());
      expect(meetings).toEqual(["2024-05-14", "2024-08-14", "2024-11-14", "2025-02-14"]);
    });

    test("is the same in every time zone", () => {
      const [first, ...others] = ["UTC", "Europe/London", "America/Los_Angeles", "Pacific/Apia"].map(
        (zone) => run([...basingstoke, "--format", "ics"], zone).stdout,
      );
      expect(others.every((other) => other === first)).toBe(true);
    });
  });

  describe("as a page", () => {
    const page = () => run([...basingstoke, "--format", "html"]).stdout;

    test("needs no script and loads nothing, and names its language", () => {
      const html = page();
      expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
      expect(html).not.toMatch(/<script|src=|href=|url\(|@import/);
      expect(html).toContain("default-src 'none'");
    });

    test("has a caption and column heads for each table, one main heading, and words beside every colour", () => {
      const html = page();
      const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
      expect(count(/<h1>/g)).toBe(1);
      expect(count(/<table>/g)).toBe(count(/<caption>/g));
      expect(count(/<thead>/g)).toBe(count(/<table>/g));
      expect(html).toContain("Due: owed, and the dossier does not show it yet");
      expect(html).toContain('<time datetime="2024-05-14">14 May 2024</time>');
      expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="timeline-title timeline-words">/);
      for (const tag of ["table", "tr", "td", "th", "section", "div", "svg", "dl", "p"]) {
        expect([tag, count(new RegExp(`<${tag}[ >]`, "g"))]).toEqual([
          tag,
          count(new RegExp(`</${tag}>`, "g")),
        ]);
      }
    });

    test("says that it restates the law, and marks what is not simply read", () => {
      const html = page();
      expect(html).toContain("It is not the law and not legal advice");
      expect(html).toContain("recalled, not checked");
      expect(html).toContain("set by the partnership, not law");
      expect(html).toContain("The consolidated text is this project&#39;s (inferred).");
    });

    test("escapes what comes from a dossier", () => {
      const dossier = readFileSync(join(examples, "hampshire/dossier.json"), "utf8");
      // An id is the only text of a dossier in a message, and its form lets nothing through that would need escaping.
      const path = join(folder, "dossier.json");
      writeFileSync(path, dossier.replaceAll("Safer North Hampshire", "<script>alert(1)</script>"));
      const { stdout } = run(["E07000084", "--dossier", path, "--as-of", "2024-03-31", "--format", "html"]);
      expect(stdout).not.toContain("<script");
      expect(stdout).toContain("&#39;");
    });
  });

  test.each([
    [["Hampshire", "--as-of", "2024-03-31"], "is not a local government area"],
    [["Nowhere at all"], "No area or body is known by this name"],
    [["Hull", "--as-of", "2024-02-30"], "--as-of must be a date written YYYY-MM-DD."],
    [["Hull", "--as-of", "2022-12-31"], "The Duty began on 2023-01-31."],
    [["Leeds", "--dossier", join(examples, "humber")], "The dossier does not hold the area Leeds"],
    [["Hull", "--dossier", join(examples, "nowhere")], "There is no file"],
    [["Hull", "--dossier", join(examples, "returns/ed-assault-march-clean.csv")], "is no dossier"],
  ])("ends with 2 and says why for %j", (args, message) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
