import * as z from "zod";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose, webAddress } from "./text.js";

export const CertaintySchema = z.enum(["read", "computed", "inferred", "recalled"]).meta({
  id: "Certainty",
  title: "Certainty",
  description:
    "How a fact came here: read in the source, computed or inferred from what was read, or recalled from memory.",
});
export type Certainty = z.infer<typeof CertaintySchema>;

export const SourceSchema = z
  .strictObject({
    title: line(300).meta({
      title: "Title",
      description: "What was read, in words a reader can find it by.",
    }),
    url: webAddress()
      .meta({ title: "Address", description: "Where it is on the web, when it is there." })
      .optional(),
    readOn: PlainDateSchema.meta({ title: "Read on", description: "The day it was read." }).optional(),
    certainty: CertaintySchema.meta({
      title: "Certainty",
      description: "How surely the facts of this document follow from it.",
    }),
  })
  .meta({ id: "Source", title: "Source", description: "Where the facts of a document come from." });
export type Source = z.infer<typeof SourceSchema>;

export const ProvenanceSchema = z
  .strictObject({
    sources: z
      .array(SourceSchema)
      .max(100)
      .meta({ title: "Sources", description: "Where the facts of the document were read." })
      .optional(),
    illustrative: z
      .array(
        z
          .string()
          .regex(/^\/[!-~]{0,500}$/)
          .meta({ maxLength: 501, examples: ["/actions/0/due"] }),
      )
      .max(500)
      .meta({
        title: "Illustrative",
        description:
          "JSON Pointers of the values in this document that were made up to show how it works, and everything below them. A document in use has none.",
      })
      .optional(),
    note: prose(2000)
      .meta({ title: "Note", description: "What a reader has to know before relying on the document." })
      .optional(),
  })
  .meta({
    id: "Provenance",
    title: "Provenance",
    description: "Where the facts of a document come from, and which of its values are made up.",
  });
export type Provenance = z.infer<typeof ProvenanceSchema>;
