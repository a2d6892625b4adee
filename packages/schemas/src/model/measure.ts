import * as z from "zod";
import { PlainDateSchema } from "./plain-date.js";
import { line } from "./text.js";

export const MeasureSchema = z
  .strictObject({
    indicator: line(300).meta({ title: "Indicator", description: "What is counted or asked." }),
    direction: z
      .enum(["decrease", "increase", "maintain", "deliver"])
      .meta({ title: "Direction", description: "Which way it should go; deliver: it is done or it is not." }),
    baseline: line(200)
      .meta({ title: "Baseline", description: "Where it stood at first, in words." })
      .optional(),
    target: line(200).meta({ title: "Target", description: "Where it should stand, in words." }).optional(),
    by: PlainDateSchema.meta({
      title: "By",
      description: "The day by which it should stand there.",
    }).optional(),
  })
  .meta({
    id: "Measure",
    title: "Measure",
    description: "How success is told.",
    source: "SI 2007/1830 reg 11 for partnership plans; practice for the others",
  });
export type Measure = z.infer<typeof MeasureSchema>;
