import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { PlainDateSchema } from "./plain-date.js";
import { prose } from "./text.js";

/**
 * A part of a grant that is paid on to one body. Source: SI 2022/1304 reg 8; practice.
 *
 * @category schemas
 */
export const AwardSchema = z
  .strictObject({
    ...documentShape("award"),
    /** The grant it is paid from. */
    grant: DocumentIdSchema.meta({ title: "Grant", description: "The grant it is paid from." }),
    /**
     * The body that receives it. A partnership has no legal personality: name the authority that holds the
     * money.
     */
    recipient: BodyReferenceSchema.meta({
      title: "Recipient",
      description:
        "The body that receives it. A partnership has no legal personality: name the authority that holds the money.",
    }),
    /** The head of the grant. */
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }).optional(),
    /** The amount, in pence. */
    amountPence: PenceSchema.meta({ title: "Amount", description: "The amount, in pence." }),
    /** The day it was decided. */
    decidedOn: PlainDateSchema.meta({
      title: "Decided on",
      description: "The day it was decided.",
    }).optional(),
    /** What it is for. */
    purpose: prose(2000).meta({ title: "Purpose", description: "What it is for." }),
    /** Its conditions, repayment included. Source: SI 2022/1304 reg 8. */
    conditions: prose(4000)
      .meta({
        title: "Conditions",
        description: "Its conditions, repayment included.",
        source: "SI 2022/1304 reg 8",
      })
      .optional(),
  })
  .meta({
    id: "Award",
    title: "Award",
    description: "A part of a grant that is paid on to one body.",
    source: "SI 2022/1304 reg 8; practice",
  });
/**
 * A part of a grant that is paid on to one body. Source: SI 2022/1304 reg 8; practice.
 *
 * @category models
 */
export type Award = z.infer<typeof AwardSchema>;
