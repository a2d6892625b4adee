import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { EvidenceSchema } from "./evidence.js";
import { FinancialYearSchema } from "./financial-year.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose } from "./text.js";

export const CspStrategicAssessmentSchema = z
  .strictObject({
    ...documentShape("csp-strategic-assessment"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    partnership: BodyReferenceSchema.meta({
      title: "Partnership",
      description: "The community safety partnership whose strategy group prepared it.",
    }),
    year: FinancialYearSchema.meta({
      title: "Year",
      description: "The year, from 1 April, during which it was prepared.",
      source: "SI 2007/1830 reg 5; SI 2007/3076 reg 5",
    }),
    completedOn: PlainDateSchema.meta({ title: "Completed on", description: "The day it was settled." }),
    levelsAndPatterns: prose(20_000).meta({
      title: "Levels and patterns",
      description: "Levels and patterns of crime and disorder and serious violence, what changed, and why.",
      source: "SI 2007/1830 reg 7; SI 2007/3076 reg 7",
    }),
    authoritiesPriorities: z.array(prose(1000)).max(50).meta({
      title: "Priorities of the authorities",
      description: "What the responsible authorities should give priority to.",
      source: "SI 2007/1830 reg 7; SI 2007/3076 reg 7",
    }),
    publicPriorities: z.array(prose(1000)).max(50).meta({
      title: "Priorities of the public",
      description: "What people who live or work in the area give priority to.",
      source: "SI 2007/1830 reg 7; SI 2007/3076 reg 7",
    }),
    lastPlanImplemented: prose(10_000).meta({
      title: "Last plan",
      description: "How far the partnership plan of the year before was carried out.",
      source: "SI 2007/1830 reg 7; SI 2007/3076 reg 7",
    }),
    forCountyGroup: prose(10_000)
      .meta({
        title: "For the county group",
        description: "Matters for the county strategy group. In two-tier areas of England only.",
        source: "SI 2007/1830 reg 7",
      })
      .optional(),
    evidence: z
      .array(EvidenceSchema)
      .max(200)
      .meta({ title: "Evidence", description: "What it rests on." })
      .optional(),
  })
  .meta({
    id: "CspStrategicAssessment",
    title: "Strategic assessment of a community safety partnership",
    description:
      "What the strategy group of a community safety partnership prepares each year. It is not the needs assessment of the Duty.",
    source: "SI 2007/1830 regs 5 to 7 (England); SI 2007/3076 regs 5 to 7 (Wales)",
  });
export type CspStrategicAssessment = z.infer<typeof CspStrategicAssessmentSchema>;
