import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { DataSetSchema } from "./data-set.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose } from "./text.js";

export const InformationExclusionSchema = z
  .enum([
    "patient-information",
    "personal-information-from-health",
    "data-protection",
    "investigatory-powers",
  ])
  .meta({
    id: "InformationExclusion",
    title: "Exclusion",
    description:
      "What the gateway of the Duty does not let through: patient information, whoever holds it; personal information from a health or social care authority; what data protection legislation bars; what the Investigatory Powers Act 2016 bars.",
    source: "PCSC Act 2022 ss.16(4), 17(6)",
  });
export type InformationExclusion = z.infer<typeof InformationExclusionSchema>;

export const InformationSharingAgreementSchema = z
  .strictObject({
    ...documentShape("information-sharing-agreement"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    kind: z.enum(["duty-agreement", "csp-protocol"]).meta({
      title: "Kind",
      description:
        "duty-agreement: made for the Duty, which is practice; csp-protocol: the information-sharing protocol every community safety partnership has to have.",
      source: "SI 2007/1830 reg 4; SI 2007/3076 reg 4",
    }),
    parties: z.array(BodyReferenceSchema).min(2).max(400).meta({
      title: "Parties",
      description: "The bodies that signed it. A partnership signs for its members.",
    }),
    supplements: z
      .array(DocumentIdSchema)
      .max(50)
      .meta({
        title: "Supplements",
        description: "The agreements to which this one adds, which stay in force.",
      })
      .optional(),
    purposes: prose(4000).meta({ title: "Purposes", description: "What the information may be used for." }),
    dataSets: z
      .array(DataSetSchema)
      .max(200)
      .meta({ title: "Data sets", description: "The data sets it opens." }),
    exclusions: z
      .array(InformationExclusionSchema)
      .max(4)
      .meta({ title: "Exclusions", description: "What is never shared under it." }),
    retentionMonths: z
      .int()
      .min(1)
      .max(1200)
      .meta({ title: "Kept for so many months", description: "How long recipients keep what they receive." })
      .optional(),
    impactAssessment: line(300)
      .meta({
        title: "Impact assessment",
        description: "A reference to the data protection impact assessment.",
      })
      .optional(),
    signedOn: PlainDateSchema.meta({ title: "Signed on", description: "The day it was signed." }).optional(),
    reviewDue: PlainDateSchema.meta({
      title: "Review due",
      description: "The day by which it is to be reviewed.",
    }).optional(),
    ...periodShape,
  })
  .meta({
    id: "InformationSharingAgreement",
    title: "Information-sharing agreement",
    description: "What information the parties share, for what, under which power, and what stays out.",
    source: "PCSC Act 2022 s.16; SI 2007/1830 reg 4; SI 2007/3076 reg 4; practice",
  });
export type InformationSharingAgreement = z.infer<typeof InformationSharingAgreementSchema>;
