import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";
import { line } from "./text.js";

export const PrescribedPersonSchema = z
  .strictObject({
    ...documentShape("prescribed-person"),
    body: BodyReferenceSchema.meta({
      title: "Body",
      description: "The body, where a register holds it.",
    }).optional(),
    ...namesShape,
    regulations: line(200).meta({
      title: "Regulations",
      description: "The regulations under section 10 that prescribe it, with their number.",
      source: "PCSC Act 2022 s.10(8)",
    }),
    ...periodShape,
  })
  .meta({
    id: "PrescribedPerson",
    title: "Prescribed person",
    description:
      "A person with whom regulations under section 10 let specified authorities collaborate and share information. No such regulations were found when this was written.",
    source: "PCSC Act 2022 s.10",
  });
export type PrescribedPerson = z.infer<typeof PrescribedPersonSchema>;
