import * as z from "zod";
import { periodShape } from "./period.js";
import { line } from "./text.js";

export const DatedNameSchema = z
  .strictObject({
    name: line(200).meta({ title: "Name", description: "The name." }),
    use: z.enum(["statutory", "trading", "short"]).meta({
      title: "Use",
      description:
        "statutory: as the law or the founding instrument has it; trading: as it stands on the door; short: an abbreviation.",
      examples: ["trading"],
    }),
    language: z
      .enum(["en", "cy"])
      .meta({ title: "Language", description: "English or Welsh. Left out: English." })
      .optional(),
    ...periodShape,
  })
  .meta({
    id: "DatedName",
    title: "Name",
    description:
      "A name of a body, with its use and its time. A youth offending team keeps its statutory name while it trades as a youth justice service.",
    source:
      "CDA 1998 s.39 for the statutory name of a youth offending team (recalled); practice for trading names",
  });
export type DatedName = z.infer<typeof DatedNameSchema>;

/** The names of a body. */
export const namesShape = {
  names: z
    .array(DatedNameSchema)
    .min(1)
    .max(20)
    .meta({ title: "Names", description: "Every name it has or had: statutory, trading and short." }),
};
