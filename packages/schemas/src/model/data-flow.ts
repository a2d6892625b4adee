import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { line, prose } from "./text.js";

export const DataFlowSchema = z
  .strictObject({
    ...documentShape("data-flow"),
    title: line(300).meta({ title: "Title", description: "What flows, in one line." }),
    agreement: DocumentIdSchema.meta({
      title: "Agreement",
      description: "The information-sharing agreement it runs under. Left out while there is none.",
    }).optional(),
    dataSet: DocumentIdSchema.meta({
      title: "Data set",
      description: "The data set of that agreement.",
    }).optional(),
    sender: BodyReferenceSchema.meta({ title: "Sender", description: "The body that sends it." }),
    recipient: BodyReferenceSchema.meta({ title: "Recipient", description: "The body that receives it." }),
    every: z
      .enum(["day", "week", "month", "quarter", "half-year", "year", "once"])
      .meta({ title: "Every", description: "How often it runs." }),
    status: z.enum(["mapped", "being-opened", "running", "stopped"]).meta({
      title: "Status",
      description: "mapped: known to exist at the sender; being-opened: being agreed; running; stopped.",
    }),
    note: prose(2000)
      .meta({ title: "Note", description: "What stands in its way, or how it came about." })
      .optional(),
    ...periodShape,
  })
  .meta({
    id: "DataFlow",
    title: "Data flow",
    description: "One data set on its way from one body to another, and how often.",
    source: "practice: Humber Violence Prevention Partnership maps and opens data sets",
  });
export type DataFlow = z.infer<typeof DataFlowSchema>;
