import * as z from "zod";
import { ActionSchema } from "./action.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line } from "./text.js";

export const DeliveryPlanSchema = z
  .strictObject({
    ...documentShape("delivery-plan"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    strategy: DocumentIdSchema.meta({
      title: "Strategy",
      description: "The response strategy it delivers.",
    }),
    partOfStrategy: z.boolean().meta({
      title: "Part of the strategy",
      description:
        "Whether it forms part of the strategy. What the law asks of the strategy then holds for the plan too (inferred).",
    }),
    owner: BodyReferenceSchema.meta({
      title: "Owner",
      description: "The partnership whose plan it is.",
    }),
    agreedOn: PlainDateSchema.meta({ title: "Agreed on", description: "The day it was agreed." }).optional(),
    refreshEveryMonths: z
      .int()
      .min(1)
      .max(60)
      .meta({ title: "Refreshed every so many months", description: "How often it is brought up to date." })
      .optional(),
    actions: z.array(ActionSchema).max(500).meta({ title: "Actions", description: "What is to be done." }),
    ...periodShape,
  })
  .meta({
    id: "DeliveryPlan",
    title: "Delivery plan",
    description:
      "How a response strategy is delivered, by whom and by when, for the whole area or for one partnership.",
    source: "practice: Hampshire and Humber",
  });
export type DeliveryPlan = z.infer<typeof DeliveryPlanSchema>;
