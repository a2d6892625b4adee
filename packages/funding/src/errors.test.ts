// Every code of an error and of a warning, reached by a call that a finance officer could make, with what the message says
// to do. The types see to it that no code is left out.
import { describe, expect, it } from "vitest";
import {
  claimSchedule,
  compareMethods,
  equalShare,
  FundingError,
  type FundingErrorCode,
  type FundingErrorData,
  flatPlusWeighted,
  floorDamping,
  headPosition,
  holdHarmless,
  matchPosition,
  needsFormula,
  postCost,
  proRata,
  rankedCoverage,
  reconcile,
  shareCost,
  splitHeads,
  topSlice,
  uniformChange,
  type Warning,
  type WarningCode,
  withFloorsAndCaps,
} from "./index.js";

const three = ["Brent", "Barnet", "Bexley"];
const weighted = (weights: readonly (string | number)[]) =>
  weights.map((weight, i) => ({ id: three[i]!, weight }));
const counts = { Brent: 1, Barnet: 2, Bexley: 3 };
const need = (component: object, more: object = {}) =>
  needsFormula({
    total: "1.00",
    recipients: three,
    components: [{ id: "crime", kind: "count", share: 1, values: counts, ...component } as never],
    ...more,
  });
const cost = { fullCost: "100.00", salary: "80.00" };

type Reached<Code extends FundingErrorCode> = {
  readonly run: () => unknown;
  readonly data: Partial<FundingErrorData[Code]>;
  /** The whole message: what is wrong, and what to do. */
  readonly message: string;
};

const errors: { readonly [Code in FundingErrorCode]: Reached<Code> } = {
  NO_RECIPIENTS: {
    run: () => equalShare({ total: "1.00", recipients: [] }),
    data: {},
    message: "There is nobody to share with. Give at least one recipient.",
  },
  DUPLICATE_RECIPIENT: {
    run: () => equalShare({ total: "1.00", recipients: [...three, "Brent"] }),
    data: { ids: ["Brent"] },
    message: "Brent is listed more than once. Give each recipient once, with the weight of all it covers.",
  },
  BAD_WEIGHT: {
    run: () => proRata({ total: "1.00", recipients: weighted(["-1", 1]) }),
    data: { id: "Brent", value: "-1" },
    message: 'The weight of Brent must be zero or more, as a decimal such as "12.5".',
  },
  ZERO_TOTAL_WEIGHT: {
    run: () => proRata({ total: "1.00", recipients: weighted([0, "0.0"]) }),
    data: {},
    message:
      'Every weight is zero, so no share follows from them. Correct the weights, or choose onZeroWeights: "equal".',
  },
  NOT_MONEY: {
    run: () => equalShare({ total: "1.000,50", recipients: three }),
    data: { what: "The total" },
    message:
      'The total is not an amount of money. Write pounds such as "1,250.00", or give pence as a bigint.',
  },
  FRACTION_OF_UNIT: {
    run: () => equalShare({ total: "100.50", recipients: three, unit: "pound" }),
    data: { nearest: "101.00" },
    message: "The total is not a whole number of pounds. The nearest is 101.00.",
  },
  UNSAFE_NUMBER: {
    run: () => proRata({ total: "1.00", recipients: weighted([0.1, 1]) }),
    data: { what: "The weight of Brent" },
    message:
      'The weight of Brent is a JavaScript number that may not be exact. Give it as text, such as "0.1", or as a bigint.',
  },
  NEGATIVE_TOTAL: {
    run: () => equalShare({ total: "-1.00", recipients: three }),
    data: { what: "The total" },
    message:
      'The total is below zero, but a grant can only be paid out. Give an amount of zero or more. Money to be paid back is a separate claim: share it out on its own, with equalShare or proRata and purpose: "clawback".',
  },
  FLOORS_EXCEED_TOTAL: {
    run: () => withFloorsAndCaps({ total: "1.00", recipients: weighted([1, 1]), floors: "0.60" }),
    data: { shortfall: 20n },
    message:
      'The floors come to £0.20 more than the total. Lower them, raise the total, or choose onFloorsExceedTotal: "scale".',
  },
  SLICES_EXCEED_TOTAL: {
    run: () => topSlice({ total: "1.00", slices: [{ id: "lead", amount: "1.50" }] }),
    data: { shortfall: 50n },
    message:
      "What is kept back or paid flat comes to £0.50 more than the total. Lower it or raise the total.",
  },
  CAPS_BELOW_TOTAL: {
    run: () => withFloorsAndCaps({ total: "1.00", recipients: weighted([1, 1]), caps: "0.40" }),
    data: { unplaced: 20n },
    message: 'The caps leave £0.20 that nobody may take. Raise them, or choose onCapsBelowTotal: "leave".',
  },
  FLOOR_ABOVE_CAP: {
    run: () =>
      withFloorsAndCaps({ total: "1.00", recipients: weighted([1, 1]), floors: "0.40", caps: "0.30" }),
    data: { id: "Brent" },
    message: "The floor of Brent is above its cap. Lower the floor or raise the cap.",
  },
  FLOOR_NOT_AFFORDABLE: {
    // Floors of 102 each come to 204, and the formula gives 201: 3 short of gains of 9.
    run: () =>
      floorDamping({
        recipients: [
          { id: "North", baseline: "100.00", formula: "90.00" },
          { id: "South", baseline: "100.00", formula: "111.00" },
        ],
        floor: "2%",
      }),
    data: { group: null, scalingFactor: "-0.3333", highestFloor: "0.5" },
    message:
      "The total cannot pay for these bounds on change: the scaling factor would be -0.3333, which is not from 0 to 1. The highest floor it can pay for is a change of 0.5%.",
  },
  COMPONENTS_NOT_ONE: {
    run: () => need({ share: "0.9" }),
    data: { sum: "0.9" },
    message: "The shares of the components add to 0.9. Change them so that they add to exactly 1.",
  },
  MISSING_INDICATOR: {
    run: () => need({ values: { Brent: 1 } }),
    data: { component: "crime", ids: ["Barnet", "Bexley"] },
    message:
      "crime has no value for Barnet and Bexley. Find the value; a missing value is never read as zero.",
  },
  SUPPRESSED_VALUE: {
    run: () => need({ values: { ...counts, Brent: "[c]" } }),
    data: { component: "crime", ids: ["Brent"] },
    message:
      "crime is suppressed for Brent. Get the counts, or choose a policy: low, high, midpoint or bounds.",
  },
  RATE_WITHOUT_DENOMINATOR: {
    run: () => need({ kind: "rate" }),
    data: { component: "crime" },
    message:
      "crime is a rate, and a rate says nothing of size. Give what it is a rate of (such as population), so that it can be turned into a count.",
  },
  UNKNOWN_RECIPIENT: {
    run: () => need({ values: { ...counts, Camden: 1 } }),
    data: { ids: ["Camden"] },
    message: "crime has values for Camden, not among the recipients. Correct the ids or add the recipients.",
  },
  TIE: {
    run: () => equalShare({ total: "1.00", recipients: three, ties: "error" }),
    data: { ids: three },
    message:
      'Brent, Barnet and Bexley have an equal claim to the last units. Decide between them with a tie rule, such as ties: "by-id".',
  },
  BASE_REQUIRED: {
    run: () => matchPosition({ grant: "100.00", cash: "20.00", rate: "20%" } as never),
    data: { bases: ["grant", "whole-cost"] },
    message:
      "The rate of match is a percentage without a base. Say what it is a percentage of: grant or whole-cost.",
  },
  FUNDERS_OVER_COST: {
    run: () =>
      shareCost({
        ...cost,
        funders: [
          { id: "a", gives: { sum: "90.00" } },
          { id: "b", gives: { sum: "20.00" } },
        ],
      }),
    data: { excess: 1000n },
    message: "The funders give £10.00 more than the cost. Lower a share or a sum.",
  },
  TWO_REST_FUNDERS: {
    run: () =>
      shareCost({
        ...cost,
        funders: [
          { id: "a", gives: "rest" },
          { id: "b", gives: "rest" },
        ],
      }),
    data: { ids: ["a", "b"] },
    message: "a and b each pay the rest. Only one funder can; give the others a share or a sum.",
  },
  BAD_PERIOD: {
    run: () =>
      postCost({
        year: "2025-26",
        from: "2026-01-01",
        to: "2025-12-01",
        costedOn: "2025-04-01",
        salary: [],
        fte: [],
        onCosts: [],
        dayCount: "actual/actual",
      }),
    data: {},
    message:
      "The period of the post cannot be used as it stands. It ends before it starts: put the earlier date first.",
  },
  BAD_INPUT: {
    run: () => equalShare({ total: "1.00", recipients: three, ties: { rotateFrom: 0.5 } }),
    data: { what: "rotateFrom" },
    message: "rotateFrom cannot be used as it stands. Give a whole number, such as the year.",
  },
};

describe("an error", () => {
  it.each(Object.entries(errors))("%s is reached, and says what to do", (code, { run, data, message }) => {
    let error: unknown;
    try {
      run();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(FundingError);
    expect(error).toMatchObject({ code, data, message });
  });
});

const areas = [
  { id: "A", value: 50 },
  { id: "B", value: 25 },
  { id: "C", value: 25 },
];

const warnings: { readonly [Code in WarningCode]: () => readonly Warning[] } = {
  MIXED_PERIODS: () =>
    needsFormula({
      total: "1.00",
      recipients: three,
      components: [
        { id: "crime", kind: "count", share: "50%", values: counts, period: "2023-24" },
        { id: "people", kind: "count", share: "50%", values: counts, period: "2021-22" },
      ],
    }).warnings,
  HEAD_OVERCOMMITTED: () =>
    headPosition({
      year: "2024-25",
      asOf: "2024-09-30",
      heads: [{ id: "labour", award: "10.00" }],
      lines: [{ head: "labour", kind: "commitment", what: "post", amount: "11.00" }],
    }).warnings,
  TOTAL_RAISED: () => holdHarmless({ recipients: [{ id: "a", baseline: "2.00", formula: "1.00" }] }).warnings,
  METHOD_SENSITIVE: () =>
    compareMethods({ total: "10", recipients: weighted([53, 24, 23]), unit: "post" }).warnings,
  DOES_NOT_ADD: () =>
    reconcile({ parts: [{ id: "a", printed: "1.00" }], total: "2.00", roundedTo: "0" }).warnings,
  GEOGRAPHY_CHANGED: () =>
    uniformChange({
      total: "4.00",
      recipients: [
        { id: "North Northamptonshire", baseline: "2.00", formerly: ["Corby", "Kettering"] },
        { id: "Rutland", baseline: "2.00" },
      ],
    }).warnings,
  SUPPRESSED_VALUE: () => need({ values: { ...counts, Brent: "1-7" } }, { suppressed: "midpoint" }).warnings,
  CUT_SENSITIVE: () => rankedCoverage({ areas, coverage: "75%" }).warnings,
  TOTAL_NOT_PLACED: () =>
    withFloorsAndCaps({
      total: "1.00",
      recipients: weighted([1, 1]),
      caps: "0.40",
      onCapsBelowTotal: "leave",
    }).warnings,
  FLOORS_SCALED: () =>
    withFloorsAndCaps({
      total: "1.00",
      recipients: weighted([1, 1]),
      floors: "0.60",
      onFloorsExceedTotal: "scale",
    }).warnings,
};

describe("a total below zero", () => {
  const total = -100n;
  const recipients = weighted([1, 2, 3]);
  it.each([
    ["equalShare", () => equalShare({ total, recipients: three })],
    ["proRata", () => proRata({ total, recipients })],
    ["compareMethods", () => compareMethods({ total, recipients })],
    ["withFloorsAndCaps", () => withFloorsAndCaps({ total, recipients })],
    ["splitHeads", () => splitHeads({ heads: [{ id: "labour", total }], recipients })],
    ["flatPlusWeighted", () => flatPlusWeighted({ total, flat: "0", recipients: [{ id: "Brent" }] })],
    [
      "needsFormula",
      () =>
        needsFormula({ total, recipients: three, components: [{ id: "all", kind: "equal", share: "1" }] }),
    ],
    ["uniformChange", () => uniformChange({ total, recipients: [{ id: "Brent", baseline: "1.00" }] })],
    ["topSlice", () => topSlice({ total, slices: [{ id: "lead", amount: "1.00" }] })],
  ])("is refused by %s, which says why and what to give", (_, run) => {
    expect(run).toThrow(/is below zero, but a grant can only be paid out\. Give an amount of zero or more\./);
  });

  it.each([
    [
      "a tier",
      () =>
        rankedCoverage({
          areas: [{ id: "A", value: 3 }],
          coverage: "80%",
          tiers: [{ places: 1, amount: "-5.00" }],
        }),
    ],
    ["a floor", () => withFloorsAndCaps({ total: "5.00", recipients, floors: "-1.00" })],
    ["a cap", () => withFloorsAndCaps({ total: "5.00", recipients, caps: "-1.00" })],
    [
      "a flat amount",
      () => flatPlusWeighted({ total: "5.00", flat: "-1.00", recipients: [{ id: "Brent" }] }),
    ],
    ["a slice", () => topSlice({ total: "5.00", slices: [{ id: "lead", amount: "-1.00" }] })],
  ])("is refused of %s too", (_, run) => {
    expect(run).toThrow(/zero or more/);
  });
});

describe("a warning", () => {
  it.each(Object.entries(warnings))(
    "%s is given, in more than one sentence or with its amount",
    (code, run) => {
      const [warning] = run();
      expect(warning).toMatchObject({ code });
      expect(warning?.message).toMatch(/\. [A-Z].*\.$|: .*\.$/);
    },
  );

  it("names the areas that were others the year before", () => {
    expect(warnings.GEOGRAPHY_CHANGED()).toEqual([
      {
        code: "GEOGRAPHY_CHANGED",
        message:
          "The year before was of other areas for North Northamptonshire (formerly Corby and Kettering). Say in the decision how their amounts were put together.",
        ids: ["North Northamptonshire"],
        amount: null,
      },
    ]);
  });

  it("stands beside every change on the year before that is of other areas", () => {
    const formerly = ["Corby"];
    const recipients = [{ id: "North", baseline: "1.00", formula: "1.00", target: "1.00", formerly }];
    for (const { warnings: given } of [
      holdHarmless({ recipients }),
      floorDamping({ recipients, floor: 0 }),
      uniformChange({ recipients, total: "1.00" }),
    ])
      expect(given.map(({ code }) => code)).toEqual(["GEOGRAPHY_CHANGED"]);
  });
});

describe("what is not to be done", () => {
  it("has no default for a percentage nobody published: match, limits of virement and on-costs are asked for", () => {
    expect(() => matchPosition({ grant: "1.00", cash: "1.00", base: "grant" } as never)).toThrow();
    expect(() => topSlice({ total: "1.00", slices: [{ id: "a", rate: "10%" } as never] })).toThrow(/base/);
    expect(() =>
      claimSchedule({ year: "2024-25", award: "1.00", profile: [1, 0, 0, 0], payment: {} as never }),
    ).toThrow(/Choose arrears/);
  });
});
