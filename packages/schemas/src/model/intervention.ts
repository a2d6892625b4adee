import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { line, prose } from "./text.js";

export const InterventionSchema = z
  .strictObject({
    ...documentShape("intervention"),
    title: line(300).meta({ title: "Title", description: "What it is called." }),
    description: prose(4000).meta({ title: "Description", description: "What is done, with whom." }),
    prevention: z
      .enum(["primary", "secondary", "tertiary"])
      .meta({
        title: "Prevention",
        description:
          "primary: before violence, for all; secondary: with those at risk; tertiary: with those already involved, victims included.",
        source: "practice: public health approach",
      })
      .optional(),
    commissionedBy: z
      .array(BodyReferenceSchema)
      .min(1)
      .max(20)
      .meta({ title: "Commissioned by", description: "Who commissions it." }),
    deliveredBy: z
      .array(BodyReferenceSchema)
      .max(50)
      .meta({ title: "Delivered by", description: "Who carries it out." }),
    areas: z
      .array(AreaReferenceSchema)
      .min(1)
      .max(400)
      .meta({ title: "Areas", description: "Where it is carried out." }),
    fundedBy: z
      .array(DocumentIdSchema)
      .max(20)
      .meta({ title: "Funded by", description: "The grants or awards that pay for it." })
      .optional(),
    jointFunders: z
      .array(BodyReferenceSchema)
      .max(20)
      .meta({ title: "Joint funders", description: "The bodies that pay for it together." })
      .optional(),
    evaluation: z
      .enum(["none", "planned", "under-way", "published"])
      .meta({ title: "Evaluation", description: "Whether it is evaluated, and how far that is." })
      .optional(),
    ...periodShape,
  })
  .meta({
    id: "Intervention",
    title: "Intervention",
    description: "A piece of work with people or places that is to prevent or reduce serious violence.",
    source: "practice: commissioning by violence reduction units",
  });
export type Intervention = z.infer<typeof InterventionSchema>;
