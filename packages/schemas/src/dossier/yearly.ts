// The year of a community safety partnership, from 1 April: what the regulations ask for in each.
import type { Dossier } from "../model/dossier.js";
import { covers, financialYear, financialYearOf, finishedYears } from "./calendar.js";
import type { DossierContext } from "./context.js";
import type { Breach, DossierRule } from "./dossier-rule.js";
import { items, type Place, part } from "./place.js";

/** Places that hold a financial year, in the order of the years. */
type Years = readonly Place<string>[];

const inOrder = (years: Years): Years => [...years].sort((a, b) => (a.value < b.value ? -1 : 1));

/**
 * The finished years that have nothing, since the first that is known. The finding stands where the last one before
 * the gap is.
 */
function missingYears(
  has: Years,
  asOf: string,
  message: (years: string) => string,
  known: Years = has,
): Breach[] {
  const [first, ...rest] = inOrder([...known, ...has]);
  if (first === undefined) return [];
  const missing = finishedYears(first.value, asOf).filter((year) => has.every(({ value }) => value !== year));
  const [gap] = missing;
  if (gap === undefined) return [];
  const before = rest.findLast(({ value }) => value <= gap) ?? first;
  return [{ pointer: before.pointer, message: message(missing.join(", ")) }];
}

/** Places by the body or the area that they belong to. */
function byOwner<Value>(
  places: readonly Place<Value>[],
  ownerOf: (value: Value) => string,
): ReadonlyMap<string, readonly Place<Value>[]> {
  const owned = new Map<string, Place<Value>[]>();
  for (const place of places) {
    const owner = ownerOf(place.value);
    owned.set(owner, [...(owned.get(owner) ?? []), place]);
  }
  return owned;
}

const yearsOf = (documents: readonly Place<{ readonly year: string }>[]): Years =>
  documents.flatMap((document) => part(document, "year"));

/** The years of the strategic assessments of a county's districts, by the code of the county. */
function districtAssessments(
  dossier: Place<Dossier>,
  { keyOf, picture }: DossierContext,
): ReadonlyMap<string, Years> {
  const assessments = byOwner(items(dossier, "cspStrategicAssessments"), ({ partnership }) =>
    keyOf(partnership),
  );
  const years = new Map<string, Years>();
  for (const { value } of items(dossier, "communitySafetyPartnerships")) {
    const own = yearsOf(assessments.get(keyOf({ register: "dossier", code: value.id })) ?? []);
    for (const year of own) {
      const { to } = financialYear(year.value);
      const counties = value.covers
        .filter((covered) => covers(covered, to))
        .flatMap(({ area }) => picture(area, to)?.counties ?? []);
      for (const code of new Set(counties.map(({ area }) => area.code)))
        years.set(code, [...(years.get(code) ?? []), year]);
    }
  }
  return years;
}

const isTwoTierCounty = (code: string): boolean => code.startsWith("E10");

/** An agreement for Hampshire, as the examples below begin it. */
const agreement = {
  documentType: "community-safety-agreement",
  id: "county-agreement",
  title: "Community safety agreement",
  county: { register: "local-authorities", code: "E10000014" },
  parties: [{ register: "local-authorities", code: "E10000014" }],
  year: "2024-25",
  jointWork: "Joint work on serious violence.",
  sentToLocalPolicingBodyOn: "2025-03-28",
};

/** The rules on what is done each year. */
export const yearlyRules: readonly DossierRule[] = [
  {
    id: "DOS-Y01",
    severity: "query",
    title: "A community safety partnership has a strategic assessment for each year.",
    help: "From the first year of which the dossier holds one. The year that is running may still bring it.",
    source: "SI 2007/1830 regs 2, 5; SI 2007/3076 reg 5",
    check: (dossier, { asOf, keyOf }) =>
      [
        ...byOwner(items(dossier, "cspStrategicAssessments"), ({ partnership }) => keyOf(partnership)),
      ].flatMap(([, assessments]) =>
        missingYears(
          yearsOf(assessments),
          asOf,
          (years) =>
            `One is prepared during each year, and the dossier holds none of this partnership for ${years}. Add it, or record why there is none.`,
        ),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/cspStrategicAssessments/0/year", value: "2023-24" }],
        pointers: ["/cspStrategicAssessments/0/year"],
      },
    ],
  },
  {
    id: "DOS-Y02",
    severity: "query",
    title: "The strategy group of a community safety partnership holds a public meeting in each year.",
    help: "From the first year of which the dossier holds one. The year that is running may still bring it.",
    source: "SI 2007/1830 regs 2, 12(4); SI 2007/3076 regs 10 to 12, which mirror it",
    check: (dossier, { asOf }) =>
      items(dossier, "communitySafetyPartnerships").flatMap((partnership) =>
        missingYears(
          items(partnership, "publicMeetings")
            .flatMap((meeting) => part(meeting, "on"))
            .map(({ pointer, value }) => ({ pointer, value: financialYearOf(value) })),
          asOf,
          (years) =>
            `One is held in each year, from 1 April, and none is recorded for ${years}. Add it, or record why there was none.`,
        ),
      ),
    failing: [
      {
        changes: [
          { op: "replace", path: "/communitySafetyPartnerships/0/publicMeetings/0/on", value: "2024-03-31" },
        ],
        pointers: ["/communitySafetyPartnerships/0/publicMeetings/0/on"],
      },
    ],
  },
  {
    id: "DOS-Y03",
    severity: "query",
    title: "A two-tier county has a community safety agreement for each year.",
    help: "From the first year of which the dossier holds one, or an assessment of one of its districts, on which the agreement is based.",
    source:
      "SI 2007/1830 regs 2, 8, 9; which district is in which county: the registers of @svd/reference-data",
    check: (dossier, context) => {
      const agreements = byOwner(items(dossier, "communitySafetyAgreements"), ({ county }) => county.code);
      const assessments = districtAssessments(dossier, context);
      return [...new Set([...agreements.keys(), ...assessments.keys()])]
        .filter(isTwoTierCounty)
        .flatMap((county) =>
          missingYears(
            yearsOf(agreements.get(county) ?? []),
            context.asOf,
            (years) =>
              `The county strategy group of ${county} prepares a community safety agreement before the end of each year, and the dossier holds none for ${years}. Add it, or record why there is none.`,
            assessments.get(county),
          ),
        );
    },
    failing: [
      {
        changes: [
          { op: "add", path: "/communitySafetyAgreements", value: [{ ...agreement, year: "2023-24" }] },
        ],
        pointers: ["/communitySafetyAgreements/0/year"],
      },
      {
        changes: [
          {
            op: "add",
            path: "/communitySafetyPartnerships/-",
            value: {
              documentType: "community-safety-partnership",
              id: "north-hampshire-csp",
              area: { register: "community-safety-partnerships", code: "E22000374" },
              names: [{ name: "North Hampshire", use: "short" }],
              covers: [{ area: "E07000089" }],
              board: {
                names: [{ name: "Board", use: "short" }],
                purpose: "To act as strategy group.",
                members: [],
              },
            },
          },
          {
            op: "add",
            path: "/cspStrategicAssessments/-",
            value: {
              documentType: "csp-strategic-assessment",
              id: "north-hampshire-assessment",
              title: "Strategic assessment",
              partnership: { register: "community-safety-partnerships", code: "E22000374" },
              year: "2024-25",
              completedOn: "2025-01-31",
              levelsAndPatterns: "Serious violence and other crime.",
              authoritiesPriorities: [],
              publicPriorities: [],
              lastPlanImplemented: "In full.",
            },
          },
        ],
        pointers: ["/cspStrategicAssessments/1/year"],
      },
    ],
  },
  {
    id: "DOS-Y04",
    severity: "query",
    title: "A partnership plan was revised before the year that is running began.",
    source: "SI 2007/1830 regs 2, 10; SI 2007/3076 reg 8",
    check: (dossier, { asOf }) => {
      const running = financialYear(financialYearOf(asOf));
      const yearBefore = `${Number(running.from.slice(0, 4)) - 1}-04-01`;
      return items(dossier, "partnershipPlans")
        .filter(({ value }) => covers(value, asOf))
        .filter(({ value: { from, revisedOn } }) => {
          if (revisedOn !== undefined) return revisedOn < yearBefore && (from ?? "") <= yearBefore;
          return from !== undefined && from <= yearBefore;
        })
        .map(({ pointer, value: { revisedOn } }) => ({
          pointer: revisedOn === undefined ? pointer : `${pointer}/revisedOn`,
          message:
            "The plan is revised before each 1 April, and no revision is recorded for the year before this one. Revise it, or record the revision.",
        }));
    },
    failing: [
      {
        changes: [
          { op: "replace", path: "/partnershipPlans/0/from", value: "2024-04-01" },
          { op: "replace", path: "/partnershipPlans/0/revisedOn", value: "2024-03-20" },
        ],
        pointers: ["/partnershipPlans/0/revisedOn"],
      },
      {
        changes: [
          { op: "replace", path: "/partnershipPlans/0/from", value: "2024-04-01" },
          { op: "remove", path: "/partnershipPlans/0/revisedOn" },
        ],
        pointers: ["/partnershipPlans/0"],
      },
    ],
  },
  {
    id: "DOS-Y05",
    severity: "error",
    title: "A community safety agreement is for a two-tier county of England.",
    source: "SI 2007/1830 regs 8, 9: Wales has no county group",
    check: (dossier) =>
      items(dossier, "communitySafetyAgreements")
        .flatMap((place) => part(place, "county"))
        .filter(({ value }) => !isTwoTierCounty(value.code))
        .map(({ pointer }) => ({
          pointer: `${pointer}/code`,
          message:
            "This area is not a county with districts, which alone have a county strategy group. Give the code of the county, which begins with E10, or take the agreement out.",
        })),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/communitySafetyAgreements",
            value: [{ ...agreement, county: { register: "local-authorities", code: "E06000010" } }],
          },
        ],
        pointers: ["/communitySafetyAgreements/0/county/code"],
      },
    ],
  },
  {
    id: "DOS-Y06",
    severity: "query",
    title: "A copy of a community safety agreement goes to the local policing body.",
    source: "SI 2007/1830 reg 9A",
    check: (dossier) =>
      items(dossier, "communitySafetyAgreements")
        .filter(({ value }) => value.sentToLocalPolicingBodyOn === undefined)
        .map(({ pointer }) => ({
          pointer,
          message:
            "That a copy of this document went to the local policing body is not recorded. Send it, and add the day.",
        })),
    failing: [
      {
        changes: [
          { op: "add", path: "/communitySafetyAgreements", value: [agreement] },
          { op: "remove", path: "/communitySafetyAgreements/0/sentToLocalPolicingBodyOn" },
        ],
        pointers: ["/communitySafetyAgreements/0"],
      },
    ],
  },
];
