import * as z from "zod";
import { namesShape } from "./dated-name.js";
import { MeetingSchema } from "./meeting.js";
import { MeetingCadenceSchema } from "./meeting-cadence.js";
import { MembershipSchema } from "./membership.js";
import { prose } from "./text.js";

/** What boards and groups have in common: names, purpose, members, cadence and meetings. */
export const groupShape = {
  ...namesShape,
  purpose: prose(2000).meta({ title: "Purpose", description: "What it is for and what it leads." }),
  members: z
    .array(MembershipSchema)
    .max(200)
    .meta({ title: "Members", description: "Who sits on it, and when." }),
  cadence: z
    .array(MeetingCadenceSchema)
    .max(20)
    .meta({ title: "Cadence", description: "How often it meets, and met. Left out where it is not known." })
    .optional(),
  meetings: z
    .array(MeetingSchema)
    .max(1000)
    .meta({ title: "Meetings", description: "The meetings it has held." })
    .optional(),
};

export const BoardSchema = z.strictObject(groupShape).meta({
  id: "Board",
  title: "Board",
  description:
    "The board that governs a partnership. For a community safety partnership this is the strategy group of the regulations, often called executive or partnership board.",
  source: "SI 2007/1830 reg 3 (England); SI 2007/3076 reg 3 (Wales); practice for violence reduction units",
});
export type Board = z.infer<typeof BoardSchema>;
