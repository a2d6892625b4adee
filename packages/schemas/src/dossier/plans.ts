// Plans: who acts, by when, and which plans the arrangement of the partnership calls for.
import type { BodyReference } from "../model/body-reference.js";
import type { Dossier } from "../model/dossier.js";
import { isInWales } from "../model/wales.js";
import { covers } from "./calendar.js";
import type { DossierContext } from "./context.js";
import type { Breach, DossierRule } from "./dossier-rule.js";
import { actionsOf, withId } from "./parts.js";
import { items, type Place } from "./place.js";
import { inWords } from "./words.js";

/**
 * Community safety partnerships without a document that another partnership of the same strategy has: where one has it,
 * the arrangement calls for one from each.
 */
function partnershipsWithout(
  dossier: Place<Dossier>,
  { keyOf, asOf }: DossierContext,
  owners: readonly BodyReference[],
  areas: ReadonlySet<string>,
  name: string,
): Breach[] {
  const having = new Set(owners.map(keyOf));
  const partnerships = items(dossier, "communitySafetyPartnerships")
    .filter(({ value }) => covers(value, asOf) && value.covers.some(({ area }) => areas.has(area)))
    .map((partnership) => ({
      ...partnership,
      has: having.has(keyOf({ register: "dossier", code: partnership.value.id })),
    }));
  if (!partnerships.some(({ has }) => has)) return [];
  return partnerships
    .filter(({ has }) => !has)
    .map(({ pointer }) => ({
      pointer,
      message: `This partnership has no ${name}, and others of the same strategy or assessment have one. Add it, or say in the arrangement that there is none.`,
    }));
}

/** The rules on plans and actions. */
export const planRules: readonly DossierRule[] = [
  {
    id: "DOS-A01",
    severity: "query",
    title: "Every action has an owner.",
    help: "An action without an owner is not yet settled.",
    source: "practice",
    check: (dossier) =>
      actionsOf(dossier)
        .filter(({ value }) => value.owners.length === 0)
        .map(({ pointer }) => ({
          pointer: `${pointer}/owners`,
          message: "Nobody answers for this action. Name a body, and a role where there is one.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/deliveryPlans/1/actions/0/owners", value: [] }],
        pointers: ["/deliveryPlans/1/actions/0/owners"],
      },
    ],
  },
  {
    id: "DOS-A02",
    severity: "warning",
    title: "An action is done or stopped by the day it is due.",
    source: "practice",
    check: (dossier, { asOf }) =>
      actionsOf(dossier).flatMap(({ pointer, value: { due, status } }) =>
        due !== undefined && due < asOf && (status === "planned" || status === "under-way")
          ? [
              {
                pointer: `${pointer}/due`,
                message: `The day on which the action was due has passed, and it is ${inWords(status)}. Bring its status up to date, or agree another day.`,
              },
            ]
          : [],
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/deliveryPlans/0/actions/0/due", value: "2025-06-29" }],
        pointers: ["/deliveryPlans/0/actions/0/due"],
      },
    ],
  },
  {
    id: "DOS-A03",
    severity: "error",
    title: "An action is named in a strategy for relevant authorities, and for them alone.",
    source: "PCSC Act 2022 ss.8(5), 9(5), 15(4)",
    check: (dossier, { relevant, keyOf }) =>
      actionsOf(dossier)
        .flatMap((action) => items(action, "namedRelevantAuthorities"))
        .filter(({ value }) => !relevant.has(keyOf(value)))
        .map(({ pointer }) => ({
          pointer,
          message:
            "The dossier does not hold this body as an educational, prison or youth custody authority. Add it there if it is one; name anyone else as a partner of the action.",
        })),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/deliveryPlans/0/actions/0/namedRelevantAuthorities/-",
            value: { register: "local-authorities", code: "E06000010" },
          },
        ],
        pointers: ["/deliveryPlans/0/actions/0/namedRelevantAuthorities/1"],
      },
    ],
  },
  {
    id: "DOS-A04",
    severity: "query",
    title: "Where one community safety partnership of a strategy has a delivery plan, each has one.",
    help: "No partnership has to have one: the arrangement is local. Humber has one for each.",
    source: "practice: Humber Violence Prevention Partnership",
    check: (dossier, context) =>
      items(dossier, "responseStrategies")
        .filter(({ value }) => value.state !== "superseded")
        .flatMap(({ value: { id, areas } }) =>
          partnershipsWithout(
            dossier,
            context,
            (dossier.value.deliveryPlans ?? [])
              .filter((plan) => plan.strategy === id)
              .map(({ owner }) => owner),
            new Set(areas.map(({ area }) => area)),
            "delivery plan",
          ),
        ),
    failing: [
      {
        changes: [
          { op: "remove", path: "/deliveryPlans/1" },
          { op: "remove", path: "/responseStrategies/0/deliveryPlans/1" },
        ],
        pointers: ["/communitySafetyPartnerships/1"],
      },
    ],
  },
  {
    id: "DOS-A05",
    severity: "query",
    title: "Where one community safety partnership of a needs assessment has an annex, each has one.",
    help: "No partnership has to have one: the arrangement is local. Humber has one for each.",
    source: "practice: Humber Violence Prevention Partnership",
    check: (dossier, context) =>
      items(dossier, "needsAssessments").flatMap(({ value: { id, areas } }) =>
        partnershipsWithout(
          dossier,
          context,
          (dossier.value.needsAssessmentAnnexes ?? [])
            .filter((annex) => annex.needsAssessment === id)
            .map(({ partnership }) => partnership),
          new Set(areas),
          "annex",
        ),
      ),
    failing: [
      {
        changes: [
          { op: "remove", path: "/needsAssessmentAnnexes/0" },
          { op: "remove", path: "/needsAssessments/0/annexes/0" },
        ],
        pointers: ["/communitySafetyPartnerships/0"],
      },
    ],
  },
  {
    id: "DOS-A06",
    severity: "error",
    title: "A strategy and the delivery plans that are part of it name each other.",
    help: "What is part of the strategy is screened, published and submitted with it (inferred).",
    source: "this model",
    check: (dossier) => [
      ...items(dossier, "responseStrategies").flatMap((strategy) =>
        items(strategy, "deliveryPlans").flatMap(({ pointer, value }) =>
          withId(items(dossier, "deliveryPlans"), value)
            .filter((plan) => plan.value.strategy !== strategy.value.id || !plan.value.partOfStrategy)
            .map((plan) => ({
              pointer,
              message:
                "The plan does not say that it is part of this strategy. Correct the plan, or take it away here.",
              linked: [plan.pointer],
            })),
        ),
      ),
      ...items(dossier, "deliveryPlans")
        .filter(({ value }) => value.partOfStrategy)
        .flatMap(({ pointer, value }) =>
          withId(items(dossier, "responseStrategies"), value.strategy)
            .filter((strategy) => !strategy.value.deliveryPlans?.includes(value.id))
            .map((strategy) => ({
              pointer: `${pointer}/partOfStrategy`,
              message:
                "The strategy does not list this plan among those that are part of it. Add it there, or correct the plan.",
              linked: [strategy.pointer],
            })),
        ),
    ],
    failing: [
      {
        changes: [{ op: "replace", path: "/deliveryPlans/0/partOfStrategy", value: false }],
        pointers: ["/responseStrategies/0/deliveryPlans/0"],
      },
      {
        changes: [{ op: "remove", path: "/responseStrategies/0/deliveryPlans/0" }],
        pointers: ["/deliveryPlans/0/partOfStrategy"],
      },
    ],
  },
  {
    id: "DOS-A07",
    severity: "query",
    title: "A summary of a partnership plan is published.",
    help: "The regulations ask for the summary; that it has an address on the web is practice.",
    source: "SI 2007/1830 reg 14; SI 2007/3076 regs 10 to 12",
    check: (dossier, { asOf }) =>
      items(dossier, "partnershipPlans")
        .filter(({ value }) => covers(value, asOf) && value.summaryUrl === undefined)
        .map(({ pointer }) => ({
          pointer,
          message: "No published summary of this plan is recorded. Publish one, and add its address.",
        })),
    failing: [
      {
        changes: [{ op: "remove", path: "/partnershipPlans/0/summaryUrl" }],
        pointers: ["/partnershipPlans/0"],
      },
    ],
  },
  {
    id: "DOS-A08",
    severity: "query",
    title:
      "In England, outside the City of London, a copy of a partnership plan goes to the local policing body.",
    source: "SI 2007/1830 reg 13A",
    check: (dossier, { asOf, keyOf }) =>
      items(dossier, "partnershipPlans")
        .filter(({ value }) => covers(value, asOf) && value.sentToLocalPolicingBodyOn === undefined)
        .filter(({ value }) =>
          items(dossier, "communitySafetyPartnerships").some(
            (partnership) =>
              keyOf({ register: "dossier", code: partnership.value.id }) === keyOf(value.partnership) &&
              partnership.value.covers.every(({ area }) => !isInWales(area) && area !== "E09000001"),
          ),
        )
        .map(({ pointer }) => ({
          pointer,
          message:
            "That a copy of this document went to the local policing body is not recorded. Send it, and add the day.",
        })),
    failing: [
      {
        changes: [{ op: "remove", path: "/partnershipPlans/0/sentToLocalPolicingBodyOn" }],
        pointers: ["/partnershipPlans/0"],
      },
    ],
  },
  {
    id: "DOS-A09",
    severity: "error",
    title: "A partnership plan rests on the strategic assessment of its own partnership.",
    source: "SI 2007/1830 reg 10; SI 2007/3076 reg 8",
    check: (dossier, { keyOf }) =>
      items(dossier, "partnershipPlans").flatMap(({ pointer, value }) =>
        withId(items(dossier, "cspStrategicAssessments"), value.strategicAssessment)
          .filter((assessment) => keyOf(assessment.value.partnership) !== keyOf(value.partnership))
          .map((assessment) => ({
            pointer: `${pointer}/strategicAssessment`,
            message: "This is the assessment of another partnership. Name that of this one.",
            linked: [`${assessment.pointer}/partnership`],
          })),
      ),
    failing: [
      {
        changes: [
          {
            op: "replace",
            path: "/cspStrategicAssessments/0/partnership",
            value: { register: "community-safety-partnerships", code: "E22000133" },
          },
        ],
        pointers: ["/partnershipPlans/0/strategicAssessment"],
      },
    ],
  },
  {
    id: "DOS-A10",
    severity: "query",
    title: "A partnership plan says something of serious violence among its priorities.",
    help: "The plan has to carry a strategy against serious violence; that it is a priority is what partnerships do.",
    source: "CDA 1998 s.6(1)(d); SI 2007/1830 reg 11; SI 2007/3076 reg 9(ab); the priority is practice",
    check: (dossier, { asOf }) =>
      items(dossier, "partnershipPlans")
        .filter(({ value }) => covers(value, asOf))
        .filter(({ value }) => value.priorities.every(({ seriousViolence }) => !seriousViolence))
        .map(({ pointer }) => ({
          pointer: `${pointer}/priorities`,
          message:
            "No priority of this plan is about serious violence. Mark the one that is, or say where the plan deals with it.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/partnershipPlans/0/priorities/0/seriousViolence", value: false }],
        pointers: ["/partnershipPlans/0/priorities"],
      },
    ],
  },
];
