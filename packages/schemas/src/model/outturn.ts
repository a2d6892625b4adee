import * as z from "zod";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { PlainDateSchema } from "./plain-date.js";
import { prose } from "./text.js";

export const OutturnLineSchema = z
  .strictObject({
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }),
    awardedPence: PenceSchema.meta({ title: "Awarded", description: "What was awarded, in pence." }),
    spentPence: PenceSchema.meta({ title: "Spent", description: "What was spent, in pence." }),
    returnedPence: PenceSchema.meta({ title: "Returned", description: "What was given back, in pence." }),
  })
  .meta({
    id: "OutturnLine",
    title: "Line of an outturn",
    description: "What became of the money under one head.",
  });
export type OutturnLine = z.infer<typeof OutturnLineSchema>;

export const OutturnSchema = z
  .strictObject({
    ...documentShape("outturn"),
    grant: DocumentIdSchema.meta({ title: "Grant", description: "The grant it is about." }),
    award: DocumentIdSchema.meta({
      title: "Award",
      description: "The award it is about, where it is about one alone.",
    }).optional(),
    closedOn: PlainDateSchema.meta({ title: "Closed on", description: "The day the figures were settled." }),
    lines: z.array(OutturnLineSchema).min(1).max(10).meta({
      title: "Lines",
      description: "What was awarded, spent and returned under each head.",
    }),
    explanation: prose(4000)
      .meta({ title: "Explanation", description: "Why less or more was spent." })
      .optional(),
  })
  .meta({
    id: "Outturn",
    title: "Outturn",
    description: "What became of a grant or an award by the end of its year.",
    source: "practice: grant agreements",
  });
export type Outturn = z.infer<typeof OutturnSchema>;
