/**
 * How much a finding matters, worst first.
 *
 * @category reports
 */
export const SEVERITIES = ["error", "query", "warning", "info"] as const;

/**
 * How much a finding matters, worst first: `error` must be fixed; `query` must be fixed or explained; `warning`
 * should be looked at; `info` is for the record.
 *
 * @category reports
 */
export type Severity = (typeof SEVERITIES)[number];
