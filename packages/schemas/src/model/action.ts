import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { DocumentIdSchema } from "./document-id.js";
import { MeasureSchema } from "./measure.js";
import { PlainDateSchema } from "./plain-date.js";
import { PostHolderSchema } from "./post-holder.js";
import { line, prose } from "./text.js";

export const ActionSchema = z
  .strictObject({
    id: DocumentIdSchema.meta({ title: "Id", description: "The id of the action in its document." }),
    title: line(300).meta({ title: "Title", description: "What is to be done, in one line." }),
    description: prose(4000).meta({ title: "Description", description: "What is to be done." }).optional(),
    owners: z.array(PostHolderSchema).max(50).meta({
      title: "Owners",
      description: "Who answers for it. An action without an owner is not yet settled.",
    }),
    partners: z
      .array(BodyReferenceSchema)
      .max(100)
      .meta({ title: "Partners", description: "Who else takes part." })
      .optional(),
    measures: z
      .array(MeasureSchema)
      .max(20)
      .meta({ title: "Measures", description: "How its success is told." })
      .optional(),
    interventions: z
      .array(DocumentIdSchema)
      .max(50)
      .meta({ title: "Interventions", description: "The interventions through which it is done." })
      .optional(),
    start: PlainDateSchema.meta({ title: "Start", description: "The day it begins." }).optional(),
    due: PlainDateSchema.meta({ title: "Due", description: "The day by which it is to be done." }).optional(),
    status: z
      .enum(["planned", "under-way", "done", "stopped"])
      .meta({ title: "Status", description: "How far it is." }),
    namedRelevantAuthorities: z
      .array(BodyReferenceSchema)
      .max(100)
      .meta({
        title: "Named relevant authorities",
        description:
          "The relevant authorities that the strategy names to carry it out. They must, save where the Act excuses them.",
        source: "PCSC Act 2022 ss.8(5), 9(5), 15(4), (7)",
      })
      .optional(),
  })
  .meta({
    id: "Action",
    title: "Action",
    description: "Something to be done, with its owners, measures and dates.",
    source: "PCSC Act 2022 ss.8(5), 9(5) for actions of relevant authorities; practice for delivery plans",
  });
export type Action = z.infer<typeof ActionSchema>;
