import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { DocumentIdSchema } from "./document-id.js";
import { PeriodSchema } from "./period.js";
import { line, prose } from "./text.js";

export const EvidenceSchema = z
  .strictObject({
    title: line(300).meta({ title: "Title", description: "What it is." }),
    provider: BodyReferenceSchema.meta({
      title: "Provider",
      description: "The body it came from.",
    }).optional(),
    dataFlow: DocumentIdSchema.meta({
      title: "Data flow",
      description: "The data flow that brought it, where it was shared under one.",
    }).optional(),
    period: PeriodSchema.meta({ title: "Period", description: "The time it is about." }).optional(),
    limits: prose(2000)
      .meta({ title: "Limits", description: "What it does not show, and how sure it is." })
      .optional(),
  })
  .meta({
    id: "Evidence",
    title: "Evidence",
    description: "A set of data or another source on which an assessment rests.",
    source: "practice: needs assessments",
  });
export type Evidence = z.infer<typeof EvidenceSchema>;
