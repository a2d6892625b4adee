import * as z from "zod";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { PlainDateSchema } from "./plain-date.js";
import { strategyVersionShape } from "./strategy-record.js";
import { line, webAddress } from "./text.js";

export const WebPublicationSchema = z
  .strictObject({
    url: webAddress().meta({ title: "Address", description: "Where the text is." }),
    site: BodyReferenceSchema.meta({
      title: "Site of",
      description: "Whose website it is: a specified authority of the area, or the local policing body.",
      source: "SI 2022/1304 reg 4(1)(a)",
    }),
    areas: z.array(LocalGovernmentAreaCodeSchema).min(1).max(400).meta({
      title: "Areas",
      description:
        "The local government areas for which this site counts. For a section 9 strategy each area has to have one.",
      source: "SI 2022/1304 reg 5(1)",
    }),
    language: z.enum(["en", "cy"]).meta({
      title: "Language",
      description: "en: English; cy: Welsh. Where any of the area is in Wales both are needed.",
      source: "SI 2022/1304 reg 6",
    }),
  })
  .meta({
    id: "WebPublication",
    title: "Publication on a website",
    description: "The text of a strategy on one website.",
    source: "SI 2022/1304 regs 4(1)(a), 5(1)",
  });
export type WebPublication = z.infer<typeof WebPublicationSchema>;

export const OtherFormSchema = z
  .strictObject({
    form: line(300).meta({
      title: "Form",
      description: "The form.",
      examples: ["printed summary in libraries"],
    }),
    reaches: line(300).meta({
      title: "Reaches",
      description: "The groups in the area it is meant to reach.",
    }),
  })
  .meta({
    id: "OtherForm",
    title: "Other form of publication",
    description: "A form other than the web, chosen to reach different groups in the area.",
    source: "SI 2022/1304 reg 4(1)(b)",
  });
export type OtherForm = z.infer<typeof OtherFormSchema>;

export const PublicationRecordSchema = z
  .strictObject({
    ...documentShape("publication-record"),
    ...strategyVersionShape,
    publishedOn: PlainDateSchema.meta({
      title: "Published on",
      description: "The day of publication, which is the first of the seven days for submission.",
      source: "SI 2022/1304 regs 3, 4(2)",
    }),
    web: z
      .array(WebPublicationSchema)
      .max(400)
      .meta({ title: "On the web", description: "The websites on which it stands." }),
    otherForms: z.array(OtherFormSchema).max(50).meta({
      title: "Other forms",
      description: "The other forms in which it was published. The web alone is not enough.",
      source: "SI 2022/1304 reg 4(1)(b)",
    }),
  })
  .meta({
    id: "PublicationRecord",
    title: "Publication record",
    description: "When, where and in what forms one version of a strategy was published.",
    source: "PCSC Act 2022 ss.8(7)(a), 9(8)(a); SI 2022/1304 regs 3 to 6",
  });
export type PublicationRecord = z.infer<typeof PublicationRecordSchema>;
