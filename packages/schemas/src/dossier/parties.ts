// Parties: who bears the Duty in an area, as the registers show it, and who only appears to.
import { type Area, findByCode, type Overlap } from "@svd/reference-data";
import type { BodyReference } from "../model/body-reference.js";
import type { Dossier } from "../model/dossier.js";
import type { LocalGovernmentArea } from "../model/local-government-area.js";
import type { SpecifiedAuthority } from "../model/specified-authority.js";
import { isInWales } from "../model/wales.js";
import { covers, nearestDay } from "./calendar.js";
import type { DossierContext } from "./context.js";
import type { Breach, Change, DossierRule } from "./dossier-rule.js";
import { boardsOf } from "./parts.js";
import { items, type Place, part } from "./place.js";
import { inWords, withArticle } from "./words.js";

// The tables for police, fire and health, and the end of the row for youth offending teams, were not read. Whatever
// their wording, a body that covers the whole of an area is an authority for it.
const schedule1 =
  "PCSC Act 2022 s.11, Sch.1 (read in part); who covers which area: the registers of @svd/reference-data";

/** The register by which a body is referred to, for the kinds of area that are bodies. */
const registerOf: Readonly<Partial<Record<Area["kind"], BodyReference["register"]>>> = {
  "unitary-authority": "local-authorities",
  "non-metropolitan-district": "local-authorities",
  "metropolitan-district": "local-authorities",
  "london-borough": "local-authorities",
  "welsh-principal-area": "local-authorities",
  county: "local-authorities",
  "police-force-area": "police-force-areas",
  "fire-and-rescue-authority": "fire-and-rescue-authorities",
  "integrated-care-board": "integrated-care-boards",
  "local-health-board": "local-health-boards",
  "probation-region": "probation-regions",
  "youth-justice-service": "youth-justice-services",
};

/** The bodies that the registers show for an area on a day, by key, each with its part of the area. */
function bodiesOf(area: string, on: string, { picture }: DossierContext): ReadonlyMap<string, Overlap> {
  const shown = picture(area, on);
  if (shown?.standing !== "current") return new Map();
  const { districts, counties, police, fire, health, probation, youthJustice } = shown;
  return new Map(
    [districts, counties, police, fire, health, probation, youthJustice]
      .flat()
      .map((overlap) => [`${registerOf[overlap.area.kind]} ${overlap.area.code}`, overlap]),
  );
}

/** The authorities that the registers show for the areas of the dossier, and that it does not hold. */
function missing(
  dossier: Place<Dossier>,
  context: DossierContext,
  isWanted: (overlap: Overlap) => boolean,
): Place<Overlap & { readonly key: string }>[] {
  return items(dossier, "areas").flatMap(({ pointer, value: { code, from, to } }) => {
    const on = nearestDay({ from, to }, context.asOf);
    const held = new Set(
      dossier.value.specifiedAuthorities
        .filter(({ areas }) => areas.some((specified) => specified.area === code && covers(specified, on)))
        .map(({ body }) => context.keyOf(body)),
    );
    return [...bodiesOf(code, on, context)]
      .filter(([key, overlap]) => !held.has(key) && isWanted(overlap))
      .map(([key, overlap]) => ({ pointer, value: { ...overlap, key } }));
  });
}

const registersByKind: Readonly<Record<SpecifiedAuthority["kind"], BodyReference["register"]>> = {
  "local-authority": "local-authorities",
  "chief-officer-of-police": "police-force-areas",
  "fire-and-rescue-authority": "fire-and-rescue-authorities",
  "integrated-care-board": "integrated-care-boards",
  "local-health-board": "local-health-boards",
  "probation-provider": "probation-regions",
  "youth-offending-team": "youth-justice-services",
};

/** Whether a health body is of the other nation than the area. */
function isHealthBodyOfOtherNation({ register }: BodyReference, area: string): boolean {
  return register === (isInWales(area) ? "integrated-care-boards" : "local-health-boards");
}

function kindsOf(area: string, kind: string): readonly LocalGovernmentArea["kind"][] {
  if (area === "E09000001") return ["city-of-london"];
  if (area === "E06000053") return ["isles-of-scilly"];
  if (kind === "london-borough") return ["london-borough"];
  return kind === "welsh-principal-area" ? ["county", "county-borough"] : ["district"];
}

/** The authorities of Hart, in Hampshire, but for the two integrated care boards that share it. */
const authoritiesOfHart = (
  [
    ["local-authority", "local-authorities", "E07000089", "district-council"],
    ["local-authority", "local-authorities", "E10000014", "county-council-with-districts"],
    ["chief-officer-of-police", "police-force-areas", "E23000030", "chief-constable"],
    ["fire-and-rescue-authority", "fire-and-rescue-authorities", "E31000048", "combined"],
    ["probation-provider", "probation-regions", "N59", "secretary-of-state"],
    ["youth-offending-team", "youth-justice-services", "yjs-hampshire", undefined],
  ] as const
).map(
  ([kind, register, code, form]): Change => ({
    op: "add",
    path: "/specifiedAuthorities/-",
    value: {
      documentType: "specified-authority",
      id: `hart-${code.toLowerCase()}`,
      body: { register, code },
      names: [{ name: "An authority for Hart", use: "statutory" }],
      areas: [{ area: "E07000089" }],
      kind,
      ...(form && { form }),
    },
  }),
);

/** The rules on parties. */
export const partyRules: readonly DossierRule[] = [
  {
    id: "DOS-P01",
    severity: "query",
    title: "A specified authority is an authority for the areas it is named for.",
    help: "The registers show which body covers which area; they may be behind. A body that covers a part of the area is not found.",
    source: schedule1,
    check: (dossier, context) =>
      items(dossier, "specifiedAuthorities").flatMap((authority) => {
        const { body, kind } = authority.value;
        if (body.register !== registersByKind[kind]) return [];
        return items(authority, "areas").flatMap(({ pointer, value }): Breach[] => {
          const on = nearestDay(value, context.asOf);
          const shown = bodiesOf(value.area, on, context);
          const isKnown = findByCode(body.code, on).status === "current";
          if (shown.size === 0 || !isKnown || shown.has(context.keyOf(body))) return [];
          if (isHealthBodyOfOtherNation(body, value.area)) return [];
          return [
            {
              pointer,
              message: `At that time the registers do not show that the body covers this area. Take the area away, correct the code or the dates, or say since when it covers the area.`,
            },
          ];
        });
      }),
    failing: [
      {
        changes: [{ op: "add", path: "/specifiedAuthorities/6/areas/-", value: { area: "E06000011" } }],
        pointers: ["/specifiedAuthorities/6/areas/1"],
      },
    ],
  },
  {
    id: "DOS-P02",
    severity: "error",
    title:
      "Every authority that the registers show for the whole of an area is among the specified authorities.",
    source: `${schedule1}; that a body for the whole of an area is an authority for it is inferred for police, fire, health and youth offending teams`,
    check: (dossier, context) =>
      missing(dossier, context, ({ share }) => share.value === 1).map(({ pointer, value }) => ({
        pointer,
        message: `The registers show ${value.area.code} (${inWords(value.area.kind)}) for this area. Add it to the specified authorities, with the area.`,
      })),
    failing: [
      {
        changes: [{ op: "remove", path: "/specifiedAuthorities/5/areas/1" }],
        pointers: ["/areas/1"],
      },
    ],
  },
  {
    id: "DOS-P03",
    severity: "query",
    title:
      "An authority that the registers show for a part of an area may have to be among the specified authorities.",
    help: "Whether a body that covers only a part is specified for the area depends on tables of Schedule 1 that were not read.",
    source: `${schedule1}; that a part may be enough is recalled`,
    check: (dossier, context) =>
      missing(dossier, context, ({ share }) => share.value !== 1).map(({ pointer, value }) => ({
        pointer,
        message: `The registers show ${value.area.code} (${inWords(value.area.kind)}) for a part of this area, and the dossier does not hold it. Find out whether it is an authority for the area, and add it if so.`,
      })),
    failing: [
      {
        sample: "monmouthshire",
        changes: [
          {
            op: "add",
            path: "/areas/-",
            value: {
              documentType: "local-government-area",
              id: "area-hart",
              code: "E07000089",
              names: [{ name: "Hart", use: "statutory" }],
              kind: "district",
              to: "2025-06-01",
            },
          },
          ...authoritiesOfHart,
        ],
        pointers: ["/areas/1", "/areas/1"],
      },
    ],
  },
  {
    id: "DOS-P04",
    severity: "error",
    title: "The kind of a specified authority goes with the register of its code.",
    help: "A chief officer of police is named by the code of the police force area, a fire and rescue authority by that of the fire area even where a council or a mayor is the authority.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "specifiedAuthorities").flatMap(({ pointer, value: { kind, body } }) =>
        body.register === registersByKind[kind]
          ? []
          : [
              {
                pointer: `${pointer}/body`,
                message: `The kind is ${inWords(kind)}, whose codes are in the register ${registersByKind[kind]}, and the code is from ${body.register}. Correct the kind or the body.`,
              },
            ],
      ),
    failing: [
      {
        changes: [
          {
            op: "replace",
            path: "/specifiedAuthorities/6",
            value: {
              documentType: "specified-authority",
              id: "hull-youth",
              body: { register: "youth-justice-services", code: "yjs-kingston-upon-hull" },
              names: [{ name: "Hull youth offending team", use: "statutory" }],
              areas: [{ area: "E06000010" }],
              kind: "integrated-care-board",
            },
          },
        ],
        pointers: ["/specifiedAuthorities/6/body"],
      },
    ],
  },
  {
    id: "DOS-P05",
    severity: "error",
    title:
      "The health body of an area in England is an integrated care board, in Wales a local health board.",
    source: "PCSC Act 2022 s.11, Sch.1; Home Office guidance of December 2022 para 4",
    check: (dossier) =>
      items(dossier, "specifiedAuthorities").flatMap((authority) =>
        items(authority, "areas")
          .filter(({ value }) => isHealthBodyOfOtherNation(authority.value.body, value.area))
          .map(({ pointer, value }) => ({
            pointer,
            message: `This area is in ${isInWales(value.area) ? "Wales, where the health body is a local health board" : "England, where the health body is an integrated care board"}. Name that body instead.`,
          })),
      ),
    failing: [
      {
        changes: [{ op: "add", path: "/specifiedAuthorities/4/areas/-", value: { area: "W06000021" } }],
        pointers: ["/specifiedAuthorities/4/areas/2"],
      },
    ],
  },
  {
    id: "DOS-P06",
    severity: "error",
    title: "Those who prepare a strategy are specified authorities.",
    help: "A local policing body, a community safety partnership or a violence reduction unit may do much of the work; it cannot hold the Duty.",
    source: "PCSC Act 2022 ss.8(3), 9(3), 11",
    check: (dossier, { specified, keyOf }) =>
      items(dossier, "responseStrategies")
        .flatMap((strategy) => items(strategy, "preparedBy"))
        .filter(({ value }) => !specified().has(keyOf(value)))
        .map(({ pointer }) => ({
          pointer,
          message:
            "This body is not among the specified authorities of the dossier, on whom the Duty rests. Add it there if it is one, or take it away here.",
        })),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/responseStrategies/0/preparedBy/-",
            value: { register: "local-policing-bodies", code: "pcc-humberside" },
          },
        ],
        pointers: ["/responseStrategies/0/preparedBy/8"],
      },
    ],
  },
  {
    id: "DOS-P07",
    severity: "error",
    title: "A section 8 strategy is prepared by all specified authorities of its areas.",
    source: "PCSC Act 2022 s.8(1) to (3): that all of them prepare it is inferred",
    check: (dossier, { keyOf, asOf }) =>
      items(dossier, "responseStrategies")
        .filter(({ value }) => value.powers.includes("section-8") && value.state !== "superseded")
        .flatMap((strategy) => {
          const preparing = new Set(strategy.value.preparedBy.map(keyOf));
          const areas = new Set(strategy.value.areas.map(({ area }) => area));
          return items(dossier, "specifiedAuthorities")
            .filter(({ value }) => !preparing.has(keyOf(value.body)))
            .filter(({ value }) =>
              value.areas.some((held) => areas.has(held.area) && covers(held, strategy.value.from ?? asOf)),
            )
            .map((authority) => ({
              pointer: `${strategy.pointer}/preparedBy`,
              linked: [authority.pointer],
              message:
                "A specified authority of the dossier is not among those that prepare the strategy. The Duty is joint: add it.",
            }));
        }),
    failing: [
      {
        changes: [{ op: "remove", path: "/responseStrategies/0/preparedBy/7" }],
        pointers: ["/responseStrategies/0/preparedBy"],
      },
    ],
  },
  {
    id: "DOS-P08",
    severity: "error",
    title: "A strategy is submitted by one of the specified authorities.",
    source: "SI 2022/1304 regs 4(2), 5(2), 6",
    check: (dossier, { specified, keyOf }) =>
      items(dossier, "submissionRecords")
        .flatMap((record) => part(record, "submittedBy"))
        .filter(({ value }) => !specified().has(keyOf(value)))
        .map(({ pointer }) => ({
          pointer,
          message:
            "This body is not among the specified authorities of the dossier, one of which has to submit the strategy. Name the one that did.",
        })),
    failing: [
      {
        changes: [
          {
            op: "replace",
            path: "/submissionRecords/0/submittedBy",
            value: { register: "local-policing-bodies", code: "pcc-humberside" },
          },
        ],
        pointers: ["/submissionRecords/0/submittedBy"],
      },
    ],
  },
  {
    id: "DOS-P09",
    severity: "warning",
    title: "A member that sits as specified authority, relevant authority or local policing body is one.",
    source: "PCSC Act 2022 ss.11, 14, 15",
    check: (dossier, { specified, relevant, policing, keyOf }) => {
      const held: Readonly<Record<string, ReadonlySet<string>>> = {
        "specified-authority": specified(),
        "relevant-authority": relevant,
        "local-policing-body": policing,
      };
      return boardsOf(dossier)
        .flatMap((board) => items(board, "members"))
        .filter(({ value }) => held[value.standing]?.has(keyOf(value.body)) === false)
        .map(({ pointer, value }) => ({
          pointer,
          message: `The dossier does not hold this body as ${withArticle(value.standing)}. Correct the standing, or add the body there.`,
        }));
    },
    failing: [
      {
        changes: [
          {
            op: "replace",
            path: "/subGroups/0/members/1/standing",
            value: "specified-authority",
          },
        ],
        pointers: ["/subGroups/0/members/1"],
      },
    ],
  },
  {
    id: "DOS-P10",
    severity: "query",
    title: "A local policing body is one for an area of the dossier.",
    source: "PCSC Act 2022 s.14(1); who covers which area: the registers of @svd/reference-data",
    check: (dossier, { picture, asOf }) =>
      items(dossier, "localPolicingBodies").flatMap((body) =>
        items(body, "forms").flatMap(({ pointer, value }) => {
          const on = nearestDay(value, asOf);
          const shown = dossier.value.areas.flatMap(
            ({ code }) => picture(code, on)?.localPolicingBodies.map(({ area }) => area.code) ?? [],
          );
          const isKnown = findByCode(value.code, on).status === "current";
          if (shown.length === 0 || !isKnown || shown.includes(value.code)) return [];
          return [
            {
              pointer,
              message: `At that time the registers show this body for none of the areas. Correct the code or the dates, or take it away.`,
            },
          ];
        }),
      ),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/localPolicingBodies/-",
            value: {
              documentType: "local-policing-body",
              id: "other-commissioner",
              names: [{ name: "Police and Crime Commissioner for Lancashire", use: "statutory" }],
              policeArea: { register: "police-force-areas", code: "E23000003" },
              forms: [{ form: "pcc", code: "pcc-lancashire" }],
            },
          },
        ],
        pointers: ["/localPolicingBodies/1/forms/0"],
      },
    ],
  },
  {
    id: "DOS-P11",
    severity: "info",
    title: "Every area has its community safety partnership in the dossier, where the dossier holds any.",
    help: "A dossier that is kept for one of several partnerships may leave the others out.",
    source: "CDA 1998 ss.5, 6; this model for what a dossier holds",
    check: (dossier, { asOf }) => {
      const partnerships = dossier.value.communitySafetyPartnerships ?? [];
      if (partnerships.length === 0) return [];
      return items(dossier, "areas")
        .filter(({ value }) => covers(value, asOf))
        .filter(
          ({ value }) =>
            !partnerships.some((partnership) =>
              partnership.covers.some((held) => held.area === value.code && covers(held, asOf)),
            ),
        )
        .map(({ pointer }) => ({
          pointer,
          message:
            "No community safety partnership in the dossier covers this area. Add it, or the area to the one that covers it.",
        }));
    },
    failing: [
      {
        changes: [{ op: "remove", path: "/communitySafetyPartnerships/1" }],
        pointers: ["/areas/1"],
      },
    ],
  },
  {
    id: "DOS-P12",
    severity: "error",
    title: "Local government areas are of the kind that their code says.",
    source: "PCSC Act 2022 s.11(4), (5); the registers of @svd/reference-data",
    check: (dossier, { picture, asOf }) =>
      items(dossier, "areas").flatMap(({ pointer, value }) => {
        const area = picture(value.code, nearestDay(value, asOf))?.area;
        if (area === undefined || kindsOf(value.code, area.kind).includes(value.kind)) return [];
        return [
          {
            pointer: `${pointer}/kind`,
            message: `This body is ${kindsOf(value.code, area.kind).map(withArticle).join(" or ")} in this model, not ${withArticle(value.kind)}. Correct the kind or the code.`,
          },
        ];
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/areas/0/kind", value: "london-borough" }],
        pointers: ["/areas/0/kind"],
      },
    ],
  },
  {
    id: "DOS-P13",
    severity: "query",
    title:
      "In Wales a community safety partnership covers one area, save where the registers show it for several.",
    help: "Combination agreements are for England. Older mergers were made by order, and the register shows Cwm Taf for two areas.",
    source: "CDA 1998 s.5(1A) to (1F); the registers of @svd/reference-data for older mergers",
    check: (dossier, { asOf, picture }) =>
      items(dossier, "communitySafetyPartnerships").flatMap((partnership) => {
        const { code } = partnership.value.area;
        const held = items(partnership, "covers").filter(({ value }) => covers(value, asOf));
        if (held.length < 2) return [];
        return held
          .filter(({ value }) => isInWales(value.area))
          .filter(({ value }) =>
            picture(value.area, asOf)?.partnerships.communitySafety.every(({ area }) => area.code !== code),
          )
          .map(({ pointer }) => ({
            pointer,
            message:
              "The registers do not show the body for this area, and combination agreements join areas in England only. Take the area away, or say which order joined it.",
          }));
      }),
    failing: [
      {
        sample: "monmouthshire",
        changes: [
          { op: "add", path: "/communitySafetyPartnerships/0/covers/-", value: { area: "W06000020" } },
        ],
        pointers: ["/communitySafetyPartnerships/0/covers/1"],
      },
    ],
  },
];
