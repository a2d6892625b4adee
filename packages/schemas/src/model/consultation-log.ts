import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { PlainDateSchema } from "./plain-date.js";
import { strategyVersionShape } from "./strategy-record.js";
import { prose } from "./text.js";

export const ConsultationEntrySchema = z
  .strictObject({
    consultee: BodyReferenceSchema.meta({ title: "Consultee", description: "The body that was consulted." }),
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
    askedOn: PlainDateSchema.meta({ title: "Asked on", description: "The day it was given the text." }),
    replyBy: PlainDateSchema.meta({
      title: "Reply by",
      description: "The day until which it could reply.",
    }).optional(),
    repliedOn: PlainDateSchema.meta({
      title: "Replied on",
      description: "The day it replied. Left out where it did not.",
    }).optional(),
    reply: prose(4000).meta({ title: "Reply", description: "What it said, in brief." }).optional(),
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
export type ConsultationEntry = z.infer<typeof ConsultationEntrySchema>;

export const ConsultationLogSchema = z
  .strictObject({
    ...documentShape("consultation-log"),
    ...strategyVersionShape,
    openedOn: PlainDateSchema.meta({ title: "Opened on", description: "The day the consultation opened." }),
    closedOn: PlainDateSchema.meta({
      title: "Closed on",
      description: "The day it closed. Left out while it is open.",
    }).optional(),
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
export type ConsultationLog = z.infer<typeof ConsultationLogSchema>;
