import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { PlainDateSchema } from "./plain-date.js";
import { strategyVersionShape } from "./strategy-record.js";
import { prose } from "./text.js";

/**
 * One body that was consulted on a strategy, and what came of it. Source: PCSC Act 2022 ss.8(4), 9(4).
 *
 * @category schemas
 */
export const ConsultationEntrySchema = z
  .strictObject({
    /** The body that was consulted. */
    consultee: BodyReferenceSchema.meta({ title: "Consultee", description: "The body that was consulted." }),
    /**
     * Why it was consulted. Each educational, prison and youth custody authority has to be; for a section 9
     * strategy every other specified authority of the area as well; anyone else is a choice. Source: PCSC Act
     * 2022 ss.8(4), 9(4).
     */
    consultedAs: z
      .enum([
        "educational-authority",
        "prison-authority",
        "youth-custody-authority",
        "other-specified-authority",
        "other",
      ])
      .meta({
        title: "Consulted as",
        description:
          "Why it was consulted. Each educational, prison and youth custody authority has to be; for a section 9 strategy every other specified authority of the area as well; anyone else is a choice.",
        source: "PCSC Act 2022 ss.8(4), 9(4)",
      }),
    /** The day it was given the text. */
    askedOn: PlainDateSchema.meta({ title: "Asked on", description: "The day it was given the text." }),
    /** The day until which it could reply. */
    replyBy: PlainDateSchema.meta({
      title: "Reply by",
      description: "The day until which it could reply.",
    }).optional(),
    /** The day it replied. Left out where it did not. */
    repliedOn: PlainDateSchema.meta({
      title: "Replied on",
      description: "The day it replied. Left out where it did not.",
    }).optional(),
    /** What it said, in brief. */
    reply: prose(4000).meta({ title: "Reply", description: "What it said, in brief." }).optional(),
    /** What was changed in view of the reply, or why nothing was. */
    effect: prose(4000)
      .meta({ title: "Effect", description: "What was changed in view of the reply, or why nothing was." })
      .optional(),
  })
  .meta({
    id: "ConsultationEntry",
    title: "Consultation of one body",
    description: "One body that was consulted on a strategy, and what came of it.",
    source: "PCSC Act 2022 ss.8(4), 9(4)",
  });
/**
 * One body that was consulted on a strategy, and what came of it. Source: PCSC Act 2022 ss.8(4), 9(4).
 *
 * @category models
 */
export type ConsultationEntry = z.infer<typeof ConsultationEntrySchema>;

/**
 * Who was consulted on one version of a strategy, when, and what came of it. Source: PCSC Act 2022 ss.8(4),
 * (11), 9(4), (11).
 *
 * @category schemas
 */
export const ConsultationLogSchema = z
  .strictObject({
    ...documentShape("consultation-log"),
    ...strategyVersionShape,
    /** The day the consultation opened. */
    openedOn: PlainDateSchema.meta({ title: "Opened on", description: "The day the consultation opened." }),
    /** The day it closed. Left out while it is open. */
    closedOn: PlainDateSchema.meta({
      title: "Closed on",
      description: "The day it closed. Left out while it is open.",
    }).optional(),
    /** Every body that was consulted. */
    entries: z
      .array(ConsultationEntrySchema)
      .max(10_000)
      .meta({ title: "Entries", description: "Every body that was consulted." }),
  })
  .meta({
    id: "ConsultationLog",
    title: "Consultation log",
    description: "Who was consulted on one version of a strategy, when, and what came of it.",
    source: "PCSC Act 2022 ss.8(4), (11), 9(4), (11)",
  });
/**
 * Who was consulted on one version of a strategy, when, and what came of it. Source: PCSC Act 2022 ss.8(4),
 * (11), 9(4), (11).
 *
 * @category models
 */
export type ConsultationLog = z.infer<typeof ConsultationLogSchema>;
