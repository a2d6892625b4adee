import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { DocumentIdSchema } from "./document-id.js";
import { InformationGatewaySchema } from "./information-gateway.js";
import { line } from "./text.js";

export const InformationKindSchema = z.enum(["aggregate", "depersonalised", "personal", "patient"]).meta({
  id: "InformationKind",
  title: "Kind of information",
  description:
    "aggregate: counts; depersonalised: rows that identify no one; personal: identifies someone, alone or with other information; patient: personal information about someone's health or care, or derived from it.",
  source: "PCSC Act 2022 s.10(10) for personal and patient information; practice for the others",
});
export type InformationKind = z.infer<typeof InformationKindSchema>;

export const DataSetSchema = z
  .strictObject({
    id: DocumentIdSchema.meta({ title: "Id", description: "The id of the data set in its agreement." }),
    title: line(300).meta({ title: "Title", description: "What it holds." }),
    provider: BodyReferenceSchema.meta({ title: "Provider", description: "The body that discloses it." }),
    recipients: z
      .array(BodyReferenceSchema)
      .min(1)
      .max(200)
      .meta({ title: "Recipients", description: "The bodies that receive it." }),
    information: InformationKindSchema.meta({
      title: "Information",
      description:
        "The most sensitive kind of information in it. Under section 16 patient information is barred for everyone, and personal information from health or social care authorities.",
      source: "PCSC Act 2022 s.16(4)",
    }),
    gateway: InformationGatewaySchema.meta({
      title: "Gateway",
      description: "The power under which this data set is disclosed.",
    }),
    returnId: DocumentIdSchema.meta({
      title: "Return",
      description: "The return definition of @svd/schemas that describes its columns, where one does.",
      examples: ["ed-assault-istv"],
    }).optional(),
  })
  .meta({
    id: "DataSet",
    title: "Shared data set",
    description: "A set of data that an agreement opens, from whom, to whom and under which power.",
    source: "PCSC Act 2022 s.16; practice for the list of data sets",
  });
export type DataSet = z.infer<typeof DataSetSchema>;
