import * as z from "zod";
import { AreaReferenceSchema } from "./area-reference.js";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { DocumentIdSchema } from "./document-id.js";
import { FinancialYearSchema } from "./financial-year.js";
import { PlainDateSchema } from "./plain-date.js";
import { line, prose } from "./text.js";

/**
 * The yearly agreement of the county strategy group in a two-tier county of England. Source: SI 2007/1830 reg
 * 9.
 *
 * @category schemas
 */
export const CommunitySafetyAgreementSchema = z
  .strictObject({
    ...documentShape("community-safety-agreement"),
    /** Its title. */
    title: line(300).meta({ title: "Title", description: "Its title." }),
    /** The two-tier county. */
    county: AreaReferenceSchema.meta({ title: "County", description: "The two-tier county." }),
    /** The responsible authorities that work together under it. */
    parties: z
      .array(BodyReferenceSchema)
      .min(1)
      .max(200)
      .meta({ title: "Parties", description: "The responsible authorities that work together under it." }),
    /** The year before whose end it was prepared. Source: SI 2007/1830 reg 9. */
    year: FinancialYearSchema.meta({
      title: "Year",
      description: "The year before whose end it was prepared.",
      source: "SI 2007/1830 reg 9",
    }),
    /** The district strategic assessments on which it is based. */
    assessments: z
      .array(DocumentIdSchema)
      .max(50)
      .meta({ title: "Assessments", description: "The district strategic assessments on which it is based." })
      .optional(),
    /**
     * How the authorities work together across the county, on serious violence among other things. Source: SI
     * 2007/1830 reg 9.
     */
    jointWork: prose(20_000).meta({
      title: "Joint work",
      description:
        "How the authorities work together across the county, on serious violence among other things.",
      source: "SI 2007/1830 reg 9",
    }),
    /** The day a copy was sent. Source: SI 2007/1830 reg 9A. */
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
/**
 * The yearly agreement of the county strategy group in a two-tier county of England. Source: SI 2007/1830 reg
 * 9.
 *
 * @category models
 */
export type CommunitySafetyAgreement = z.infer<typeof CommunitySafetyAgreementSchema>;
