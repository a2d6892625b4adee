// What every document of the model states about itself.
import * as z from "zod";
import { DocumentIdSchema } from "./document-id.js";
import { ProvenanceSchema } from "./provenance.js";

/** The first properties of a document: what kind it is, its id and where its facts come from. */
export const documentShape = <Type extends string>(documentType: Type) => ({
  documentType: z.literal(documentType).meta({
    title: "Document type",
    description: "The kind of document, so that a file says by itself what it holds.",
  }),
  id: DocumentIdSchema.meta({
    title: "Id",
    description: "The id by which other documents of the dossier cite this one.",
  }),
  provenance: ProvenanceSchema.meta({
    title: "Provenance",
    description: "Where the facts come from, and which values are made up.",
  }).optional(),
});
