import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { FinancialYearSchema } from "./financial-year.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose } from "./text.js";

export const CommunitySafetyAgreementSchema = z
  .strictObject({
    ...documentShape("community-safety-agreement"),
    title: line(300).meta({ title: "Title", description: "Its title." }),
    county: AreaReferenceSchema.meta({ title: "County", description: "The two-tier county." }),
    parties: z
      .array(BodyReferenceSchema)
      .min(1)
      .max(200)
      .meta({ title: "Parties", description: "The responsible authorities that work together under it." }),
    year: FinancialYearSchema.meta({
      title: "Year",
      description: "The year before whose end it was prepared.",
      source: "SI 2007/1830 reg 9",
    }),
    assessments: z
      .array(DocumentIdSchema)
      .max(50)
      .meta({ title: "Assessments", description: "The district strategic assessments on which it is based." })
      .optional(),
    jointWork: prose(20_000).meta({
      title: "Joint work",
      description:
        "How the authorities work together across the county, on serious violence among other things.",
      source: "SI 2007/1830 reg 9",
    }),
    sentToLocalPolicingBodyOn: PlainDateSchema.meta({
      title: "Sent to the local policing body on",
      description: "The day a copy was sent.",
      source: "SI 2007/1830 reg 9A",
    }).optional(),
  })
  .meta({
    id: "CommunitySafetyAgreement",
    title: "Community safety agreement",
    description: "The yearly agreement of the county strategy group in a two-tier county of England.",
    source: "SI 2007/1830 reg 9",
  });
export type CommunitySafetyAgreement = z.infer<typeof CommunitySafetyAgreementSchema>;
