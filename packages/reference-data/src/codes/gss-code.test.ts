import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGssCode } from "./gss-code.js";

describe("reading a GSS code", () => {
  it.each([
    ["E06000053", "unitary authority"],
    ["E07000026", "non-metropolitan district"],
    ["E08000038", "metropolitan district"],
    ["E09000001", "City of London"],
    ["E09000002", "London borough"],
    ["W06000024", "principal area of Wales"],
    ["E10000014", "county"],
    ["E12000007", "region of England"],
    ["E22000374", "community safety partnership"],
    ["W14000023", "community safety partnership"],
    ["E23000034", "police force area"],
    ["W15000003", "police force area"],
    ["E31000046", "fire and rescue authority"],
    ["W25000001", "fire and rescue authority"],
    ["E40000005", "NHS England region"],
    ["E47000001", "combined authority"],
    ["E54000067", "integrated care board"],
    ["W11000023", "local health board"],
    ["W92000004", "nation"],
  ])("tells that %s is of a %s", (code, entity) => {
    expect(parseGssCode(code)).toMatchObject({ status: "gss-code", code, entity });
  });

  it.each([
    ["S12000036", "Scotland"],
    ["N09000003", "Northern Ireland"],
    ["K02000001", "more than one nation"],
    ["E01000001", "England"],
  ])("knows the country of %s and has nothing else about it", (code, country) => {
    expect(parseGssCode(code)).toMatchObject({ status: "other-prefix", country });
  });

  it.each([
    ["e06000001", "E06000001"],
    [" E06000001\n", "E06000001"],
    ["EO6OOOOO1", "E06000001"],
    ["E0600000l", "E06000001"],
  ])("suggests the code probably meant by %j", (text, suggestion) => {
    expect(parseGssCode(text)).toMatchObject({ status: "malformed", suggestion });
  });

  it.each(["", "E", "E0600001", "E060000011", "006000001", "E06-00001", "٠٦٠٠٠٠٠٠١", "Hull"])(
    "calls %j malformed",
    (text) => {
      const read = parseGssCode(text);
      expect(read.status).toBe("malformed");
      expect(read).not.toHaveProperty("suggestion");
    },
  );

  it("never throws, and accepts only a capital letter and eight digits", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z][0-9]{7,9}$/)), (text) => {
        expect(parseGssCode(text).status === "malformed").toBe(!/^[A-Z][0-9]{8}$/.test(text));
      }),
    );
  });
});
