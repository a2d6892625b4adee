// Facts of the returns that an audit of November 2026 found wrong, doubtful or unmarked, each with its source.
import { describe, expect, test } from "vitest";
import { offenceCodes } from "../codelists/offence-codes.js";
import { outcomeTypes } from "../codelists/police-outcomes.js";
import { searchLegislation } from "../codelists/police-stop-search.js";
import { outcomeCategories } from "../codelists/police-street.js";
import { edAssaultEcds } from "./ed-assault-ecds/definition.js";
import { edAssaultIstv } from "./ed-assault-istv/definition.js";
import { policePrcCsp } from "./police-prc-csp/definition.js";

// NHS Data Dictionary, what is new: DDCN 1779/2020.
test("ISTV is shown as a national data set that was retired, with what to use instead", () => {
  expect(edAssaultIstv.status.statement).toContain("until 2020");
  expect(edAssaultIstv.status.statement).toContain("DDCN 1779/2020");
  expect(edAssaultIstv.status.statement).toContain("ed-assault-ecds");
  for (const { sources } of [edAssaultIstv, edAssaultEcds])
    expect(sources.find(({ id }) => id === "data-dictionary")?.title).toContain("last live in August 2020");
});

// NHS Data Dictionary, assault location description, commit of 19 May 2026.
describe("ECDS wants no description of a home", () => {
  const column = edAssaultEcds.columns.find(({ name }) => name === "AssaultLocationDescription");

  test("so the column is not required, and says when it is left blank", () => {
    expect([column?.required, column?.requiredWhen]).toEqual([undefined, undefined]);
    expect(column?.description).toContain("not a home or a private address");
  });

  test("and words for a home are an error", () => {
    expect(edAssaultEcds.rules.find(({ id }) => id === "ECDSA-X03")?.severity).toBe("error");
  });
});

// data.police.uk, outcomes for crimes, and 36 real months of street-level files.
test("outcomes: 28 confirmed, of which street-level files have 15", () => {
  expect(outcomeTypes.codes).toHaveLength(28);
  expect(new Set(outcomeTypes.codes.map(({ code }) => code)).size).toBe(28);
  expect(outcomeCategories.codes.map(({ code }) => code)).toContain(
    "Further action is not in the public interest",
  );
  expect(outcomeCategories.codes).toHaveLength(15);
});

// Value lists of several public programs that read real files.
test("powers of search: nine confirmed, ten added, and the one in none of the lists taken out", () => {
  const codes = searchLegislation.codes.map(({ code }) => code as string);
  expect(codes).toHaveLength(19);
  expect(codes).toContain("Psychoactive Substances Act 2016 (s37(2))");
  expect(codes).toContain("Environmental Protection Act 1990 (section 34B )");
  expect(codes).not.toContain("Terrorism Act 2000 (section 43)");
});

describe("offence codes", () => {
  const of = (code: string) => offenceCodes.find(([each]) => each === code);

  test("have malicious communications, from 2015, recalled", () => {
    expect(of("8R")).toEqual([
      "8R",
      "Malicious communications",
      "Violence against the person",
      "Stalking and harassment",
    ]);
    expect(policePrcCsp.sources.find(({ id }) => id === "offence-hierarchy")?.title).toContain("8R");
  });

  test("take serious injury into dangerous driving, and name rape as the tables of 2026 do", () => {
    expect(of("4.4")?.[1]).toBe("Causing death or serious injury by dangerous driving");
    expect(of("19C")?.[3]).toBe("Rape offences");
  });

  test("are said to have gaps, wherever a code is missing from them", () => {
    const rule = policePrcCsp.rules.find(({ id }) => id === "PRC-V05");
    expect(rule?.checks[0]?.message).toContain("has gaps");
    expect(rule?.checks[0]?.message).not.toContain("newer");
    expect(policePrcCsp.status.statement).toContain("has gaps");
  });
});
