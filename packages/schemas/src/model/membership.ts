import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { periodShape } from "./period.js";

export const MembershipSchema = z
  .strictObject({
    body: BodyReferenceSchema.meta({ title: "Body", description: "The member." }),
    role: z.enum(["chair", "vice-chair", "member", "adviser", "support"]).meta({
      title: "Role",
      description:
        "chair, vice-chair or member; adviser: without a vote; support: prepares and follows up the meetings.",
    }),
    standing: z
      .enum([
        "specified-authority",
        "relevant-authority",
        "responsible-authority",
        "local-policing-body",
        "invitee",
        "voluntary-or-community",
        "other",
      ])
      .meta({
        title: "Standing",
        description:
          "What it sits there as. A specified authority of the Duty and a responsible authority of a community safety partnership are different sets.",
        source: "PCSC Act 2022 ss.11, 15(1); CDA 1998 s.5(1)",
      }),
    ...periodShape,
  })
  .meta({
    id: "Membership",
    title: "Membership",
    description: "A body's seat on a board or in a group, from when to when.",
    source: "practice: terms of reference",
  });
export type Membership = z.infer<typeof MembershipSchema>;
