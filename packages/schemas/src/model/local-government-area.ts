import * as z from "zod";
import { LocalGovernmentAreaCodeSchema } from "./area-reference.js";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";

export const LocalGovernmentAreaSchema = z
  .strictObject({
    ...documentShape("local-government-area"),
    code: LocalGovernmentAreaCodeSchema.meta({ title: "Code", description: "The code of the area." }),
    ...namesShape,
    kind: z
      .enum(["district", "london-borough", "city-of-london", "isles-of-scilly", "county", "county-borough"])
      .meta({
        title: "Kind",
        description:
          "In England a district (unitary authorities included), a London borough, the City of London or the Isles of Scilly; in Wales a county or a county borough. The City includes the Inner and the Middle Temple.",
        source: "PCSC Act 2022 s.11(4), (5)",
      }),
    ...periodShape,
  })
  .meta({
    id: "LocalGovernmentArea",
    title: "Local government area",
    description:
      "The area in which the Duty is owed. In two-tier England it is the district, never the county: the county council is a specified authority for each of its districts.",
    source: "PCSC Act 2022 s.11(4)",
  });
export type LocalGovernmentArea = z.infer<typeof LocalGovernmentAreaSchema>;
