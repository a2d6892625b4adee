import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { PlainDateSchema } from "./plain-date.js";
import { strategyVersionShape } from "./strategy-record.js";
import { line } from "./text.js";

export const AuthorityAgreementSchema = z
  .strictObject({
    authority: BodyReferenceSchema.meta({ title: "Authority", description: "The specified authority." }),
    on: PlainDateSchema.meta({ title: "On", description: "The day it agreed." }),
    by: line(200)
      .meta({
        title: "By",
        description: "How it agreed: a committee, a decision notice, an office. Never a name.",
      })
      .optional(),
  })
  .meta({
    id: "AuthorityAgreement",
    title: "Agreement of one authority",
    description: "That one specified authority agreed to a strategy.",
    source: "PCSC Act 2022 s.8(1), (3): the Duty is joint",
  });
export type AuthorityAgreement = z.infer<typeof AuthorityAgreementSchema>;

export const AgreementRecordSchema = z
  .strictObject({
    ...documentShape("agreement-record"),
    ...strategyVersionShape,
    agreements: z
      .array(AuthorityAgreementSchema)
      .max(400)
      .meta({ title: "Agreements", description: "The specified authorities that agreed." }),
  })
  .meta({
    id: "AgreementRecord",
    title: "Agreement record",
    description:
      "Which specified authorities agreed to one version of a strategy. That all of them have to is inferred from the Duty being joint.",
    source: "PCSC Act 2022 s.8(1), (3) (inferred)",
  });
export type AgreementRecord = z.infer<typeof AgreementRecordSchema>;
