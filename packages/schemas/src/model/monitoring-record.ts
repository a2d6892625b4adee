import * as z from "zod";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { PeriodSchema } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { prose } from "./text.js";

export const MonitoringRecordSchema = z
  .strictObject({
    ...documentShape("monitoring-record"),
    localPolicingBody: BodyReferenceSchema.meta({
      title: "Local policing body",
      description: "The body that assisted and monitored.",
    }),
    areas: z
      .array(LocalGovernmentAreaCodeSchema)
      .min(1)
      .max(400)
      .meta({ title: "Areas", description: "The local government areas it was about." }),
    authorities: z
      .array(BodyReferenceSchema)
      .max(400)
      .meta({ title: "Authorities", description: "The specified authorities it was about." })
      .optional(),
    strategy: DocumentIdSchema.meta({
      title: "Strategy",
      description: "The response strategy whose progress was looked at.",
    }).optional(),
    period: PeriodSchema.meta({ title: "Period", description: "The time it was about." }),
    assistance: z
      .array(z.enum(["advice", "convening-meetings", "grant", "administrative-support", "other"]))
      .max(5)
      .meta({
        title: "Assistance",
        description: "How the authorities were assisted.",
        source: "PCSC Act 2022 s.14(1); SI 2022/1304 regs 8 to 10",
      }),
    findings: prose(20_000).meta({
      title: "Findings",
      description: "How the authorities exercise their functions under sections 8 and 9.",
      source: "PCSC Act 2022 s.14(2)",
    }),
    reportedOn: PlainDateSchema.meta({
      title: "Reported on",
      description:
        "The day it was reported to the Secretary of State. A power: that nothing was reported is no breach.",
      source: "PCSC Act 2022 s.14(3)",
    }).optional(),
  })
  .meta({
    id: "MonitoringRecord",
    title: "Monitoring record",
    description: "What a local policing body did to assist the specified authorities, and what it found.",
    source: "PCSC Act 2022 s.14",
  });
export type MonitoringRecord = z.infer<typeof MonitoringRecordSchema>;
