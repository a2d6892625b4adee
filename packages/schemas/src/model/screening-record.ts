import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { PlainDateSchema } from "./plain-date.js";
import { strategyVersionShape } from "./strategy-record.js";
import { line } from "./text.js";

export const LeftOutSchema = z
  .strictObject({
    ground: z
      .enum(["endangers-a-person", "prejudices-crime-prevention-or-justice", "compromises-an-institution"])
      .meta({
        title: "Ground",
        description:
          "It might endanger someone; prejudice the prevention, detection, investigation or prosecution of crime; or compromise security, order or discipline in a prison, youth custody or educational institution.",
        source: "PCSC Act 2022 ss.8(8), 9(9)",
      }),
    place: line(300).meta({
      title: "Place",
      description: "Which part of the text it stood in. Never the material itself.",
      examples: ["section 4, second paragraph"],
    }),
  })
  .meta({
    id: "LeftOut",
    title: "Material left out",
    description: "Material that was left out of the published text, by its place and the ground.",
    source: "PCSC Act 2022 ss.8(8), 9(9)",
  });
export type LeftOut = z.infer<typeof LeftOutSchema>;

export const ScreeningRecordSchema = z
  .strictObject({
    ...documentShape("screening-record"),
    ...strategyVersionShape,
    screenedOn: PlainDateSchema.meta({ title: "Screened on", description: "The day the text was cleared." }),
    screenedBy: z
      .array(BodyReferenceSchema)
      .min(1)
      .max(400)
      .meta({ title: "Screened by", description: "The specified authorities that looked through it." }),
    leftOut: z.array(LeftOutSchema).max(1000).meta({
      title: "Left out",
      description: "What was left out. Empty when there was nothing to leave out.",
    }),
  })
  .meta({
    id: "ScreeningRecord",
    title: "Screening record",
    description:
      "That the text of a strategy was looked through, before publication, for material that must not be in it.",
    source: "PCSC Act 2022 ss.8(8), 9(9)",
  });
export type ScreeningRecord = z.infer<typeof ScreeningRecordSchema>;
