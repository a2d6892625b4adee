import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { PlainDateSchema } from "./plain-date.js";
import { prose } from "./text.js";

export const MeetingSchema = z
  .strictObject({
    on: PlainDateSchema.meta({ title: "On", description: "The day of the meeting." }),
    attended: z
      .array(BodyReferenceSchema)
      .max(200)
      .meta({ title: "Attended", description: "The bodies that were represented." })
      .optional(),
    convenedByLocalPolicingBody: z
      .boolean()
      .meta({
        title: "Convened by the local policing body",
        description:
          "Whether the local policing body convened it under its power to do so, which it may use only after consulting those affected.",
        source: "SI 2022/1304 reg 9",
      })
      .optional(),
    decisions: prose(4000)
      .meta({ title: "Decisions", description: "What was decided, in a few sentences." })
      .optional(),
  })
  .meta({
    id: "Meeting",
    title: "Meeting",
    description: "A meeting that a board or a group held.",
    source: "practice: minutes",
  });
export type Meeting = z.infer<typeof MeetingSchema>;
