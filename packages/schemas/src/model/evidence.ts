import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { DocumentIdSchema } from "./document-id.js";
import { PeriodSchema } from "./period.js";
import { line, prose } from "./text.js";

/**
 * A set of data or another source on which an assessment rests. Source: practice: needs assessments.
 *
 * @category schemas
 */
export const EvidenceSchema = z
  .strictObject({
    /** What it is. */
    title: line(300).meta({ title: "Title", description: "What it is." }),
    /** The body it came from. */
    provider: BodyReferenceSchema.meta({
      title: "Provider",
      description: "The body it came from.",
    }).optional(),
    /** The data flow that brought it, where it was shared under one. */
    dataFlow: DocumentIdSchema.meta({
      title: "Data flow",
      description: "The data flow that brought it, where it was shared under one.",
    }).optional(),
    /** The time it is about. */
    period: PeriodSchema.meta({ title: "Period", description: "The time it is about." }).optional(),
    /** What it does not show, and how sure it is. */
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
/**
 * A set of data or another source on which an assessment rests. Source: practice: needs assessments.
 *
 * @category models
 */
export type Evidence = z.infer<typeof EvidenceSchema>;
