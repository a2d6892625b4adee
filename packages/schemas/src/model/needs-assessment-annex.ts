import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { EvidenceSchema } from "./evidence.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose } from "./text.js";

/**
 * The local data and conclusions that one community safety partnership adds to a needs assessment made for a
 * wider area. Source: practice: Humber Violence Prevention Partnership.
 *
 * @category schemas
 */
export const NeedsAssessmentAnnexSchema = z
  .strictObject({
    ...documentShape("needs-assessment-annex"),
    /** Its title. */
    title: line(300).meta({ title: "Title", description: "Its title." }),
    /** The strategic needs assessment to which it is an annex. */
    needsAssessment: DocumentIdSchema.meta({
      title: "Needs assessment",
      description: "The strategic needs assessment to which it is an annex.",
    }),
    /** The community safety partnership whose annex it is. */
    partnership: BodyReferenceSchema.meta({
      title: "Partnership",
      description: "The community safety partnership whose annex it is.",
    }),
    /** The day it was settled. */
    completedOn: PlainDateSchema.meta({ title: "Completed on", description: "The day it was settled." }),
    /** The local data it adds. */
    localData: z
      .array(EvidenceSchema)
      .min(1)
      .max(200)
      .meta({ title: "Local data", description: "The local data it adds." }),
    /** What follows for this area. */
    conclusions: prose(20_000).meta({ title: "Conclusions", description: "What follows for this area." }),
  })
  .meta({
    id: "NeedsAssessmentAnnex",
    title: "Annex to a needs assessment",
    description:
      "The local data and conclusions that one community safety partnership adds to a needs assessment made for a wider area.",
    source: "practice: Humber Violence Prevention Partnership",
  });
/**
 * The local data and conclusions that one community safety partnership adds to a needs assessment made for a
 * wider area. Source: practice: Humber Violence Prevention Partnership.
 *
 * @category models
 */
export type NeedsAssessmentAnnex = z.infer<typeof NeedsAssessmentAnnexSchema>;
