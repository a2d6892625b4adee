import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { PlainDateSchema } from "./plain-date.js";
import { strategyVersionShape } from "./strategy-record.js";
import { line, prose } from "./text.js";

export const SubmissionRecordSchema = z
  .strictObject({
    ...documentShape("submission-record"),
    ...strategyVersionShape,
    to: z.enum(["secretary-of-state", "welsh-ministers"]).meta({
      title: "To",
      description:
        "Always the Secretary of State, and the Welsh Ministers too where any of the area is in Wales. There is no duty to send it to the local policing body.",
      source: "SI 2022/1304 regs 4(2), 5(2), 6",
    }),
    submittedOn: PlainDateSchema.meta({
      title: "Submitted on",
      description:
        "The day it was submitted: within seven days, of which the day of publication is the first.",
      source: "SI 2022/1304 regs 4(2), 5(2), 6",
    }),
    submittedBy: BodyReferenceSchema.meta({
      title: "Submitted by",
      description: "The specified authority that submitted it for all of them.",
      source: "SI 2022/1304 regs 4(2), 5(2), 6",
    }),
    receipt: line(200).meta({ title: "Receipt", description: "A reference to the receipt." }).optional(),
    lateBecause: prose(2000)
      .meta({ title: "Late because", description: "Why it was submitted after the seven days, if it was." })
      .optional(),
  })
  .meta({
    id: "SubmissionRecord",
    title: "Submission record",
    description: "That one version of a strategy was submitted to a minister, and when.",
    source: "SI 2022/1304 regs 4(2), 5(2), 6",
  });
export type SubmissionRecord = z.infer<typeof SubmissionRecordSchema>;
