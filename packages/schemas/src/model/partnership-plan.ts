import * as z from "zod";
import { ActionSchema } from "./action.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { MeasureSchema } from "./measure.js";
import { periodShape } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose, webAddress } from "./text.js";

export const PlanPrioritySchema = z
  .strictObject({
    title: line(300).meta({ title: "Title", description: "The priority." }),
    seriousViolence: z.boolean().meta({
      title: "Serious violence",
      description: "Whether it is for preventing or reducing serious violence, and says so.",
      source: "CDA 1998 s.6(1)(d)",
    }),
    steps: prose(4000).meta({ title: "Steps", description: "What will be done about it." }).optional(),
    measures: z
      .array(MeasureSchema)
      .max(50)
      .meta({ title: "Measures", description: "How success is told." })
      .optional(),
  })
  .meta({
    id: "PlanPriority",
    title: "Priority of a plan",
    description: "Something to which a partnership plan gives priority.",
    source: "SI 2007/1830 reg 11; SI 2007/3076 reg 9",
  });
export type PlanPriority = z.infer<typeof PlanPrioritySchema>;

export const PartnershipPlanSchema = z
  .strictObject({
    ...documentShape("partnership-plan"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    partnership: BodyReferenceSchema.meta({
      title: "Partnership",
      description: "The community safety partnership whose strategy group prepared it.",
    }),
    strategicAssessment: DocumentIdSchema.meta({
      title: "Strategic assessment",
      description: "The assessment on which it, or its last revision, is based.",
      source: "SI 2007/1830 reg 10; SI 2007/3076 reg 8",
    }).optional(),
    revisedOn: PlainDateSchema.meta({
      title: "Revised on",
      description: "The day it was last revised, which has to be before each 1 April.",
      source: "SI 2007/1830 reg 10; SI 2007/3076 reg 8",
    }).optional(),
    priorities: z
      .array(PlanPrioritySchema)
      .min(1)
      .max(50)
      .meta({ title: "Priorities", description: "What it gives priority to." }),
    seriousViolenceStrategy: prose(20_000).meta({
      title: "Serious violence strategy",
      description:
        "Its strategy for preventing people becoming involved in serious violence and for reducing instances of it. In Wales this is a strategy apart within the plan.",
      source: "CDA 1998 s.6(1)(d); SI 2007/1830 reg 11; SI 2007/3076 reg 9(ab)",
    }),
    resources: prose(10_000)
      .meta({
        title: "Resources",
        description: "The resources for carrying it out.",
        source: "SI 2007/1830 reg 11; SI 2007/3076 reg 9",
      })
      .optional(),
    actions: z
      .array(ActionSchema)
      .max(500)
      .meta({ title: "Actions", description: "What is to be done." })
      .optional(),
    summaryUrl: webAddress()
      .meta({
        title: "Address of the summary",
        description: "Where the summary is published.",
        source: "SI 2007/1830 reg 14; SI 2007/3076 reg 12 (inferred)",
      })
      .optional(),
    sentToLocalPolicingBodyOn: PlainDateSchema.meta({
      title: "Sent to the local policing body on",
      description: "The day a copy was sent. A duty in England, outside the City of London.",
      source: "SI 2007/1830 reg 13A",
    }).optional(),
    ...periodShape,
  })
  .meta({
    id: "PartnershipPlan",
    title: "Partnership plan",
    description:
      "The plan of a community safety partnership, revised every year. It has to carry serious violence; that it runs three years is local choice.",
    source: "SI 2007/1830 regs 10, 11 (England); SI 2007/3076 regs 8, 9 (Wales)",
  });
export type PartnershipPlan = z.infer<typeof PartnershipPlanSchema>;
