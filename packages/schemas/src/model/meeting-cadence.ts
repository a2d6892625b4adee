import * as z from "zod";
import { periodShape } from "./period.js";

export const MeetingCadenceSchema = z
  .strictObject({
    everyMonths: z
      .int()
      .min(1)
      .max(24)
      .meta({
        title: "Every so many months",
        description: "The number of months between meetings: 1 is monthly, 3 is quarterly, 12 is yearly.",
        examples: [3],
      }),
    ...periodShape,
  })
  .meta({
    id: "MeetingCadence",
    title: "Meeting cadence",
    description: "How often a board or a group meets, from when to when.",
    source: "practice: terms of reference",
  });
export type MeetingCadence = z.infer<typeof MeetingCadenceSchema>;
