import * as z from "zod";
import { AreaReferenceSchema, LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { BoardSchema } from "./board.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { MeetingSchema } from "./meeting.js";
import { periodShape } from "./period.js";

export const CoveredAreaSchema = z
  .strictObject({
    area: LocalGovernmentAreaCodeSchema.meta({ title: "Area", description: "The local government area." }),
    ...periodShape,
  })
  .meta({
    id: "CoveredArea",
    title: "Covered area",
    description: "A local government area that a partnership covers, from when to when.",
  });
export type CoveredArea = z.infer<typeof CoveredAreaSchema>;

export const CommunitySafetyPartnershipSchema = z
  .strictObject({
    ...documentShape("community-safety-partnership"),
    area: AreaReferenceSchema.meta({
      title: "Area",
      description: "The area of the partnership in the community-safety-partnerships register.",
    }),
    ...namesShape,
    covers: z.array(CoveredAreaSchema).min(1).max(50).meta({
      title: "Covers",
      description:
        "The local government areas it covers. In England a combination agreement may join several; older mergers were made by order. Either merges the partnerships, never the areas of the Duty (inferred).",
      source: "CDA 1998 s.5(1A) to (1F)",
    }),
    board: BoardSchema.meta({ title: "Board", description: "Its strategy group, under its local name." }),
    publicMeetings: z
      .array(MeetingSchema)
      .max(200)
      .meta({
        title: "Public meetings",
        description:
          "The public meetings that the strategy group held: at least one in each year from 1 April, attended by senior people of each responsible authority.",
        source: "SI 2007/1830 reg 12(4); SI 2007/3076 regs 10 to 12",
      })
      .optional(),
    ...periodShape,
  })
  .meta({
    id: "CommunitySafetyPartnership",
    title: "Community safety partnership",
    description:
      "The responsible authorities of an area working together under the Crime and Disorder Act. It cannot hold the Duty, which rests on the specified authorities (inferred).",
    source: "CDA 1998 ss.5, 6; SI 2007/1830 (England); SI 2007/3076 (Wales)",
  });
export type CommunitySafetyPartnership = z.infer<typeof CommunitySafetyPartnershipSchema>;
