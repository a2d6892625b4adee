import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { line } from "./text.js";

export const PostHolderSchema = z
  .strictObject({
    body: BodyReferenceSchema.meta({ title: "Body", description: "The body that answers for it." }),
    role: line(200)
      .meta({
        title: "Role",
        description: "The title of the post in that body. Never the name of a person.",
        examples: ["Violence Prevention Officer"],
      })
      .optional(),
  })
  .meta({
    id: "PostHolder",
    title: "Owner",
    description:
      "Who answers for something: a body and, where it helps, the title of a post. Never a person's name.",
  });
export type PostHolder = z.infer<typeof PostHolderSchema>;
