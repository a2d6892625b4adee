import * as z from "zod";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { PlainDateSchema } from "./plain-date.js";
import { prose } from "./text.js";

/**
 * What became of the money under one head.
 *
 * @category schemas
 */
export const OutturnLineSchema = z
  .strictObject({
    /** The head of the grant. */
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }),
    /** What was awarded, in pence. */
    awardedPence: PenceSchema.meta({ title: "Awarded", description: "What was awarded, in pence." }),
    /** What was spent, in pence. */
    spentPence: PenceSchema.meta({ title: "Spent", description: "What was spent, in pence." }),
    /** What was given back, in pence. */
    returnedPence: PenceSchema.meta({ title: "Returned", description: "What was given back, in pence." }),
  })
  .meta({
    id: "OutturnLine",
    title: "Line of an outturn",
    description: "What became of the money under one head.",
  });
/**
 * What became of the money under one head.
 *
 * @category models
 */
export type OutturnLine = z.infer<typeof OutturnLineSchema>;

/**
 * What became of a grant or an award by the end of its year. Source: practice: grant agreements.
 *
 * @category schemas
 */
export const OutturnSchema = z
  .strictObject({
    ...documentShape("outturn"),
    /** The grant it is about. */
    grant: DocumentIdSchema.meta({ title: "Grant", description: "The grant it is about." }),
    /** The award it is about, where it is about one alone. */
    award: DocumentIdSchema.meta({
      title: "Award",
      description: "The award it is about, where it is about one alone.",
    }).optional(),
    /** The day the figures were settled. */
    closedOn: PlainDateSchema.meta({ title: "Closed on", description: "The day the figures were settled." }),
    /** What was awarded, spent and returned under each head. */
    lines: z.array(OutturnLineSchema).min(1).max(10).meta({
      title: "Lines",
      description: "What was awarded, spent and returned under each head.",
    }),
    /** Why less or more was spent. */
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
/**
 * What became of a grant or an award by the end of its year. Source: practice: grant agreements.
 *
 * @category models
 */
export type Outturn = z.infer<typeof OutturnSchema>;
