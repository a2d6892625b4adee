// The strategy on its way: its powers and areas, the records of its steps, and what it rests on.
import { standingOf } from "@svd/reference-data";
import type { Dossier } from "../model/dossier.js";
import type { ResponseStrategy } from "../model/response-strategy.js";
import { lastDayToSubmit } from "../model/response-strategy-lifecycle.js";
import type { ViolenceDefinition } from "../model/violence-definition.js";
import { isInWales } from "../model/wales.js";
import { covers, monthsBetween } from "./calendar.js";
import type { Breach, DossierRule } from "./dossier-rule.js";
import { hasReached, recordsFor, withId } from "./parts.js";
import { items, type Place, part } from "./place.js";
import { sampleDossiers } from "./sample.js";
import { inWords } from "./words.js";

const strategiesOf = (dossier: Place<Dossier>) => items(dossier, "responseStrategies");

/** Every publication with the strategy it is of. */
function publications(dossier: Place<Dossier>) {
  return strategiesOf(dossier).flatMap((strategy) =>
    recordsFor(items(dossier, "publicationRecords"), strategy.value).map((place) => ({
      ...place,
      strategy: strategy.value,
      areas: items(strategy, "areas"),
    })),
  );
}

/** Strategies that reached a step without a record of it. */
function without(
  dossier: Place<Dossier>,
  step: "agreed" | "screened" | "published",
  list: "consultationLogs" | "agreementRecords" | "screeningRecords" | "publicationRecords",
  name: string,
): Breach[] {
  const records = items(dossier, list) as readonly Place<{ strategy: string; version: number }>[];
  return strategiesOf(dossier)
    .filter(({ value }) => hasReached(value, step) && recordsFor(records, value).length === 0)
    .map(({ pointer, value }) => ({
      pointer,
      message: `The strategy is ${inWords(value.state)}, and the dossier holds no ${name} for its version. Add it.`,
    }));
}

/** Strategies whose last day of submission has passed without a record of it. */
function unsubmitted(
  dossier: Place<Dossier>,
  asOf: string,
  to: "secretary-of-state" | "welsh-ministers",
): Breach[] {
  return strategiesOf(dossier)
    .filter(({ value }) => to === "secretary-of-state" || value.areas.some(({ area }) => isInWales(area)))
    .filter(({ value }) => {
      const isDue = recordsFor(items(dossier, "publicationRecords"), value).some(
        (record) => lastDayToSubmit(record.value.publishedOn) < asOf,
      );
      const submissions = recordsFor(items(dossier, "submissionRecords"), value);
      return (
        (isDue || hasReached(value, "submitted")) && submissions.every((record) => record.value.to !== to)
      );
    })
    .map(({ pointer }) => ({
      pointer,
      message: `The dossier does not show that this version of the strategy was submitted to the ${to === "welsh-ministers" ? "Welsh Ministers" : "Secretary of State"}. Submit it, or add the record.`,
    }));
}

/** What makes a definition no longer, or not yet, the one to work with: itself, or later versions of it. */
function newsOf(dossier: Place<Dossier>, id: string, asOf: string): readonly Place<ViolenceDefinition>[] {
  return withId(items(dossier, "violenceDefinitions"), id).flatMap((definition) => [
    ...(covers(definition.value, asOf) ? [] : [definition]),
    ...items(dossier, "violenceDefinitions").filter(
      ({ value }) =>
        value.version > definition.value.version &&
        value.areas.some((area) => definition.value.areas.includes(area)) &&
        covers(value, asOf),
    ),
  ]);
}

/** Areas of a strategy that a document it rests on does not take in. */
function uncovered(
  strategy: Place<ResponseStrategy>,
  basis: readonly Place<{ readonly id: string; readonly areas: readonly string[] }>[],
): Breach[] {
  return basis.flatMap(({ pointer, value }) =>
    items(strategy, "areas")
      .filter((covered) => !value.areas.includes(covered.value.area))
      .map((covered) => ({
        pointer: covered.pointer,
        message:
          "The document on which the strategy rests does not take in this area. Add the area there, or name a document that takes it in.",
        linked: [`${pointer}/areas`],
      })),
  );
}

const [sampleStrategy] = sampleDossiers.humber.responseStrategies ?? [];
const [sampleDefinition] = sampleDossiers.humber.violenceDefinitions ?? [];
const [sampleScreening] = sampleDossiers.humber.screeningRecords ?? [];

/** The rules on the lifecycle of a strategy. */
export const strategyRules: readonly DossierRule[] = [
  {
    id: "DOS-S01",
    severity: "error",
    title: "A section 8 strategy for several areas is made under section 9 as well.",
    source: "PCSC Act 2022 s.8(9)",
    check: (dossier) =>
      strategiesOf(dossier)
        .filter(({ value }) => value.areas.length > 1 && !value.powers.includes("section-9"))
        .map(({ pointer }) => ({
          pointer: `${pointer}/powers`,
          message:
            "The strategy covers more than one area under section 8 alone. Make it under section 9 too, with its consultation, or make one for each area.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/responseStrategies/0/powers", value: ["section-8"] }],
        pointers: ["/responseStrategies/0/powers"],
      },
    ],
  },
  {
    id: "DOS-S02",
    severity: "query",
    title: "A strategy is no older than the needs assessment it cites.",
    source: "PCSC Act 2022 s.8(3): that the assessment comes before the strategy is inferred",
    check: (dossier) =>
      strategiesOf(dossier).flatMap(({ pointer, value }) => {
        const published = recordsFor(items(dossier, "publicationRecords"), value).map(
          (record) => record.value.publishedOn,
        );
        const [settled] = [...published, ...(value.from === undefined ? [] : [value.from])].sort();
        return withId(items(dossier, "needsAssessments"), value.needsAssessment)
          .filter((assessment) => settled !== undefined && settled < assessment.value.completedOn)
          .map((assessment) => ({
            pointer: `${pointer}/needsAssessment`,
            message:
              "The needs assessment that the strategy cites was completed after the strategy was settled. Cite the one it was based on, or revise the strategy.",
            linked: [`${assessment.pointer}/completedOn`],
          }));
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/needsAssessments/0/completedOn", value: "2024-02-01" }],
        pointers: ["/responseStrategies/0/needsAssessment"],
      },
    ],
  },
  {
    id: "DOS-S03",
    severity: "error",
    title: "A strategy that was agreed has its consultation log.",
    help: "Every revision is consulted on again.",
    source: "PCSC Act 2022 ss.8(4), (11), 9(4), (11)",
    check: (dossier) => without(dossier, "agreed", "consultationLogs", "consultation log"),
    failing: [
      {
        changes: [{ op: "remove", path: "/consultationLogs" }],
        pointers: ["/responseStrategies/0"],
      },
    ],
  },
  {
    id: "DOS-S04",
    severity: "error",
    title: "A strategy that was agreed has its agreement record.",
    source: "PCSC Act 2022 ss.8(3)(c), 9(3): a record of the agreement is this model's",
    check: (dossier) => without(dossier, "agreed", "agreementRecords", "agreement record"),
    failing: [
      {
        changes: [{ op: "remove", path: "/agreementRecords" }],
        pointers: ["/responseStrategies/0"],
      },
    ],
  },
  {
    id: "DOS-S05",
    severity: "error",
    title: "A strategy that was looked through has its screening record.",
    source: "PCSC Act 2022 ss.8(8), 9(9): a record of the screening is this model's",
    check: (dossier) => without(dossier, "screened", "screeningRecords", "screening record"),
    failing: [
      {
        changes: [{ op: "remove", path: "/screeningRecords" }],
        pointers: ["/responseStrategies/0"],
      },
    ],
  },
  {
    id: "DOS-S06",
    severity: "error",
    title: "A strategy that was published has its publication record.",
    source: "PCSC Act 2022 ss.8(7)(a), 9(8)(a); SI 2022/1304 regs 3 to 5",
    check: (dossier) => without(dossier, "published", "publicationRecords", "publication record"),
    failing: [
      {
        changes: [{ op: "remove", path: "/publicationRecords" }],
        pointers: ["/responseStrategies/0"],
      },
    ],
  },
  {
    id: "DOS-S07",
    severity: "error",
    title: "A published strategy is submitted to the Secretary of State.",
    source: "SI 2022/1304 regs 4(2), 5(2)",
    check: (dossier, { asOf }) => unsubmitted(dossier, asOf, "secretary-of-state"),
    failing: [
      {
        changes: [{ op: "remove", path: "/submissionRecords/0" }],
        pointers: ["/responseStrategies/0"],
      },
    ],
  },
  {
    id: "DOS-S08",
    severity: "error",
    title: "A published strategy for an area in Wales is submitted to the Welsh Ministers too.",
    source: "SI 2022/1304 reg 6(1)(b), (2)",
    check: (dossier, { asOf }) => unsubmitted(dossier, asOf, "welsh-ministers"),
    failing: [
      {
        sample: "monmouthshire",
        changes: [{ op: "remove", path: "/submissionRecords/1" }],
        pointers: ["/responseStrategies/0"],
      },
    ],
  },
  {
    id: "DOS-S09",
    severity: "error",
    title: "A strategy is submitted within seven days, of which the day of publication is the first.",
    help: "A late submission that says why it was late is not found.",
    source: "SI 2022/1304 regs 4(2), 5(2), 6",
    check: (dossier) =>
      publications(dossier).flatMap(({ pointer: publication, value: { publishedOn }, strategy }) =>
        recordsFor(items(dossier, "submissionRecords"), strategy)
          .filter(({ value }) => value.submittedOn > lastDayToSubmit(publishedOn))
          .filter(({ value }) => value.lateBecause === undefined)
          .map(({ pointer }) => ({
            pointer: `${pointer}/submittedOn`,
            message: "The strategy was submitted after the last day for it. Record why it was late.",
            linked: [`${publication}/publishedOn`],
          })),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/submissionRecords/0/submittedOn", value: "2024-01-22" }],
        pointers: ["/submissionRecords/0/submittedOn"],
      },
    ],
  },
  {
    id: "DOS-S10",
    severity: "error",
    title: "Every specified authority that prepared a strategy agreed to it.",
    source: "PCSC Act 2022 ss.8(3), 9(3): that each of them agrees is inferred",
    check: (dossier, { keyOf, specified }) =>
      strategiesOf(dossier)
        .filter(({ value }) => hasReached(value, "agreed"))
        .flatMap((strategy) => {
          const records = recordsFor(items(dossier, "agreementRecords"), strategy.value);
          const agreed = new Set(
            records.flatMap(({ value }) => value.agreements.map(({ authority }) => keyOf(authority))),
          );
          return records.slice(0, 1).flatMap(({ pointer }) =>
            items(strategy, "preparedBy")
              .filter(({ value }) => specified().has(keyOf(value)) && !agreed.has(keyOf(value)))
              .map((body) => ({
                pointer: `${pointer}/agreements`,
                linked: [body.pointer],
                message:
                  "A body prepared the strategy, and its agreement is not recorded. Add it, or take the strategy back to where it awaits agreement.",
              })),
          );
        }),
    failing: [
      {
        changes: [{ op: "remove", path: "/agreementRecords/0/agreements/3" }],
        pointers: ["/agreementRecords/0/agreements"],
      },
    ],
  },
  {
    id: "DOS-S11",
    severity: "error",
    title: "A record is of the version that the strategy has.",
    help: "A revision restarts consultation, screening, publication and submission: a record of one version does not count for another.",
    source: "PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2",
    check: (dossier) =>
      [
        ...items(dossier, "consultationLogs"),
        ...items(dossier, "agreementRecords"),
        ...items(dossier, "screeningRecords"),
        ...items(dossier, "publicationRecords"),
        ...items(dossier, "submissionRecords"),
      ].flatMap(({ pointer, value }) =>
        withId(strategiesOf(dossier), value.strategy)
          .filter((strategy) => strategy.value.version !== value.version)
          .map((strategy) => ({
            pointer: `${pointer}/version`,
            message:
              "The record is of another version than the strategy is. Name the strategy of that version, or correct the number.",
            linked: [`${strategy.pointer}/version`],
          })),
      ),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/screeningRecords/-",
            value: { ...sampleScreening, id: "screening-2", version: 2 },
          },
        ],
        pointers: ["/screeningRecords/1/version"],
      },
    ],
  },
  {
    id: "DOS-S12",
    severity: "error",
    title: "A strategy for an area in Wales is published in English and in Welsh.",
    source: "SI 2022/1304 reg 6(1)(a), (2)",
    check: (dossier) =>
      publications(dossier)
        .filter(({ strategy }) => strategy.areas.some(({ area }) => isInWales(area)))
        .flatMap(({ pointer, value }) =>
          (["en", "cy"] as const)
            .filter((language) => value.web.length > 0 && value.web.every((web) => web.language !== language))
            .map((language) => ({
              pointer: `${pointer}/web`,
              message: `The text in ${language === "cy" ? "Welsh" : "English"} is not recorded. Publish it, or add it here.`,
            })),
        ),
    failing: [
      {
        sample: "monmouthshire",
        changes: [{ op: "remove", path: "/publicationRecords/0/web/1" }],
        pointers: ["/publicationRecords/0/web"],
      },
    ],
  },
  {
    id: "DOS-S13",
    severity: "error",
    title: "A strategy is published in another form besides the web.",
    source: "SI 2022/1304 regs 4(1)(b), 5(1)",
    check: (dossier) =>
      items(dossier, "publicationRecords")
        .filter(({ value }) => value.otherForms.length === 0)
        .map(({ pointer }) => ({
          pointer: `${pointer}/otherForms`,
          message:
            "No form besides the web is recorded. Publish the strategy in a form that reaches other groups in the area, and record it.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/publicationRecords/0/otherForms", value: [] }],
        pointers: ["/publicationRecords/0/otherForms"],
      },
    ],
  },
  {
    id: "DOS-S14",
    severity: "error",
    title: "A strategy is on the web for every area it covers.",
    source: "SI 2022/1304 regs 4(1)(a), 5(1)",
    check: (dossier) =>
      publications(dossier).flatMap(({ pointer, value, areas }) =>
        areas
          .filter(({ value: { area } }) => value.web.every((web) => !web.areas.includes(area)))
          .map((covered) => ({
            pointer: `${pointer}/web`,
            linked: [`${covered.pointer}/area`],
            message: `No website is recorded for an area of the strategy. Publish the strategy on one of an authority of that area or of its local policing body, or add the area here.`,
          })),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/publicationRecords/0/web/0/areas", value: ["E06000010"] }],
        pointers: ["/publicationRecords/0/web"],
      },
    ],
  },
  {
    id: "DOS-S15",
    severity: "error",
    title: "The website is that of a specified authority for the area, or of a local policing body.",
    help: "A page on the site of a partnership or a unit may be there as well; it does not do alone.",
    source: "SI 2022/1304 regs 4(1)(a), 5(1)",
    check: (dossier, { specified, policing, keyOf }) =>
      publications(dossier).flatMap(({ pointer, value, areas }) =>
        areas
          .map(({ pointer: covered, value: { area } }) => ({
            covered,
            area,
            sites: value.web.filter((web) => web.areas.includes(area)),
          }))
          .filter(
            ({ area, sites }) =>
              sites.length > 0 &&
              sites.every(({ site }) => !specified(area).has(keyOf(site)) && !policing.has(keyOf(site))),
          )
          .map(({ covered }) => ({
            pointer: `${pointer}/web`,
            linked: [`${covered}/area`],
            message: `No website recorded for an area of the strategy is that of a specified authority for it or of a local policing body in the dossier. Publish the strategy on one of theirs too.`,
          })),
      ),
    failing: [
      {
        sample: "monmouthshire",
        changes: [
          {
            op: "replace",
            path: "/publicationRecords/0/web/0/site",
            value: { register: "community-safety-partnerships", code: "W14000021" },
          },
          {
            op: "replace",
            path: "/publicationRecords/0/web/1/site",
            value: { register: "community-safety-partnerships", code: "W14000021" },
          },
        ],
        pointers: ["/publicationRecords/0/web"],
      },
    ],
  },
  {
    id: "DOS-S16",
    severity: "error",
    title: "A strategy has a higher version than the one it supersedes.",
    source: "this model",
    check: (dossier) =>
      strategiesOf(dossier).flatMap(({ pointer, value }) =>
        withId(strategiesOf(dossier), value.supersedes)
          .filter((old) => old.value.version >= value.version)
          .map((old) => ({
            pointer: `${pointer}/version`,
            message:
              "The strategy that this one supersedes has the same or a higher version. Give this one a higher number.",
            linked: [`${old.pointer}/version`],
          })),
      ),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/responseStrategies/-",
            value: {
              ...sampleStrategy,
              id: "strategy-2",
              supersedes: "strategy-1",
              state: "drafting",
              deliveryPlans: [],
              reviews: [],
            },
          },
        ],
        pointers: ["/responseStrategies/1/version"],
      },
    ],
  },
  {
    id: "DOS-S17",
    severity: "warning",
    title: "A superseded strategy has its successor in the dossier.",
    source: "this model",
    check: (dossier) =>
      strategiesOf(dossier)
        .filter(({ value }) => value.state === "superseded")
        .filter(({ value }) => strategiesOf(dossier).every((other) => other.value.supersedes !== value.id))
        .map(({ pointer }) => ({
          pointer: `${pointer}/state`,
          message:
            "No strategy in the dossier supersedes this one. Add the version that does, or correct the state.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/responseStrategies/0/state", value: "superseded" }],
        pointers: ["/responseStrategies/0/state"],
      },
    ],
  },
  {
    id: "DOS-S18",
    severity: "warning",
    title: "A section 8 strategy in force is reviewed at the interval that the partners set.",
    help: "The Act asks for review and sets no interval; the cadence is the partners' own.",
    source: "PCSC Act 2022 s.8(7)(b); the interval is practice",
    check: (dossier, { asOf }) =>
      strategiesOf(dossier).flatMap(({ pointer, value }) => {
        const { reviewEveryMonths, from, reviews = [], powers, state } = value;
        const last = [...reviews.map(({ on }) => on), ...(from === undefined ? [] : [from])].sort().at(-1);
        if (state !== "in-force" || !powers.includes("section-8")) return [];
        if (reviewEveryMonths === undefined || last === undefined) return [];
        if (monthsBetween(last, asOf) <= reviewEveryMonths) return [];
        return [
          {
            pointer: `${pointer}/reviews`,
            message: `A review is due by now: the last was longer ago than the time that was set. Review the strategy, or record the review.`,
          },
        ];
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/responseStrategies/0/reviews", value: [] }],
        pointers: ["/responseStrategies/0/reviews"],
      },
    ],
  },
  {
    id: "DOS-S19",
    severity: "query",
    title: "The first section 8 strategy of an area was published by 31 January 2024.",
    help: "Nothing can be done about it now but to say why. An area that began later has no such day.",
    source: "SI 2022/1304 reg 3(1); that areas of later date have no long-stop is inferred",
    check: (dossier, { picture }) =>
      publications(dossier)
        .filter(({ strategy }) => strategy.version === 1 && strategy.supersedes === undefined)
        .filter(({ strategy }) => strategy.powers.includes("section-8"))
        .filter(({ value, strategy }) => {
          if (value.publishedOn <= "2024-01-31") return false;
          return strategy.areas.some(({ area }) => {
            const known = picture(area, "2024-01-31")?.area;
            return known !== undefined && standingOf(known, "2024-01-31") === "current";
          });
        })
        .map(({ pointer }) => ({
          pointer: `${pointer}/publishedOn`,
          message:
            "Version 1 was published after 31 January 2024. Check the day; if an earlier strategy was published, add it.",
        })),
    failing: [
      {
        changes: [
          { op: "replace", path: "/publicationRecords/0/publishedOn", value: "2024-02-05" },
          { op: "replace", path: "/submissionRecords/0/submittedOn", value: "2024-02-06" },
        ],
        pointers: ["/publicationRecords/0/publishedOn"],
      },
    ],
  },
  {
    id: "DOS-S20",
    severity: "query",
    title: "The definition that a strategy works with still applies.",
    help: "Areas may change their definition. Figures under one version are not continued under another.",
    source: "practice: definitions are versioned; PCSC Act 2022 s.13(6) for the decision",
    check: (dossier, { asOf }) =>
      strategiesOf(dossier)
        .filter(({ value }) => value.state !== "superseded")
        .flatMap(({ pointer, value }) => {
          const linked = newsOf(dossier, value.definition, asOf).map((definition) => definition.pointer);
          if (linked.length === 0) return [];
          return [
            {
              pointer: `${pointer}/definition`,
              message: `The definition does not apply on ${asOf}, or a later version does. Say whether the strategy follows the new one, and revise it if so.`,
              linked,
            },
          ];
        }),
    failing: [
      {
        changes: [{ op: "add", path: "/violenceDefinitions/0/to", value: "2025-03-31" }],
        pointers: ["/responseStrategies/0/definition"],
      },
      {
        changes: [
          {
            op: "add",
            path: "/violenceDefinitions/-",
            value: { ...sampleDefinition, id: "definition-2", version: 2, from: "2025-04-01" },
          },
        ],
        pointers: ["/responseStrategies/0/definition"],
      },
    ],
  },
  {
    id: "DOS-S21",
    severity: "query",
    title: "The definition that a needs assessment worked with applied when it was completed.",
    source: "practice: definitions are versioned",
    check: (dossier) =>
      items(dossier, "needsAssessments").flatMap(({ pointer, value }) =>
        withId(items(dossier, "violenceDefinitions"), value.definition)
          .filter((definition) => !covers(definition.value, value.completedOn))
          .map((definition) => ({
            pointer: `${pointer}/definition`,
            linked: [definition.pointer],
            message:
              "The definition did not apply when the assessment was completed. Name the version that did, or correct the dates.",
          })),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/violenceDefinitions/0/from", value: "2023-10-01" }],
        pointers: ["/needsAssessments/0/definition"],
      },
    ],
  },
  {
    id: "DOS-S22",
    severity: "query",
    title: "The definition of a strategy was chosen for all its areas.",
    source: "PCSC Act 2022 s.13(6): that it is decided for each area is inferred",
    check: (dossier) =>
      strategiesOf(dossier).flatMap((strategy) =>
        uncovered(strategy, withId(items(dossier, "violenceDefinitions"), strategy.value.definition)),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/violenceDefinitions/0/areas", value: ["E06000010"] }],
        pointers: ["/responseStrategies/0/areas/1"],
      },
    ],
  },
  {
    id: "DOS-S23",
    severity: "query",
    title: "The needs assessment of a strategy takes in all its areas.",
    source:
      "PCSC Act 2022 ss.8(3)(a), (b), 9(3); that a needs assessment is how kinds and causes are identified is guidance",
    check: (dossier) =>
      strategiesOf(dossier).flatMap((strategy) =>
        uncovered(strategy, withId(items(dossier, "needsAssessments"), strategy.value.needsAssessment)),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/needsAssessments/0/areas", value: ["E06000011"] }],
        pointers: ["/responseStrategies/0/areas/0"],
      },
    ],
  },
  {
    id: "DOS-S24",
    severity: "query",
    title: "A strategy and its needs assessment work with one definition.",
    source: "practice: figures under one definition are not continued under another",
    check: (dossier) =>
      strategiesOf(dossier).flatMap(({ pointer, value }) =>
        withId(items(dossier, "needsAssessments"), value.needsAssessment)
          .filter((assessment) =>
            [assessment.value.definition, value.definition].every(
              (id) => withId(items(dossier, "violenceDefinitions"), id).length > 0,
            ),
          )
          .filter((assessment) => assessment.value.definition !== value.definition)
          .map((assessment) => ({
            pointer: `${pointer}/definition`,
            message:
              "The strategy and its needs assessment work with two definitions. Use one, or say in the strategy what changed.",
            linked: [`${assessment.pointer}/definition`],
          })),
      ),
    failing: [
      {
        changes: [
          { op: "add", path: "/violenceDefinitions/-", value: { ...sampleDefinition, id: "definition-0" } },
          { op: "replace", path: "/needsAssessments/0/definition", value: "definition-0" },
        ],
        pointers: ["/responseStrategies/0/definition"],
      },
    ],
  },
  {
    id: "DOS-S25",
    severity: "query",
    title: "A strategy under section 8 alone covers the whole of its area.",
    help: "A relevant area of section 9 may take in parts of areas.",
    source: "PCSC Act 2022 ss.8(1), 9(13): inferred",
    check: (dossier) =>
      strategiesOf(dossier)
        .filter(({ value }) => !value.powers.includes("section-9"))
        .flatMap((strategy) => items(strategy, "areas"))
        .filter(({ value }) => value.extent === "part")
        .flatMap((covered) => part(covered, "extent"))
        .map(({ pointer }) => ({
          pointer,
          message:
            "The strategy covers a part of the area under section 8 alone. Cover the whole, or say under which power.",
        })),
    failing: [
      {
        sample: "monmouthshire",
        changes: [{ op: "replace", path: "/responseStrategies/0/areas/0/extent", value: "part" }],
        pointers: ["/responseStrategies/0/areas/0/extent"],
      },
    ],
  },
];
