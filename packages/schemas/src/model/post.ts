import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { line } from "./text.js";

/**
 * A share of the full cost, on-costs included, in whole parts, so that three thirds are the whole: 1 of 3 is
 * a third, 60 of 100 is 60%. Source: this model.
 *
 * @category schemas
 */
export const CostShareSchema = z
  .strictObject({
    /** How many parts it pays. */
    parts: z.int().min(1).max(10_000).meta({ title: "Parts", description: "How many parts it pays." }),
    /** Into how many equal parts the cost is divided. */
    of: z
      .int()
      .min(1)
      .max(10_000)
      .meta({ title: "Of", description: "Into how many equal parts the cost is divided." }),
  })
  .meta({
    id: "CostShare",
    title: "Share of a cost",
    description:
      "A share of the full cost, on-costs included, in whole parts, so that three thirds are the whole: 1 of 3 is a third, 60 of 100 is 60%.",
    source: "this model",
    examples: [{ parts: 1, of: 3 }],
  });
/**
 * A share of the full cost, on-costs included, in whole parts, so that three thirds are the whole: 1 of 3 is
 * a third, 60 of 100 is 60%. Source: this model.
 *
 * @category models
 */
export type CostShare = z.infer<typeof CostShareSchema>;

/**
 * A share of the cost of a post that one funder pays. Source: practice: jointly funded posts.
 *
 * @category schemas
 */
export const PostFundingSchema = z
  .strictObject({
    /** The grant that pays this share. Left out where a body pays it from its own money. */
    grant: DocumentIdSchema.meta({
      title: "Grant",
      description: "The grant that pays this share. Left out where a body pays it from its own money.",
    }).optional(),
    /** The body that pays this share. */
    funder: BodyReferenceSchema.meta({ title: "Funder", description: "The body that pays this share." }),
    /** The share of the full cost it pays. Left out where it is not known. */
    share: CostShareSchema.meta({
      title: "Share",
      description: "The share of the full cost it pays. Left out where it is not known.",
    }).optional(),
    ...periodShape,
  })
  .meta({
    id: "PostFunding",
    title: "Funding of a post",
    description: "A share of the cost of a post that one funder pays.",
    source: "practice: jointly funded posts",
  });
/**
 * A share of the cost of a post that one funder pays. Source: practice: jointly funded posts.
 *
 * @category models
 */
export type PostFunding = z.infer<typeof PostFundingSchema>;

/**
 * A post paid for, wholly or in part, by money against serious violence. Source: practice: Violence
 * Prevention Officers in Humber.
 *
 * @category schemas
 */
export const PostSchema = z
  .strictObject({
    ...documentShape("post"),
    /** The title of the post. Never the name of its holder. */
    title: line(200).meta({
      title: "Title",
      description: "The title of the post. Never the name of its holder.",
      examples: ["Violence Prevention Officer"],
    }),
    /** The body that employs the holder. Left out where it is not known. */
    employer: BodyReferenceSchema.meta({
      title: "Employer",
      description: "The body that employs the holder. Left out where it is not known.",
    }).optional(),
    /** The partnership or body for which the holder works. */
    worksFor: BodyReferenceSchema.meta({
      title: "Works for",
      description: "The partnership or body for which the holder works.",
    }),
    /** The area it is for. */
    area: AreaReferenceSchema.meta({ title: "Area", description: "The area it is for." }).optional(),
    /** 100 is full time. Left out where it is not known. */
    fullTimePercent: z
      .int()
      .min(1)
      .max(100)
      .meta({
        title: "Percent of full time",
        description: "100 is full time. Left out where it is not known.",
      })
      .optional(),
    /** Who pays for it. Several funders make it a jointly funded post. */
    funding: z.array(PostFundingSchema).min(1).max(20).meta({
      title: "Funding",
      description: "Who pays for it. Several funders make it a jointly funded post.",
    }),
    ...periodShape,
  })
  .meta({
    id: "Post",
    title: "Post",
    description: "A post paid for, wholly or in part, by money against serious violence.",
    source: "practice: Violence Prevention Officers in Humber",
  });
/**
 * A post paid for, wholly or in part, by money against serious violence. Source: practice: Violence
 * Prevention Officers in Humber.
 *
 * @category models
 */
export type Post = z.infer<typeof PostSchema>;
