import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { EvidenceSchema } from "./evidence.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose } from "./text.js";

export const NeedsAssessmentAnnexSchema = z
  .strictObject({
    ...documentShape("needs-assessment-annex"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    needsAssessment: DocumentIdSchema.meta({
      title: "Needs assessment",
      description: "The strategic needs assessment to which it is an annex.",
    }),
    partnership: BodyReferenceSchema.meta({
      title: "Partnership",
      description: "The community safety partnership whose annex it is.",
    }),
    completedOn: PlainDateSchema.meta({ title: "Completed on", description: "The day it was settled." }),
    localData: z
      .array(EvidenceSchema)
      .min(1)
      .max(200)
      .meta({ title: "Local data", description: "The local data it adds." }),
    conclusions: prose(20_000).meta({ title: "Conclusions", description: "What follows for this area." }),
  })
  .meta({
    id: "NeedsAssessmentAnnex",
    title: "Annex to a needs assessment",
    description:
      "The local data and conclusions that one community safety partnership adds to a needs assessment made for a wider area.",
    source: "practice: Humber Violence Prevention Partnership",
  });
export type NeedsAssessmentAnnex = z.infer<typeof NeedsAssessmentAnnexSchema>;
