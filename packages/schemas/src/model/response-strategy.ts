import * as z from "zod";
import { ActionSchema } from "./action.js";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose } from "./text.js";

export const StrategyPowerSchema = z.enum(["section-8", "section-9"]).meta({
  id: "StrategyPower",
  title: "Power",
  description:
    "section-8: the strategy every local government area must have; section-9: a strategy for a wider, relevant area.",
  source: "PCSC Act 2022 ss.8(3)(c), 9(3)",
});
export type StrategyPower = z.infer<typeof StrategyPowerSchema>;

export const StrategyStateSchema = z
  .enum([
    "drafting",
    "consulting",
    "agreed",
    "screened",
    "published",
    "submitted",
    "in-force",
    "under-review",
    "revising",
    "superseded",
  ])
  .meta({
    id: "StrategyState",
    title: "State of a strategy",
    description:
      "How far a strategy is. The law names the steps; the states are this model's way of keeping them in order.",
    source: "PCSC Act 2022 ss.8(4), (7), (8), (11), 9(4), (8), (9); SI 2022/1304 regs 2 to 6",
  });
export type StrategyState = z.infer<typeof StrategyStateSchema>;

export const StrategyAreaSchema = z
  .strictObject({
    area: LocalGovernmentAreaCodeSchema.meta({ title: "Area", description: "The local government area." }),
    extent: z.enum(["whole", "part"]).meta({
      title: "Extent",
      description: "Whether the whole of it or a part. A relevant area of section 9 may take in parts.",
      source: "PCSC Act 2022 s.9(13)",
    }),
  })
  .meta({
    id: "StrategyArea",
    title: "Area of a strategy",
    description: "A local government area that a strategy covers, wholly or in part.",
    source: "PCSC Act 2022 ss.8(9), 9(13)",
  });
export type StrategyArea = z.infer<typeof StrategyAreaSchema>;

export const ResponseStrategySchema = z
  .strictObject({
    ...documentShape("response-strategy"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    version: z.int().min(1).max(1000).meta({
      title: "Version",
      description:
        "1 for the first strategy. Every revision is a new version, published and submitted like the first.",
      source: "SI 2022/1304 reg 2",
    }),
    supersedes: DocumentIdSchema.meta({
      title: "Supersedes",
      description: "The version that this one replaces.",
    }).optional(),
    powers: z.array(StrategyPowerSchema).min(1).max(2).meta({
      title: "Powers",
      description:
        "The sections under which it is made. One under section 8 that covers more than one local government area must also be one under section 9.",
      source: "PCSC Act 2022 s.8(9)",
    }),
    areas: z
      .array(StrategyAreaSchema)
      .min(1)
      .max(400)
      .meta({ title: "Areas", description: "The local government areas it covers." }),
    preparedBy: z.array(BodyReferenceSchema).min(1).max(400).meta({
      title: "Prepared by",
      description: "The specified authorities that prepared it. The Duty of section 8 rests on them jointly.",
      source: "PCSC Act 2022 ss.8(1), (3), 9(1), (3)",
    }),
    definition: DocumentIdSchema.meta({
      title: "Definition",
      description: "The definition of serious violence it works with.",
    }),
    needsAssessment: DocumentIdSchema.meta({
      title: "Needs assessment",
      description: "The strategic needs assessment that informs it.",
    }),
    state: StrategyStateSchema.meta({ title: "State", description: "How far this version is." }),
    summary: prose(10_000).meta({
      title: "Summary",
      description: "The local profile in brief, and how the partners will work together.",
    }),
    priorities: z
      .array(prose(2000))
      .min(1)
      .max(50)
      .meta({ title: "Priorities", description: "What it sets out to achieve." }),
    actions: z
      .array(ActionSchema)
      .max(500)
      .meta({ title: "Actions", description: "The actions it states itself, outside a delivery plan." })
      .optional(),
    engagement: prose(10_000)
      .meta({
        title: "Engagement",
        description:
          "How voluntary bodies, communities and young people were engaged. Guidance encourages it; the Act does not ask for it.",
        source: "Home Office guidance of December 2022, as others report it",
      })
      .optional(),
    resources: prose(10_000)
      .meta({ title: "Resources", description: "The funding and other resources behind it." })
      .optional(),
    deliveryPlans: z
      .array(DocumentIdSchema)
      .max(100)
      .meta({
        title: "Delivery plans",
        description:
          "The delivery plans that form part of it. What forms part is screened, published and submitted with it (inferred).",
      })
      .optional(),
    reviewEveryMonths: z
      .int()
      .min(1)
      .max(60)
      .meta({
        title: "Review every so many months",
        description:
          "The cadence the partners set themselves. Guidance asks for a review each year; the Act sets no interval.",
        source: "PCSC Act 2022 s.8(7)(b); Home Office guidance of December 2022, as others report it",
        examples: [12],
      })
      .optional(),
    reviews: z
      .array(
        z.strictObject({
          on: PlainDateSchema.meta({ title: "On", description: "The day the review was concluded." }),
          outcome: z
            .enum(["kept", "revised"])
            .meta({ title: "Outcome", description: "Whether the strategy was kept as it is or is revised." }),
          findings: prose(4000).meta({ title: "Findings", description: "What the review found." }).optional(),
        }),
      )
      .max(100)
      .meta({
        title: "Reviews",
        description: "The reviews of this version.",
        source: "PCSC Act 2022 ss.8(7)(b), 9(8)(b)",
      })
      .optional(),
    ...periodShape,
  })
  .meta({
    id: "ResponseStrategy",
    title: "Response strategy",
    description:
      "The strategy of the specified authorities for preventing and reducing serious violence: one version of it, with its state.",
    source: "PCSC Act 2022 ss.8(3)(c), 9(3); SI 2022/1304",
  });
export type ResponseStrategy = z.infer<typeof ResponseStrategySchema>;
