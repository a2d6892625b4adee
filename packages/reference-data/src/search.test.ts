import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas } from "./areas.js";
import { search } from "./search.js";

const codes = (text: string, limit?: number) => search(text, "2026-11-01", limit).map(({ code }) => code);

describe("search", () => {
  it("finds by code and by the beginning of one", () => {
    expect(codes("E22000374")).toEqual(["E22000374"]);
    expect(codes("e2200037")).toEqual(["E22000371", "E22000372", "E22000373", "E22000374"]);
    expect(codes("qrl")).toEqual(["E54000067", "E54000042"]);
  });

  it("finds by the beginnings of words, the whole name first", () => {
    expect(codes("north hampshire")[0]).toBe("E22000374");
    expect(codes("deane basing")[0]).toBe("E07000084");
    expect(codes("hull")).toContain("E06000010");
    expect(codes("wales vpu")).toEqual(["vru-south-wales"]);
    expect(codes("vpp")).toEqual(["vru-humberside", "vru-thames-valley"]);
    expect(codes("somerset")[0]).toBe("E06000066");
  });

  it("puts what is in force on the date first", () => {
    expect(search("Dorset", "2019-03-31")[0]?.code).toBe("E10000009");
    expect(search("Dorset", "2019-04-01")[0]?.code).toBe("E06000059");
  });

  it("forgives a letter or two when nothing else is found", () => {
    expect(codes("Cumberlnad")).toContain("E06000063");
    expect(codes("Gloucestersheir")).toContain("E10000013");
    expect(codes("qwertyuiop")).toEqual([]);
  });

  it("returns no more than the limit, ten when none is given, and nothing for nothing", () => {
    expect(codes("s")).toHaveLength(10);
    expect(codes("s", 3)).toHaveLength(3);
    expect(codes("  ")).toEqual([]);
  });

  it("finds every area by its code", () => {
    for (const area of areas) expect(search(area.code, "2026-11-01")).toContain(area);
  });

  it("throws for no text and answers the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(codes(text)).toEqual(codes(text));
      }),
    );
  });
});
