import type { CodeList } from "./code-list.js";

/**
 * The two heads in which the Duty grant is paid.
 *
 * @category codelists
 */
export const grantHeads = {
  id: "grant-head",
  title: "Heads of the grant",
  source: "grant-decisions",
  codes: [
    { code: "labour", label: "Labour: staff time to meet the Duty" },
    { code: "non_labour", label: "Non-labour: interventions, training, equipment, communications" },
  ],
} as const satisfies CodeList;

/**
 * Who a part of the grant goes to, in this project's own labels.
 *
 * @category codelists
 */
export const recipientTypes = {
  id: "recipient-type",
  title: "Kinds of recipient (this project's labels)",
  source: "project",
  codes: [
    { code: "local_authority", label: "Local authority" },
    { code: "police", label: "Police force" },
    { code: "fire_and_rescue", label: "Fire and rescue authority" },
    { code: "probation", label: "Probation service" },
    { code: "youth_offending_team", label: "Youth offending team" },
    { code: "icb", label: "Integrated care board" },
    { code: "local_health_board", label: "Local health board" },
    { code: "lpb", label: "Local policing body" },
    { code: "vcse", label: "Voluntary, community or social enterprise" },
    { code: "other", label: "Other" },
  ],
} as const satisfies CodeList;

/**
 * Who certifies a statement of the year's spending, in this project's own labels.
 *
 * @category codelists
 */
export const certifierRoles = {
  id: "certifier-role",
  title: "Roles that certify (this project's labels)",
  source: "project",
  codes: [
    { code: "chief_finance_officer", label: "Chief finance officer of the local policing body" },
    { code: "section_151_officer", label: "Section 151 officer of a council" },
  ],
} as const satisfies CodeList;

/**
 * How far a statement of the year's spending was audited, in this project's own labels.
 *
 * @category codelists
 */
export const auditStatuses = {
  id: "audit-status",
  title: "How far the figures were audited (this project's labels)",
  source: "project",
  codes: [
    { code: "unaudited", label: "Not audited" },
    { code: "internal_audit", label: "By internal audit" },
    { code: "external_audit", label: "By external audit" },
  ],
} as const satisfies CodeList;
