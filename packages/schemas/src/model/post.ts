import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { line } from "./text.js";

export const CostShareSchema = z
  .strictObject({
    parts: z.int().min(1).max(10_000).meta({ title: "Parts", description: "How many parts it pays." }),
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
export type CostShare = z.infer<typeof CostShareSchema>;

export const PostFundingSchema = z
  .strictObject({
    grant: DocumentIdSchema.meta({
      title: "Grant",
      description: "The grant that pays this share. Left out where a body pays it from its own money.",
    }).optional(),
    funder: BodyReferenceSchema.meta({ title: "Funder", description: "The body that pays this share." }),
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
export type PostFunding = z.infer<typeof PostFundingSchema>;

export const PostSchema = z
  .strictObject({
    ...documentShape("post"),
    title: line(200).meta({
      title: "Title",
      description: "The title of the post. Never the name of its holder.",
      examples: ["Violence Prevention Officer"],
    }),
    employer: BodyReferenceSchema.meta({
      title: "Employer",
      description: "The body that employs the holder. Left out where it is not known.",
    }).optional(),
    worksFor: BodyReferenceSchema.meta({
      title: "Works for",
      description: "The partnership or body for which the holder works.",
    }),
    area: AreaReferenceSchema.meta({ title: "Area", description: "The area it is for." }).optional(),
    fullTimePercent: z
      .int()
      .min(1)
      .max(100)
      .meta({
        title: "Percent of full time",
        description: "100 is full time. Left out where it is not known.",
      })
      .optional(),
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
export type Post = z.infer<typeof PostSchema>;
