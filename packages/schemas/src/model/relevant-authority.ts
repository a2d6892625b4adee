import * as z from "zod";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";

const authorityShape = {
  ...documentShape("relevant-authority"),
  body: BodyReferenceSchema.meta({
    title: "Body",
    description: "The body, where a register lists the institution. Left out otherwise.",
  }).optional(),
  ...namesShape,
  area: LocalGovernmentAreaCodeSchema.meta({
    title: "Area",
    description: "The local government area where the institution is.",
    source: "PCSC Act 2022 s.12, Sch 2 (the rows of schools were read, the others are recalled)",
  }),
  ...periodShape,
};

export const RelevantAuthoritySchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...authorityShape,
      kind: z.literal("educational-authority").meta({
        title: "Kind",
        description:
          "The governing body or proprietor of a school, Academy or other institution. It is never the council, and each one has to be consulted. Which institutions the Schedule lists was not read to the end.",
        source: "PCSC Act 2022 s.12, Sch 2 (read in part), s.8(4)",
      }),
      bearer: z.enum(["governing-body", "proprietor", "management-committee"]).meta({
        title: "Bearer",
        description:
          "Who answers for the institution. That a management committee answers for a pupil referral unit is recalled: the end of the Schedule was not read.",
        source: "PCSC Act 2022 Sch 2",
      }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("prison-authority").meta({
        title: "Kind",
        description: "The governor of a prison, or the director of a contracted-out one (recalled).",
        source: "PCSC Act 2022 s.12, s.18(5)(b); the row of the Schedule was not read",
      }),
      bearer: z.enum(["governor", "director-of-contracted-out-prison"]).meta({
        title: "Bearer",
        description: "Who is in charge. It matters for directions: none can be given to a governor.",
        source: "PCSC Act 2022 s.18(5)(b)",
      }),
    }),
    z.strictObject({
      ...authorityShape,
      kind: z.literal("youth-custody-authority").meta({
        title: "Kind",
        description: "Whoever is in charge of an institution that holds young people (recalled).",
        source: "PCSC Act 2022 s.12; the row of the Schedule was not read",
      }),
      institution: z
        .enum([
          "young-offender-institution",
          "secure-training-centre",
          "secure-college",
          "secure-childrens-home",
          "other-secure-accommodation",
        ])
        .meta({
          title: "Institution",
          description:
            "What it is in charge of. Young offender institutions, secure training centres and secure colleges stand in the Act; the others are recalled.",
          source: "PCSC Act 2022 s.18(5)(b), (c)",
        }),
    }),
  ])
  .meta({
    id: "RelevantAuthority",
    title: "Relevant authority",
    description:
      "An educational, prison or youth custody authority. It has to be consulted on a strategy and may be named in it, but the Duty of section 8 does not rest on it.",
    source: "PCSC Act 2022 ss.12, 15(1), Sch 2",
  });
export type RelevantAuthority = z.infer<typeof RelevantAuthoritySchema>;
