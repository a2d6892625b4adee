import * as z from "zod";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose, webAddress } from "./text.js";

/**
 * How a fact came here: read in the source, computed or inferred from what was read, or recalled from memory.
 *
 * @category schemas
 */
export const CertaintySchema = z.enum(["read", "computed", "inferred", "recalled"]).meta({
  id: "Certainty",
  title: "Certainty",
  description:
    "How a fact came here: read in the source, computed or inferred from what was read, or recalled from memory.",
});
/**
 * How a fact came here: read in the source, computed or inferred from what was read, or recalled from memory.
 *
 * @category models
 */
export type Certainty = z.infer<typeof CertaintySchema>;

/**
 * Where the facts of a document come from.
 *
 * @category schemas
 */
export const SourceSchema = z
  .strictObject({
    /** What was read, in words a reader can find it by. */
    title: line(300).meta({
      title: "Title",
      description: "What was read, in words a reader can find it by.",
    }),
    /** Where it is on the web, when it is there. */
    url: webAddress()
      .meta({ title: "Address", description: "Where it is on the web, when it is there." })
      .optional(),
    /** The day it was read. */
    readOn: PlainDateSchema.meta({ title: "Read on", description: "The day it was read." }).optional(),
    /** How surely the facts of this document follow from it. */
    certainty: CertaintySchema.meta({
      title: "Certainty",
      description: "How surely the facts of this document follow from it.",
    }),
  })
  .meta({ id: "Source", title: "Source", description: "Where the facts of a document come from." });
/**
 * Where the facts of a document come from.
 *
 * @category models
 */
export type Source = z.infer<typeof SourceSchema>;

/**
 * Where the facts of a document come from, and which of its values are made up.
 *
 * @category schemas
 */
export const ProvenanceSchema = z
  .strictObject({
    /** Where the facts of the document were read. */
    sources: z
      .array(SourceSchema)
      .max(100)
      .meta({ title: "Sources", description: "Where the facts of the document were read." })
      .optional(),
    /**
     * JSON Pointers of the values in this document that were made up to show how it works, and everything
     * below them. A document in use has none.
     */
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
    /** What a reader has to know before relying on the document. */
    note: prose(2000)
      .meta({ title: "Note", description: "What a reader has to know before relying on the document." })
      .optional(),
  })
  .meta({
    id: "Provenance",
    title: "Provenance",
    description: "Where the facts of a document come from, and which of its values are made up.",
  });
/**
 * Where the facts of a document come from, and which of its values are made up.
 *
 * @category models
 */
export type Provenance = z.infer<typeof ProvenanceSchema>;
