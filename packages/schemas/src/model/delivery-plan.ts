import * as z from "zod";
import { ActionSchema } from "./action.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line } from "./text.js";

/**
 * How a response strategy is delivered, by whom and by when, for the whole area or for one partnership.
 * Source: practice: Hampshire and Humber.
 *
 * @category schemas
 */
export const DeliveryPlanSchema = z
  .strictObject({
    ...documentShape("delivery-plan"),
    /** Its title. */
    title: line(300).meta({ title: "Title", description: "Its title." }),
    /** The response strategy it delivers. */
    strategy: DocumentIdSchema.meta({
      title: "Strategy",
      description: "The response strategy it delivers.",
    }),
    /**
     * Whether it forms part of the strategy. What the law asks of the strategy then holds for the plan too
     * (inferred).
     */
    partOfStrategy: z.boolean().meta({
      title: "Part of the strategy",
      description:
        "Whether it forms part of the strategy. What the law asks of the strategy then holds for the plan too (inferred).",
    }),
    /** The partnership whose plan it is. */
    owner: BodyReferenceSchema.meta({
      title: "Owner",
      description: "The partnership whose plan it is.",
    }),
    /** The day it was agreed. */
    agreedOn: PlainDateSchema.meta({ title: "Agreed on", description: "The day it was agreed." }).optional(),
    /** How often it is brought up to date. */
    refreshEveryMonths: z
      .int()
      .min(1)
      .max(60)
      .meta({ title: "Refreshed every so many months", description: "How often it is brought up to date." })
      .optional(),
    /** What is to be done. */
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
/**
 * How a response strategy is delivered, by whom and by when, for the whole area or for one partnership.
 * Source: practice: Hampshire and Humber.
 *
 * @category models
 */
export type DeliveryPlan = z.infer<typeof DeliveryPlanSchema>;
