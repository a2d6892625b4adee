import * as z from "zod";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";
import { prose } from "./text.js";

export const SpecifiedForSchema = z
  .strictObject({
    area: LocalGovernmentAreaCodeSchema.meta({
      title: "Area",
      description: "A local government area for which it is a specified authority.",
    }),
    ...periodShape,
  })
  .meta({
    id: "SpecifiedFor",
    title: "Area of a specified authority",
    description: "A local government area for which a body is a specified authority, and when.",
    source: "PCSC Act 2022 s.11(6)",
  });
export type SpecifiedFor = z.infer<typeof SpecifiedForSchema>;

// What every kind of specified authority states.
const authorityShape = {
  ...documentShape("specified-authority"),
  body: BodyReferenceSchema.meta({ title: "Body", description: "The body, by its code." }),
  ...namesShape,
  areas: z.array(SpecifiedForSchema).min(1).max(400).meta({
    title: "Areas",
    description: "Every local government area for which it is a specified authority.",
    source: "PCSC Act 2022 s.11(6), Sch 1 (read in part)",
  }),
  limits: prose(1000)
    .meta({
      title: "Limits",
      description:
        "The functions or the capacity in which alone it is specified, where the Schedule limits it so. The Common Council is specified only as a local authority; a combined authority may be specified only as the fire and rescue authority (recalled).",
      source: "PCSC Act 2022 s.11(2), (3)",
    })
    .optional(),
};

export const SpecifiedAuthoritySchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...authorityShape,
      kind: z.literal("local-authority").meta({
        title: "Kind",
        description: "A council: district, county, London borough, Welsh, the Common Council or Scilly's.",
        source: "PCSC Act 2022 Sch 1",
      }),
      form: z
        .enum([
          "district-council",
          "county-council-without-districts",
          "county-council-with-districts",
          "london-borough-council",
          "common-council-as-local-authority",
          "council-of-the-isles-of-scilly",
          "county-council-in-wales",
          "county-borough-council",
        ])
        .meta({
          title: "Form",
          description:
            "Which entry of the Schedule it is. The Common Council of the City of London is specified as a local authority only; as police authority it is a local policing body, and that is another document.",
          source: "PCSC Act 2022 s.11(2), (3), Sch 1",
        }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("chief-officer-of-police").meta({
        title: "Kind",
        description:
          "The chief officer of police of a police area. The office is the authority, not the force and not the local policing body (inferred).",
        source:
          "Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read",
      }),
      form: z
        .enum([
          "chief-constable",
          "commissioner-of-police-of-the-metropolis",
          "commissioner-of-police-for-the-city-of-london",
        ])
        .meta({
          title: "Form",
          description: "The office.",
          source: "recalled: the offices were not read in the law",
        }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("fire-and-rescue-authority").meta({
        title: "Kind",
        description: "The fire and rescue authority: the authority, not the fire service.",
        source:
          "Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read",
      }),
      form: z
        .enum([
          "combined",
          "metropolitan",
          "county-council",
          "unitary-council",
          "pfcc",
          "mayor",
          "london-fire-commissioner",
          "council-of-the-isles-of-scilly",
        ])
        .meta({
          title: "Form",
          description:
            "How it is governed. pfcc: an authority of its own whose holder is also the police, fire and crime commissioner; mayor: a combined authority, specified as fire authority alone.",
          source: "recalled: forms of fire governance were not read in the law",
        }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("integrated-care-board").meta({
        title: "Kind",
        description: "An integrated care board, in England. An area may lie in several.",
        source:
          "Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read",
      }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("local-health-board").meta({
        title: "Kind",
        description: "A Local Health Board, in Wales.",
        source:
          "Home Office guidance of December 2022 para 4 for the body; the table of Schedule 1 was not read",
      }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("probation-provider").meta({
        title: "Kind",
        description: "A provider of probation services. An area may have several.",
        source: "PCSC Act 2022 Sch 1",
      }),
      form: z.enum(["secretary-of-state", "other-provider"]).meta({
        title: "Form",
        description:
          "Whether the provider is the Secretary of State, acting through the Probation Service: no direction can be given then.",
        source: "PCSC Act 2022 s.18(5)(a)",
      }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("youth-offending-team").meta({
        title: "Kind",
        description:
          "A youth offending team, which is its name in law. Many trade as a youth justice service: see its names.",
        source: "PCSC Act 2022 Sch 1 (the end of the row was not read)",
      }),
    }),
  ])
  .meta({
    id: "SpecifiedAuthority",
    title: "Specified authority",
    description:
      "A body on whom the Duty rests: one of those in the first column of Schedule 1, for the areas in the second. Not the same set as the responsible authorities of a community safety partnership.",
    source: "PCSC Act 2022 s.11(1), Sch 1",
  });
export type SpecifiedAuthority = z.infer<typeof SpecifiedAuthoritySchema>;
