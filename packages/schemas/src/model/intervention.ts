import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { periodShape } from "./period.js";
import { line, prose } from "./text.js";

/**
 * A piece of work with people or places that is to prevent or reduce serious violence. Source: practice:
 * commissioning by violence reduction units.
 *
 * @category schemas
 */
export const InterventionSchema = z
  .strictObject({
    ...documentShape("intervention"),
    /** What it is called. */
    title: line(300).meta({ title: "Title", description: "What it is called." }),
    /** What is done, with whom. */
    description: prose(4000).meta({ title: "Description", description: "What is done, with whom." }),
    /**
     * primary: before violence, for all; secondary: with those at risk; tertiary: with those already
     * involved, victims included. Source: practice: public health approach.
     */
    prevention: z
      .enum(["primary", "secondary", "tertiary"])
      .meta({
        title: "Prevention",
        description:
          "primary: before violence, for all; secondary: with those at risk; tertiary: with those already involved, victims included.",
        source: "practice: public health approach",
      })
      .optional(),
    /** Who commissions it. */
    commissionedBy: z
      .array(BodyReferenceSchema)
      .min(1)
      .max(20)
      .meta({ title: "Commissioned by", description: "Who commissions it." }),
    /** Who carries it out. */
    deliveredBy: z
      .array(BodyReferenceSchema)
      .max(50)
      .meta({ title: "Delivered by", description: "Who carries it out." }),
    /** Where it is carried out. */
    areas: z
      .array(AreaReferenceSchema)
      .min(1)
      .max(400)
      .meta({ title: "Areas", description: "Where it is carried out." }),
    /** The grants or awards that pay for it. */
    fundedBy: z
      .array(DocumentIdSchema)
      .max(20)
      .meta({ title: "Funded by", description: "The grants or awards that pay for it." })
      .optional(),
    /** The bodies that pay for it together. */
    jointFunders: z
      .array(BodyReferenceSchema)
      .max(20)
      .meta({ title: "Joint funders", description: "The bodies that pay for it together." })
      .optional(),
    /** Whether it is evaluated, and how far that is. */
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
/**
 * A piece of work with people or places that is to prevent or reduce serious violence. Source: practice:
 * commissioning by violence reduction units.
 *
 * @category models
 */
export type Intervention = z.infer<typeof InterventionSchema>;
