import * as z from "zod";
import { groupShape } from "./board.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";

export const SubGroupSchema = z
  .strictObject({
    ...documentShape("sub-group"),
    parent: BodyReferenceSchema.meta({
      title: "Parent",
      description: "The partnership or unit it belongs to and reports to.",
    }),
    ...groupShape,
    supportedBy: BodyReferenceSchema.meta({
      title: "Supported by",
      description: "The body that supports its work, such as the violence reduction unit.",
    }).optional(),
    ...periodShape,
  })
  .meta({
    id: "SubGroup",
    title: "Sub-group",
    description: "A standing group of a partnership, with its members and how often it meets.",
    source: "practice: Safer North Hampshire",
  });
export type SubGroup = z.infer<typeof SubGroupSchema>;
