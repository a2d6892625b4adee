import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { line } from "./text.js";

export const InviteeSchema = z
  .strictObject({
    ...documentShape("invitee"),
    body: BodyReferenceSchema.meta({
      title: "Body",
      description: "The body, where a register holds it.",
    }).optional(),
    ...namesShape,
    description: line(300).meta({
      title: "Prescribed description",
      description: "The description in the order into which it falls.",
      source: "SI 2004/118 art 3 (England, as made: later amendments and the order for Wales were not read)",
      examples: ["British Transport Police"],
    }),
    order: z.enum(["secretary-of-state", "welsh-ministers"]).meta({
      title: "Order of",
      description: "Who made the order: the Secretary of State for England, the Welsh Ministers for Wales.",
      source: "PCSC Act 2022 s.8(6)",
    }),
    strategy: DocumentIdSchema.meta({
      title: "Strategy",
      description: "The response strategy in whose preparation it was invited to take part.",
    }).optional(),
    ...periodShape,
  })
  .meta({
    id: "Invitee",
    title: "Invitee",
    description:
      "A person of a prescribed description whom the specified authorities invited to take part in preparing a strategy. They may invite; nothing obliges them to.",
    source: "PCSC Act 2022 ss.8(6), 9(6), (7); CDA 1998 s.5(3)",
  });
export type Invitee = z.infer<typeof InviteeSchema>;
