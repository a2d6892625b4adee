import * as z from "zod";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { PeriodSchema } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line } from "./text.js";

export const ClaimLineSchema = z
  .strictObject({
    description: line(300).meta({ title: "Description", description: "What was paid for." }),
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }).optional(),
    post: DocumentIdSchema.meta({ title: "Post", description: "The post, where it is for one." }).optional(),
    intervention: DocumentIdSchema.meta({
      title: "Intervention",
      description: "The intervention, where it is for one.",
    }).optional(),
    amountPence: PenceSchema.meta({ title: "Amount", description: "The amount claimed, in pence." }),
  })
  .meta({ id: "ClaimLine", title: "Line of a claim", description: "One thing a claim is for." });
export type ClaimLine = z.infer<typeof ClaimLineSchema>;

export const ClaimSchema = z
  .strictObject({
    ...documentShape("claim"),
    award: DocumentIdSchema.meta({ title: "Award", description: "The award it is claimed from." }),
    period: PeriodSchema.meta({ title: "Period", description: "The time in which the costs fell." }),
    claimedOn: PlainDateSchema.meta({ title: "Claimed on", description: "The day it was made." }),
    lines: z.array(ClaimLineSchema).min(1).max(1000).meta({ title: "Lines", description: "What it is for." }),
    status: z
      .enum(["made", "accepted", "paid", "refused"])
      .meta({ title: "Status", description: "How far it is." }),
    paidOn: PlainDateSchema.meta({ title: "Paid on", description: "The day it was paid." }).optional(),
  })
  .meta({
    id: "Claim",
    title: "Claim",
    description: "A demand for payment from an award, for costs of a stated time.",
    source: "practice: grant agreements",
  });
export type Claim = z.infer<typeof ClaimSchema>;
