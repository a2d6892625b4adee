import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { PlainDateSchema } from "./plain-date.js";
import { prose } from "./text.js";

export const AwardSchema = z
  .strictObject({
    ...documentShape("award"),
    grant: DocumentIdSchema.meta({ title: "Grant", description: "The grant it is paid from." }),
    recipient: BodyReferenceSchema.meta({
      title: "Recipient",
      description:
        "The body that receives it. A partnership has no legal personality: name the authority that holds the money.",
    }),
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }).optional(),
    amountPence: PenceSchema.meta({ title: "Amount", description: "The amount, in pence." }),
    decidedOn: PlainDateSchema.meta({
      title: "Decided on",
      description: "The day it was decided.",
    }).optional(),
    purpose: prose(2000).meta({ title: "Purpose", description: "What it is for." }),
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
export type Award = z.infer<typeof AwardSchema>;
