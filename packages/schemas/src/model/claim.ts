import * as z from "zod";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { PeriodSchema } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line } from "./text.js";

/**
 * One thing a claim is for.
 *
 * @category schemas
 */
export const ClaimLineSchema = z
  .strictObject({
    /** What was paid for. */
    description: line(300).meta({ title: "Description", description: "What was paid for." }),
    /** The head of the grant. */
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }).optional(),
    /** The post, where it is for one. */
    post: DocumentIdSchema.meta({ title: "Post", description: "The post, where it is for one." }).optional(),
    /** The intervention, where it is for one. */
    intervention: DocumentIdSchema.meta({
      title: "Intervention",
      description: "The intervention, where it is for one.",
    }).optional(),
    /** The amount claimed, in pence. */
    amountPence: PenceSchema.meta({ title: "Amount", description: "The amount claimed, in pence." }),
  })
  .meta({ id: "ClaimLine", title: "Line of a claim", description: "One thing a claim is for." });
/**
 * One thing a claim is for.
 *
 * @category models
 */
export type ClaimLine = z.infer<typeof ClaimLineSchema>;

/**
 * A demand for payment from an award, for costs of a stated time. Source: practice: grant agreements.
 *
 * @category schemas
 */
export const ClaimSchema = z
  .strictObject({
    ...documentShape("claim"),
    /** The award it is claimed from. */
    award: DocumentIdSchema.meta({ title: "Award", description: "The award it is claimed from." }),
    /** The time in which the costs fell. */
    period: PeriodSchema.meta({ title: "Period", description: "The time in which the costs fell." }),
    /** The day it was made. */
    claimedOn: PlainDateSchema.meta({ title: "Claimed on", description: "The day it was made." }),
    /** What it is for. */
    lines: z.array(ClaimLineSchema).min(1).max(1000).meta({ title: "Lines", description: "What it is for." }),
    /** How far it is. */
    status: z
      .enum(["made", "accepted", "paid", "refused"])
      .meta({ title: "Status", description: "How far it is." }),
    /** The day it was paid. */
    paidOn: PlainDateSchema.meta({ title: "Paid on", description: "The day it was paid." }).optional(),
  })
  .meta({
    id: "Claim",
    title: "Claim",
    description: "A demand for payment from an award, for costs of a stated time.",
    source: "practice: grant agreements",
  });
/**
 * A demand for payment from an award, for costs of a stated time. Source: practice: grant agreements.
 *
 * @category models
 */
export type Claim = z.infer<typeof ClaimSchema>;
