import * as z from "zod";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { EvidenceSchema } from "./evidence.js";
import { PeriodSchema } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose, webAddress } from "./text.js";

export const StrategicNeedsAssessmentSchema = z
  .strictObject({
    ...documentShape("strategic-needs-assessment"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    areas: z
      .array(LocalGovernmentAreaCodeSchema)
      .min(1)
      .max(400)
      .meta({ title: "Areas", description: "The local government areas it is about." }),
    preparedBy: z
      .array(BodyReferenceSchema)
      .min(1)
      .max(400)
      .meta({ title: "Prepared by", description: "The bodies that prepared it." }),
    definition: DocumentIdSchema.meta({
      title: "Definition",
      description: "The definition of serious violence it works with.",
      source: "PCSC Act 2022 s.13",
    }),
    completedOn: PlainDateSchema.meta({ title: "Completed on", description: "The day it was settled." }),
    dataPeriod: PeriodSchema.meta({ title: "Data period", description: "The time its figures are about." }),
    kinds: prose(20_000).meta({
      title: "Kinds",
      description: "The kinds of serious violence that occur, who is affected, where and when.",
      source: "PCSC Act 2022 s.8(3)(a)",
    }),
    causes: prose(20_000).meta({
      title: "Causes",
      description: "The causes, so far as it is possible to tell them, and what could not be told.",
      source: "PCSC Act 2022 s.8(3)(b)",
    }),
    evidence: z
      .array(EvidenceSchema)
      .max(200)
      .meta({ title: "Evidence", description: "The data and other evidence it rests on." }),
    gaps: prose(10_000)
      .meta({ title: "Gaps", description: "What was not known, and what is missing." })
      .optional(),
    recommendations: z
      .array(prose(2000))
      .max(100)
      .meta({ title: "Recommendations", description: "What it recommends to the response strategy." }),
    annexes: z
      .array(DocumentIdSchema)
      .max(100)
      .meta({ title: "Annexes", description: "The annexes that add local data and conclusions to it." })
      .optional(),
    url: webAddress()
      .meta({
        title: "Address",
        description: "Where it is on the web. Neither the Act nor its regulations ask that it be published.",
      })
      .optional(),
  })
  .meta({
    id: "StrategicNeedsAssessment",
    title: "Strategic needs assessment",
    description:
      "What serious violence there is in an area and why: the evidence for the response strategy. The Act does not use the words; guidance for England does.",
    source:
      "PCSC Act 2022 s.8(3)(a), (b); strategic needs assessment guidance of May 2021, of which the introduction was read",
  });
export type StrategicNeedsAssessment = z.infer<typeof StrategicNeedsAssessmentSchema>;
