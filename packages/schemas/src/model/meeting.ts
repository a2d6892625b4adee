import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { PlainDateSchema } from "./plain-date.js";
import { prose } from "./text.js";

/**
 * A meeting that a board or a group held. Source: practice: minutes.
 *
 * @category schemas
 */
export const MeetingSchema = z
  .strictObject({
    /** The day of the meeting. */
    on: PlainDateSchema.meta({ title: "On", description: "The day of the meeting." }),
    /** The bodies that were represented. */
    attended: z
      .array(BodyReferenceSchema)
      .max(200)
      .meta({ title: "Attended", description: "The bodies that were represented." })
      .optional(),
    /**
     * Whether the local policing body convened it under its power to do so, which it may use only after
     * consulting those affected. Source: SI 2022/1304 reg 9.
     */
    convenedByLocalPolicingBody: z
      .boolean()
      .meta({
        title: "Convened by the local policing body",
        description:
          "Whether the local policing body convened it under its power to do so, which it may use only after consulting those affected.",
        source: "SI 2022/1304 reg 9",
      })
      .optional(),
    /** What was decided, in a few sentences. */
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
/**
 * A meeting that a board or a group held. Source: practice: minutes.
 *
 * @category models
 */
export type Meeting = z.infer<typeof MeetingSchema>;
