import * as z from "zod";

export const GrantHeadSchema = z.enum(["labour", "non-labour"]).meta({
  id: "GrantHead",
  title: "Head",
  description:
    "The two heads under which the Duty grant comes. labour: staff time; non-labour: interventions, training, equipment, communications. No official definition was found.",
  source: "practice: published decisions on the Duty grant in London, Surrey and West Mercia",
});
export type GrantHead = z.infer<typeof GrantHeadSchema>;
