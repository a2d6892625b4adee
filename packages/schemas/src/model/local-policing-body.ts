import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";

export const LocalPolicingBodyFormSchema = z
  .strictObject({
    form: z.enum(["pcc", "pfcc", "mayor", "mopac", "common-council"]).meta({
      title: "Form",
      description:
        "pcc: police and crime commissioner; pfcc: police, fire and crime commissioner; mayor: a mayor with their functions; mopac: the Mayor's Office for Policing and Crime; common-council: the Common Council of the City of London as police authority.",
      source:
        "Home Office guidance of December 2022 para 6 and the note to SI 2022/1304; that a commissioner for fire too and a mayor are forms of it is recalled",
    }),
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]{2,90}$/)
      .meta({
        title: "Code",
        description: "Its id in the local-policing-bodies register, which has a row for each form.",
        maxLength: 91,
        examples: ["pcc-humberside"],
      }),
    ...periodShape,
  })
  .meta({
    id: "LocalPolicingBodyForm",
    title: "Form of a local policing body",
    description: "What a local policing body is, from when to when.",
  });
export type LocalPolicingBodyForm = z.infer<typeof LocalPolicingBodyFormSchema>;

export const LocalPolicingBodySchema = z
  .strictObject({
    ...documentShape("local-policing-body"),
    ...namesShape,
    policeArea: AreaReferenceSchema.meta({ title: "Police area", description: "The police area it is for." }),
    forms: z.array(LocalPolicingBodyFormSchema).min(1).max(10).meta({
      title: "Forms",
      description:
        "What it is and was, dated: commissioners have given way to mayors, and the government has announced that commissioners go in May 2028.",
      source: "government announcement of 13 November 2025 for what is to come",
    }),
  })
  .meta({
    id: "LocalPolicingBody",
    title: "Local policing body",
    description:
      "The body that holds the police of an area to account, whatever its form at the time. It may assist the specified authorities, monitor them and pay grants; it is not itself a specified authority.",
    source: "PCSC Act 2022 s.14; SI 2022/1304 regs 8 to 10",
  });
export type LocalPolicingBody = z.infer<typeof LocalPolicingBodySchema>;
