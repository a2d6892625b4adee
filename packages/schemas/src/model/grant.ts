import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { FinancialYearSchema } from "./financial-year.js";
import { GrantHeadSchema } from "./grant-head.js";
import { PenceSchema } from "./pence.js";
import { line, prose } from "./text.js";

export const GrantLineSchema = z
  .strictObject({
    head: GrantHeadSchema.meta({ title: "Head", description: "The head of the grant." }),
    amountPence: PenceSchema.meta({ title: "Amount", description: "The amount under this head, in pence." }),
  })
  .meta({ id: "GrantLine", title: "Line of a grant", description: "The amount of a grant under one head." });
export type GrantLine = z.infer<typeof GrantLineSchema>;

export const GrantSchema = z
  .strictObject({
    ...documentShape("grant"),
    title: line(300).meta({ title: "Title", description: "What it is called." }),
    programme: z.enum(["serious-violence-duty", "violence-reduction-unit", "hotspot", "other"]).meta({
      title: "Programme",
      description:
        "serious-violence-duty: the Duty grant; violence-reduction-unit: the grant to the twenty funded areas; hotspot: hotspot policing; other: any other. The Duty grant and the unit grant are separate money.",
    }),
    funder: line(200).meta({ title: "Funder", description: "Who pays it.", examples: ["Home Office"] }),
    recipient: BodyReferenceSchema.meta({
      title: "Recipient",
      description: "The body to which it is paid, as a rule the local policing body.",
    }),
    managedBy: BodyReferenceSchema.meta({
      title: "Managed by",
      description: "The body that manages it for the partners, where that is another.",
    }).optional(),
    year: FinancialYearSchema.meta({ title: "Year", description: "The financial year it is for." }),
    lines: z.array(GrantLineSchema).max(10).meta({
      title: "Lines",
      description: "The amount under each head. Empty where the amount is not known.",
    }),
    purposes: z
      .array(z.enum(["staff-costs", "commissioning-interventions", "evaluation", "other"]))
      .min(1)
      .max(4)
      .meta({ title: "Purposes", description: "What it is for." }),
    conditions: prose(10_000)
      .meta({ title: "Conditions", description: "The conditions that come with it." })
      .optional(),
  })
  .meta({
    id: "Grant",
    title: "Grant",
    description: "Money paid to an area against serious violence for one financial year.",
    source: "practice: published grant decisions; SI 2022/1304 reg 8 for grants onward",
  });
export type Grant = z.infer<typeof GrantSchema>;
