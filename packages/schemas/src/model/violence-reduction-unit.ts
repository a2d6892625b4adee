import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { BoardSchema } from "./board.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";

export const ViolenceReductionUnitSchema = z
  .strictObject({
    ...documentShape("violence-reduction-unit"),
    body: BodyReferenceSchema.meta({
      title: "Body",
      description: "Its code in the violence-reduction-units register, or its own id where it is not funded.",
    }),
    ...namesShape,
    calls: z.enum(["unit", "partnership", "network", "prevention-partnership", "prevention-unit"]).meta({
      title: "What it calls itself",
      description:
        "The kind of name it bears: violence reduction unit, violence reduction partnership, violence reduction network, violence prevention partnership or violence prevention unit.",
      source: "practice: the names of the twenty funded areas",
    }),
    policeAreas: z
      .array(AreaReferenceSchema)
      .min(1)
      .max(10)
      .meta({ title: "Police areas", description: "The police areas it works for." }),
    host: BodyReferenceSchema.meta({
      title: "Host",
      description: "The body that employs its staff and holds its money.",
    }).optional(),
    worksWith: z
      .array(BodyReferenceSchema)
      .max(400)
      .meta({
        title: "Works with",
        description: "The specified authorities and community safety partnerships it works with.",
      })
      .optional(),
    board: BoardSchema.meta({
      title: "Board",
      description: "The board that leads the products made for the whole area.",
    }).optional(),
    ...periodShape,
  })
  .meta({
    id: "ViolenceReductionUnit",
    title: "Violence reduction unit",
    description:
      "The partnership of a police area against violence, under any of its local names. It comes from a grant programme, not from the Act: the Duty holds with or without one (inferred).",
    source: "practice: Home Office grant programme since 2019",
  });
export type ViolenceReductionUnit = z.infer<typeof ViolenceReductionUnitSchema>;
