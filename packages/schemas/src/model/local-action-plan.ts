import * as z from "zod";
import { ActionSchema } from "./action.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { line, prose } from "./text.js";

export const LocalActionPlanSchema = z
  .strictObject({
    ...documentShape("local-action-plan"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    author: BodyReferenceSchema.meta({
      title: "Author",
      description: "The group that writes it, such as a sub-group of a community safety partnership.",
    }),
    complements: DocumentIdSchema.meta({
      title: "Complements",
      description: "The response strategy it complements.",
    }),
    status: z
      .enum(["being-written", "agreed", "ended"])
      .meta({ title: "Status", description: "How far the plan is." }),
    localKnowledge: prose(10_000)
      .meta({ title: "Local knowledge", description: "What the group knows of the place." })
      .optional(),
    actions: z.array(ActionSchema).max(500).meta({ title: "Actions", description: "What is to be done." }),
    ...periodShape,
  })
  .meta({
    id: "LocalActionPlan",
    title: "Local action plan",
    description: "The actions that a local group adds to the response strategy of a wider area.",
    source: "practice: Safer North Hampshire",
  });
export type LocalActionPlan = z.infer<typeof LocalActionPlanSchema>;
