import { describe, expect, it } from "vitest";
import { areas, standingOf } from "./areas.js";
import { findByCode } from "./find-by-code.js";
import { predecessorsOf, successions, successorsInForce, successorsOf } from "./history.js";
import { dayBefore } from "./plain-date.js";

const sentence = (code: string, asOf: string) => {
  const found = findByCode(code, asOf);
  return "message" in found ? found.message : found.status;
};

describe("successions", () => {
  it("are 72 of local authorities, 19 of integrated care boards and 9 of local policing bodies", () => {
    expect(successions).toHaveLength(72 + 19 + 9);
  });

  it.each(successions.map((change) => [change.from, change.to, change.on] as const))(
    "lead from %s to %s on %s, seen from both sides of the day",
    (from, to, on) => {
      const eve = dayBefore(on);
      expect(findByCode(from, eve).status).toBe("current");
      expect(findByCode(to, eve)).toMatchObject({ status: "future" });
      expect(findByCode(from, on)).toMatchObject({ status: "ended" });
      expect(findByCode(to, on).status).toBe("current");
      expect(successorsOf(from)).toContainEqual(expect.objectContaining({ to, on }));
      expect(predecessorsOf(to)).toContainEqual(expect.objectContaining({ from, on }));
      expect(successorsInForce(from, eve).map(({ code }) => code)).toEqual([from]);
      expect(successorsInForce(from, on).map(({ code }) => code)).toContain(to);
    },
  );

  it("never lead back to where they came from", () => {
    for (const area of areas) {
      const seen = new Set([area.code]);
      let ahead = successorsOf(area.code).map(({ to }) => to);
      while (ahead.length > 0) {
        for (const code of ahead)
          expect([area.code, code, seen.has(code) && code === area.code]).toEqual([area.code, code, false]);
        for (const code of ahead) seen.add(code);
        ahead = ahead.flatMap((code) => successorsOf(code).map(({ to }) => to));
      }
    }
  });

  it("are followed over several changes, forward and back", () => {
    const names = (code: string, asOf: string) => successorsInForce(code, asOf).map(({ name }) => name);
    expect(names("E07000190", "2019-03-31")).toEqual(["Taunton Deane"]);
    expect(names("E07000190", "2019-04-01")).toEqual(["Somerset West and Taunton"]);
    expect(names("E07000190", "2023-04-01")).toEqual(["Somerset"]);
    expect(names("E10000030", "2027-04-01")).toEqual(["East Surrey", "West Surrey"]);
    expect(names("east-surrey", "2026-11-01")).toEqual([
      "Elmbridge",
      "Epsom and Ewell",
      "Mole Valley",
      "Reigate and Banstead",
      "Tandridge",
      "Surrey",
    ]);
    expect(names("E54000053", "2026-11-01")).toEqual(["NHS Surrey and Sussex Integrated Care Board"]);
    expect(names("E06009999", "2026-11-01")).toEqual([]);
  });

  it("are told in sentences, of the past and of the future", () => {
    expect(sentence("E07000209", "2026-11-01")).toBe("current");
    expect(sentence("E07000209", "2027-04-01")).toBe(
      "Guildford (E07000209) ended on 31 March 2027. From 1 April 2027 it has been part of West Surrey (west-surrey).",
    );
    expect(sentence("west-surrey", "2026-11-01")).toContain(
      "West Surrey (west-surrey) begins on 1 April 2027.",
    );
    expect(sentence("E08000016", "2026-11-01")).toBe(
      "Barnsley (E08000016) ended on 31 March 2025. From 1 April 2025 the same body has had another code: Barnsley (E08000038).",
    );
    expect(sentence("E54000023", "2026-11-01")).toBe(
      "NHS Suffolk and North East Essex Integrated Care Board (E54000023) ended on 31 March 2026. From 1 April 2026 it has been divided between NHS Essex Integrated Care Board (E54000066) and NHS Norfolk and Suffolk Integrated Care Board (E54000068).",
    );
    expect(sentence("pcc-west-yorkshire", "2026-11-01")).toBe(
      "Police and Crime Commissioner for West Yorkshire (pcc-west-yorkshire) ended on 9 May 2021. From 10 May 2021 the body has been the Mayor of West Yorkshire (mayor-west-yorkshire).",
    );
  });

  it("account for every end in the registers", () => {
    for (const area of areas) {
      expect([area.code, successorsOf(area.code).length > 0]).toEqual([area.code, area.to !== undefined]);
      if (area.to) expect(standingOf(area, area.to)).toBe("current");
    }
  });
});
