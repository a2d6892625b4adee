import * as z from "zod";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";
import { line, prose } from "./text.js";

export const StatutoryConsiderationsSchema = z
  .strictObject({
    maximumPenalty: prose(4000).meta({
      title: "Maximum penalty",
      description: "How the maximum penalty for the offence, if any, was taken into account.",
      source: "PCSC Act 2022 s.13(6)(a)",
    }),
    impactOnVictim: prose(4000).meta({
      title: "Impact on any victim",
      description: "How the impact of the violence on any victim was taken into account.",
      source: "PCSC Act 2022 s.13(6)(b)",
    }),
    prevalence: prose(4000).meta({
      title: "Prevalence in the area",
      description: "How the prevalence of the violence in the area was taken into account.",
      source: "PCSC Act 2022 s.13(6)(c)",
    }),
    impactOnCommunity: prose(4000).meta({
      title: "Impact on the community",
      description: "How the impact of the violence on the community in the area was taken into account.",
      source: "PCSC Act 2022 s.13(6)(d)",
    }),
  })
  .meta({
    id: "StatutoryConsiderations",
    title: "The four considerations",
    description: "What has to be taken into account in deciding whether violence in an area is serious.",
    source: "PCSC Act 2022 s.13(6)",
  });
export type StatutoryConsiderations = z.infer<typeof StatutoryConsiderationsSchema>;

export const ViolenceDefinitionSchema = z
  .strictObject({
    ...documentShape("violence-definition"),
    version: z.int().min(1).max(1000).meta({
      title: "Version",
      description: "1 for the first definition. Figures under one version are not continued under another.",
      source: "practice: Leicestershire keeps a series for each of its definitions",
    }),
    areas: z
      .array(LocalGovernmentAreaCodeSchema)
      .min(1)
      .max(400)
      .meta({ title: "Areas", description: "The local government areas that chose it." }),
    wording: prose(10_000).meta({ title: "Wording", description: "The definition as it was agreed." }),
    kinds: z
      .array(line(200))
      .min(1)
      .max(200)
      .meta({
        title: "Kinds",
        description:
          "The kinds of violence that count as serious. Violence includes domestic abuse, sexual offences, violence against property and threats; terrorism is out.",
        source: "PCSC Act 2022 s.13(3)",
        examples: [["homicide", "knife-enabled robbery"]],
      }),
    emphasis: prose(2000)
      .meta({
        title: "Emphasis",
        description: "Ages, places or groups on which work is focused. The law knows no such limit.",
        source: "practice",
      })
      .optional(),
    considerations: StatutoryConsiderationsSchema.meta({
      title: "The four considerations",
      description: "How each of the four was taken into account.",
    }),
    ...periodShape,
  })
  .meta({
    id: "ViolenceDefinition",
    title: "Definition of serious violence",
    description:
      "What an area has decided to treat as serious violence. There is no national list of offences: each area decides, in view of four considerations, and may change its mind.",
    source: "PCSC Act 2022 s.13",
  });
export type ViolenceDefinition = z.infer<typeof ViolenceDefinitionSchema>;
