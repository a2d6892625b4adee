// References: what a document names has to be there, and codes have to be of their time.
import { findByCode } from "@svd/reference-data";
import type { Dossier } from "../model/dossier.js";
import { nearestDay } from "./calendar.js";
import type { Breach, BrokenSample, DossierRule } from "./dossier-rule.js";
import { actionsOf, boardsOf, plansOf, withId } from "./parts.js";
import { items, type Place, part } from "./place.js";

/** A rule that ids lead to a document of the right type. */
function leadsTo(
  id: string,
  types: readonly [string, ...string[]],
  places: (dossier: Place<Dossier>) => readonly Place<string>[],
  failing: BrokenSample,
): DossierRule {
  const wanted = types.join(" or ");
  return {
    id,
    severity: "error",
    title: `An id leads to a document of the dossier, of the type ${wanted}.`,
    source: "this model",
    check: (dossier, { document }) =>
      places(dossier).flatMap(({ pointer, value }) => {
        const found = document(value);
        const type = found?.value.documentType;
        if (type !== undefined && types.includes(type)) return [];
        const what = type === undefined ? "No document" : `A document of the type ${type}`;
        return [
          {
            pointer,
            message: `${what} has this id, where one of the type ${wanted} is meant. Add that document, or correct the id.`,
            linked: found ? [found.pointer] : [],
          },
        ];
      }),
    failing: [failing],
  };
}

const strategyRecords = [
  "consultationLogs",
  "agreementRecords",
  "screeningRecords",
  "publicationRecords",
  "submissionRecords",
  "deliveryPlans",
] as const;

interface Coded {
  readonly code: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Codes that say how things are, with the time for which they say it. */
function codesInUse(dossier: Place<Dossier>): Place<Coded>[] {
  const members = boardsOf(dossier).flatMap((board) => items(board, "members"));
  return [
    ...items(dossier, "areas"),
    ...items(dossier, "specifiedAuthorities").map(({ pointer, value: { body, areas } }) => {
      const ends = areas.map(({ to }) => to ?? "9999-12-31").sort();
      return { pointer: `${pointer}/body`, value: { code: body.code, to: ends.at(-1) } };
    }),
    ...items(dossier, "localPolicingBodies").flatMap((body) => items(body, "forms")),
    ...items(dossier, "communitySafetyPartnerships").map((document) =>
      coded(document, "area", document.value.area),
    ),
    ...items(dossier, "violenceReductionUnits").flatMap((document) => [
      coded(document, "body", document.value.body),
      ...part(document, "host").map(({ value }) => coded(document, "host", value)),
    ]),
    ...members.map((member) => coded(member, "body", member.value.body)),
  ];
}

/** A code that a property holds, with the time of the object that has the property. */
function coded(
  holder: Place<Omit<Coded, "code">>,
  key: string,
  { code }: { readonly code: string },
): Place<Coded> {
  const { from, to } = holder.value;
  return { pointer: `${holder.pointer}/${key}`, value: { code, from, to } };
}

/** Codes in use that stand on the wrong side of their time. */
function atAnotherTime(dossier: Place<Dossier>, asOf: string, wanted: "ended" | "future"): Breach[] {
  return codesInUse(dossier).flatMap(({ pointer, value }) => {
    const found = findByCode(value.code, nearestDay(value, asOf));
    if (found.status !== wanted) return [];
    return [
      { pointer, message: `${found.message} Give the code of that time, or the dates it is used for.` },
    ];
  });
}

/** The rules on references, ids and codes. */
export const referenceRules: readonly DossierRule[] = [
  leadsTo(
    "DOS-R01",
    ["violence-definition"],
    (dossier) => [
      ...items(dossier, "needsAssessments").flatMap((assessment) => part(assessment, "definition")),
      ...items(dossier, "responseStrategies").flatMap((strategy) => part(strategy, "definition")),
    ],
    {
      changes: [{ op: "replace", path: "/needsAssessments/0/definition", value: "definition-9" }],
      pointers: ["/needsAssessments/0/definition"],
    },
  ),
  leadsTo(
    "DOS-R02",
    ["response-strategy"],
    (dossier) => [
      ...strategyRecords.flatMap((list) =>
        (items(dossier, list) as readonly Place<{ strategy: string }>[]).flatMap((record) =>
          part(record, "strategy"),
        ),
      ),
      ...items(dossier, "invitees").flatMap((invitee) => part(invitee, "strategy")),
      ...items(dossier, "monitoringRecords").flatMap((record) => part(record, "strategy")),
      ...items(dossier, "localActionPlans").flatMap((plan) => part(plan, "complements")),
      ...items(dossier, "responseStrategies").flatMap((strategy) => part(strategy, "supersedes")),
    ],
    {
      changes: [{ op: "replace", path: "/localActionPlans/0/complements", value: "plan-hull" }],
      pointers: ["/localActionPlans/0/complements"],
    },
  ),
  leadsTo(
    "DOS-R03",
    ["strategic-needs-assessment"],
    (dossier) => [
      ...items(dossier, "responseStrategies").flatMap((strategy) => part(strategy, "needsAssessment")),
      ...items(dossier, "needsAssessmentAnnexes").flatMap((annex) => part(annex, "needsAssessment")),
    ],
    {
      changes: [{ op: "replace", path: "/responseStrategies/0/needsAssessment", value: "assessment-9" }],
      pointers: ["/responseStrategies/0/needsAssessment"],
    },
  ),
  leadsTo(
    "DOS-R04",
    ["delivery-plan"],
    (dossier) => items(dossier, "responseStrategies").flatMap((strategy) => items(strategy, "deliveryPlans")),
    {
      changes: [{ op: "add", path: "/responseStrategies/0/deliveryPlans/-", value: "plan-lost" }],
      pointers: ["/responseStrategies/0/deliveryPlans/2"],
    },
  ),
  leadsTo(
    "DOS-R05",
    ["needs-assessment-annex"],
    (dossier) => items(dossier, "needsAssessments").flatMap((assessment) => items(assessment, "annexes")),
    {
      changes: [{ op: "add", path: "/needsAssessments/0/annexes/-", value: "annex-lost" }],
      pointers: ["/needsAssessments/0/annexes/2"],
    },
  ),
  leadsTo(
    "DOS-R06",
    ["csp-strategic-assessment"],
    (dossier) => [
      ...items(dossier, "partnershipPlans").flatMap((plan) => part(plan, "strategicAssessment")),
      ...items(dossier, "communitySafetyAgreements").flatMap((agreement) => items(agreement, "assessments")),
    ],
    {
      changes: [{ op: "replace", path: "/partnershipPlans/0/strategicAssessment", value: "assessment-1" }],
      pointers: ["/partnershipPlans/0/strategicAssessment"],
    },
  ),
  leadsTo(
    "DOS-R07",
    ["information-sharing-agreement"],
    (dossier) => [
      ...items(dossier, "dataFlows").flatMap((flow) => part(flow, "agreement")),
      ...items(dossier, "informationSharingAgreements").flatMap((agreement) =>
        items(agreement, "supplements"),
      ),
    ],
    {
      changes: [{ op: "replace", path: "/dataFlows/0/agreement", value: "sharing-9" }],
      pointers: ["/dataFlows/0/agreement"],
    },
  ),
  leadsTo(
    "DOS-R08",
    ["data-flow"],
    (dossier) =>
      [
        ...items(dossier, "needsAssessments").flatMap((assessment) => items(assessment, "evidence")),
        ...items(dossier, "needsAssessmentAnnexes").flatMap((annex) => items(annex, "localData")),
        ...items(dossier, "cspStrategicAssessments").flatMap((assessment) => items(assessment, "evidence")),
      ].flatMap((evidence) => part(evidence, "dataFlow")),
    {
      changes: [{ op: "add", path: "/needsAssessments/0/evidence/0/dataFlow", value: "flow-lost" }],
      pointers: ["/needsAssessments/0/evidence/0/dataFlow"],
    },
  ),
  leadsTo(
    "DOS-R09",
    ["grant"],
    (dossier) => [
      ...items(dossier, "awards").flatMap((award) => part(award, "grant")),
      ...items(dossier, "outturns").flatMap((outturn) => part(outturn, "grant")),
      ...items(dossier, "posts")
        .flatMap((post) => items(post, "funding"))
        .flatMap((funding) => part(funding, "grant")),
      ...items(dossier, "fundingPlans").flatMap((plan) => part(plan, "grant")),
    ],
    {
      changes: [{ op: "replace", path: "/posts/0/funding/0/grant", value: "grant-9" }],
      pointers: ["/posts/0/funding/0/grant"],
    },
  ),
  leadsTo(
    "DOS-R10",
    ["award"],
    (dossier) =>
      [...items(dossier, "claims"), ...items(dossier, "outturns")].flatMap((document) =>
        part(document as Place<{ award?: string }>, "award"),
      ),
    {
      changes: [{ op: "replace", path: "/claims/0/award", value: "award-9" }],
      pointers: ["/claims/0/award"],
    },
  ),
  leadsTo(
    "DOS-R11",
    ["post"],
    (dossier) => [
      ...items(dossier, "claims")
        .flatMap((claim) => items(claim, "lines"))
        .flatMap((line) => part(line, "post")),
      ...items(dossier, "fundingPlans")
        .flatMap((plan) => items(plan, "keptBack"))
        .flatMap((kept) => part(kept as Place<{ post?: string }>, "post")),
    ],
    {
      changes: [{ op: "replace", path: "/claims/0/lines/0/post", value: "officer-9" }],
      pointers: ["/claims/0/lines/0/post"],
    },
  ),
  leadsTo(
    "DOS-R12",
    ["intervention"],
    (dossier) => [
      ...items(dossier, "claims")
        .flatMap((claim) => items(claim, "lines"))
        .flatMap((line) => part(line, "intervention")),
      ...actionsOf(dossier).flatMap((action) => items(action, "interventions")),
    ],
    {
      changes: [{ op: "replace", path: "/deliveryPlans/0/actions/0/interventions/0", value: "lost" }],
      pointers: ["/deliveryPlans/0/actions/0/interventions/0"],
    },
  ),
  leadsTo(
    "DOS-R13",
    ["grant", "award"],
    (dossier) => items(dossier, "interventions").flatMap((intervention) => items(intervention, "fundedBy")),
    {
      changes: [{ op: "replace", path: "/interventions/0/fundedBy/0", value: "officer" }],
      pointers: ["/interventions/0/fundedBy/0"],
    },
  ),
  {
    id: "DOS-R14",
    severity: "error",
    title: "A body that is named by the id of its document has that document in the dossier.",
    source: "this model",
    check: (_, { objects, document }) =>
      objects.flatMap(({ pointer, value }) =>
        value["register"] === "dossier" && document(String(value["code"])) === undefined
          ? [
              {
                pointer,
                message: "No document has this id. Add the document of this body, or correct the id.",
              },
            ]
          : [],
      ),
    failing: [
      {
        changes: [
          { op: "replace", path: "/subGroups/0/supportedBy", value: { register: "dossier", code: "lost" } },
        ],
        pointers: ["/subGroups/0/supportedBy"],
      },
    ],
  },
  {
    id: "DOS-R15",
    severity: "error",
    title: "No two documents have the same id.",
    source: "this model",
    check: (_, { documents, document }) =>
      documents.flatMap(({ pointer, value }) => {
        const first = document(value.id);
        if (first === undefined || first.pointer === pointer) return [];
        return [
          {
            pointer,
            message: "Another document has this id already. Give each its own.",
            linked: [first.pointer],
          },
        ];
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/monitoringRecords/0/id", value: "officer" }],
        pointers: ["/monitoringRecords/0"],
      },
    ],
  },
  {
    id: "DOS-R16",
    severity: "error",
    title: "No two actions of a plan and no two data sets of an agreement have the same id.",
    source: "this model",
    check: (dossier) =>
      [
        ...plansOf(dossier).map((plan) => items(plan, "actions")),
        ...items(dossier, "informationSharingAgreements").map((agreement) => items(agreement, "dataSets")),
      ].flatMap((siblings: readonly Place<{ readonly id: string }>[]) =>
        siblings.flatMap(({ pointer, value }) =>
          withId(siblings, value.id)
            .filter((first) => first.pointer !== pointer)
            .map((first) => ({
              pointer,
              message: "The id is in this document already. Give each its own.",
              linked: [first.pointer],
            })),
        ),
      ),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/deliveryPlans/1/actions/-",
            value: {
              id: "training",
              title: "Train more staff",
              owners: [{ body: { register: "local-authorities", code: "E06000011" } }],
              status: "planned",
            },
          },
        ],
        pointers: ["/deliveryPlans/1/actions/1"],
      },
    ],
  },
  {
    id: "DOS-R17",
    severity: "query",
    title:
      "The areas of strategies, of their publication and of relevant authorities are areas of the dossier.",
    help: "What is said of an area that the dossier does not list cannot be checked against the registers.",
    source: "this model",
    check: (dossier) => {
      const known = new Set(dossier.value.areas.map(({ code }) => code));
      return [
        ...items(dossier, "relevantAuthorities").flatMap((authority) => part(authority, "area")),
        ...items(dossier, "responseStrategies")
          .flatMap((strategy) => items(strategy, "areas"))
          .flatMap((covered) => part(covered, "area")),
        ...items(dossier, "publicationRecords")
          .flatMap((record) => items(record, "web"))
          .flatMap((web) => items(web, "areas")),
      ]
        .filter(({ value }) => !known.has(value))
        .map(({ pointer }) => ({
          pointer,
          message: "This area is not among the areas of the dossier. Add it there, or correct the code.",
        }));
    },
    failing: [
      {
        changes: [{ op: "add", path: "/publicationRecords/0/web/0/areas/-", value: "E06000012" }],
        pointers: ["/publicationRecords/0/web/0/areas/2"],
      },
    ],
  },
  {
    id: "DOS-R18",
    severity: "query",
    title: "Codes of areas and bodies are in the registers.",
    help: "A code may be a slip, or newer than the registers. Schools and colleges have no register here.",
    source: "this model: the registers of @svd/reference-data",
    check: (dossier, { objects, asOf }) =>
      [
        ...objects.filter(
          ({ value }) =>
            typeof value["register"] === "string" &&
            value["register"] !== "dossier" &&
            value["register"] !== "schools-and-colleges",
        ),
        ...items(dossier, "areas"),
      ].flatMap(({ pointer, value }) => {
        const code = String(value["code" as keyof typeof value]);
        const { status } = findByCode(code, asOf);
        if (status !== "unknown" && status !== "malformed") return [];
        return [
          {
            pointer: `${pointer}/code`,
            message: "No register holds this code. Check it: it may be a slip, or newer than the registers.",
          },
        ];
      }),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/monitoringRecords/0/authorities",
            value: [{ register: "youth-justice-services", code: "yjs-nowhere" }],
          },
        ],
        pointers: ["/monitoringRecords/0/authorities/0/code"],
      },
    ],
  },
  {
    id: "DOS-R19",
    severity: "warning",
    title: "Codes in use have not ended.",
    source: "this model: the registers of @svd/reference-data",
    check: (dossier, { asOf }) => atAnotherTime(dossier, asOf, "ended"),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/subGroups/0/members/-",
            value: {
              body: { register: "local-authorities", code: "E07000026" },
              role: "member",
              standing: "other",
            },
          },
        ],
        pointers: ["/subGroups/0/members/2/body"],
      },
    ],
  },
  {
    id: "DOS-R20",
    severity: "warning",
    title: "Codes in use have begun.",
    source: "this model: the registers of @svd/reference-data",
    check: (dossier, { asOf }) => atAnotherTime(dossier, asOf, "future"),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/subGroups/0/members/-",
            value: {
              body: { register: "local-authorities", code: "east-surrey" },
              role: "member",
              standing: "other",
            },
          },
        ],
        pointers: ["/subGroups/0/members/2/body"],
      },
    ],
  },
];
