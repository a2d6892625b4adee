import * as z from "zod";

export const DocumentIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
  .meta({
    id: "DocumentId",
    title: "Document id",
    description:
      "The id of a document in its dossier, in lower case letters, digits and hyphens. Other documents cite it.",
    maxLength: 100,
    examples: ["response-strategy-2024"],
  });
export type DocumentId = z.infer<typeof DocumentIdSchema>;
