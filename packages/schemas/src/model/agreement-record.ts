import * as z from "zod";
import { BodyReferenceSchema } from "./body-reference.js";
import { documentShape } from "./document.js";
import { PlainDateSchema } from "./plain-date.js";
import { strategyVersionShape } from "./strategy-record.js";
import { line } from "./text.js";

/**
 * That one specified authority agreed to a strategy. Source: PCSC Act 2022 s.8(1), (3): the Duty is joint.
 *
 * @category schemas
 */
export const AuthorityAgreementSchema = z
  .strictObject({
    /** The specified authority. */
    authority: BodyReferenceSchema.meta({ title: "Authority", description: "The specified authority." }),
    /** The day it agreed. */
    on: PlainDateSchema.meta({ title: "On", description: "The day it agreed." }),
    /** How it agreed: a committee, a decision notice, an office. Never a name. */
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
/**
 * That one specified authority agreed to a strategy. Source: PCSC Act 2022 s.8(1), (3): the Duty is joint.
 *
 * @category models
 */
export type AuthorityAgreement = z.infer<typeof AuthorityAgreementSchema>;

/**
 * Which specified authorities agreed to one version of a strategy. That all of them have to is inferred from
 * the Duty being joint. Source: PCSC Act 2022 s.8(1), (3) (inferred).
 *
 * @category schemas
 */
export const AgreementRecordSchema = z
  .strictObject({
    ...documentShape("agreement-record"),
    ...strategyVersionShape,
    /** The specified authorities that agreed. */
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
/**
 * Which specified authorities agreed to one version of a strategy. That all of them have to is inferred from
 * the Duty being joint. Source: PCSC Act 2022 s.8(1), (3) (inferred).
 *
 * @category models
 */
export type AgreementRecord = z.infer<typeof AgreementRecordSchema>;
