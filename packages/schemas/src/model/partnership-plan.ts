import * as z from "zod";
import { ActionSchema } from "./action.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { MeasureSchema } from "./measure.js";
import { periodShape } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose, webAddress } from "./text.js";

/**
 * Something to which a partnership plan gives priority. Source: SI 2007/1830 reg 11; SI 2007/3076 reg 9.
 *
 * @category schemas
 */
export const PlanPrioritySchema = z
  .strictObject({
    /** The priority. */
    title: line(300).meta({ title: "Title", description: "The priority." }),
    /** Whether it is for preventing or reducing serious violence, and says so. Source: CDA 1998 s.6(1)(d). */
    seriousViolence: z.boolean().meta({
      title: "Serious violence",
      description: "Whether it is for preventing or reducing serious violence, and says so.",
      source: "CDA 1998 s.6(1)(d)",
    }),
    /** What will be done about it. */
    steps: prose(4000).meta({ title: "Steps", description: "What will be done about it." }).optional(),
    /** How success is told. */
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
/**
 * Something to which a partnership plan gives priority. Source: SI 2007/1830 reg 11; SI 2007/3076 reg 9.
 *
 * @category models
 */
export type PlanPriority = z.infer<typeof PlanPrioritySchema>;

/**
 * The plan of a community safety partnership, revised every year. It has to carry serious violence; that it
 * runs three years is local choice. Source: SI 2007/1830 regs 10, 11 (England); SI 2007/3076 regs 8, 9
 * (Wales).
 *
 * @category schemas
 */
export const PartnershipPlanSchema = z
  .strictObject({
    ...documentShape("partnership-plan"),
    /** Its title. */
    title: line(300).meta({ title: "Title", description: "Its title." }),
    /** The community safety partnership whose strategy group prepared it. */
    partnership: BodyReferenceSchema.meta({
      title: "Partnership",
      description: "The community safety partnership whose strategy group prepared it.",
    }),
    /**
     * The assessment on which it, or its last revision, is based. Source: SI 2007/1830 reg 10; SI 2007/3076
     * reg 8.
     */
    strategicAssessment: DocumentIdSchema.meta({
      title: "Strategic assessment",
      description: "The assessment on which it, or its last revision, is based.",
      source: "SI 2007/1830 reg 10; SI 2007/3076 reg 8",
    }).optional(),
    /**
     * The day it was last revised, which has to be before each 1 April. Source: SI 2007/1830 reg 10; SI
     * 2007/3076 reg 8.
     */
    revisedOn: PlainDateSchema.meta({
      title: "Revised on",
      description: "The day it was last revised, which has to be before each 1 April.",
      source: "SI 2007/1830 reg 10; SI 2007/3076 reg 8",
    }).optional(),
    /** What it gives priority to. */
    priorities: z
      .array(PlanPrioritySchema)
      .min(1)
      .max(50)
      .meta({ title: "Priorities", description: "What it gives priority to." }),
    /**
     * Its strategy for preventing people becoming involved in serious violence and for reducing instances of
     * it. In Wales this is a strategy apart within the plan. Source: CDA 1998 s.6(1)(d); SI 2007/1830 reg 11;
     * SI 2007/3076 reg 9(ab).
     */
    seriousViolenceStrategy: prose(20_000).meta({
      title: "Serious violence strategy",
      description:
        "Its strategy for preventing people becoming involved in serious violence and for reducing instances of it. In Wales this is a strategy apart within the plan.",
      source: "CDA 1998 s.6(1)(d); SI 2007/1830 reg 11; SI 2007/3076 reg 9(ab)",
    }),
    /** The resources for carrying it out. Source: SI 2007/1830 reg 11; SI 2007/3076 reg 9. */
    resources: prose(10_000)
      .meta({
        title: "Resources",
        description: "The resources for carrying it out.",
        source: "SI 2007/1830 reg 11; SI 2007/3076 reg 9",
      })
      .optional(),
    /** What is to be done. */
    actions: z
      .array(ActionSchema)
      .max(500)
      .meta({ title: "Actions", description: "What is to be done." })
      .optional(),
    /** Where the summary is published. Source: SI 2007/1830 reg 14; SI 2007/3076 reg 12 (inferred). */
    summaryUrl: webAddress()
      .meta({
        title: "Address of the summary",
        description: "Where the summary is published.",
        source: "SI 2007/1830 reg 14; SI 2007/3076 reg 12 (inferred)",
      })
      .optional(),
    /**
     * The day a copy was sent. A duty in England, outside the City of London. Source: SI 2007/1830 reg 13A.
     */
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
/**
 * The plan of a community safety partnership, revised every year. It has to carry serious violence; that it
 * runs three years is local choice. Source: SI 2007/1830 regs 10, 11 (England); SI 2007/3076 regs 8, 9
 * (Wales).
 *
 * @category models
 */
export type PartnershipPlan = z.infer<typeof PartnershipPlanSchema>;
