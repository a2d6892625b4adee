import type { ExamplesByRule } from "../../rules/rule.js";

/** The two heads of a year; the amounts are made up. */
const labour = {
  financial_year: "2025-26",
  lpb_code: "E23000030",
  head: "labour",
  grant_awarded: "40000.00",
  grant_received: "40000.00",
  eligible_spend: "38500.25",
  unspent: "1499.75",
  repaid_or_repayable: "1499.75",
  certifier_role: "chief_finance_officer",
  certified: "yes",
  certified_on: "2026-05-29",
  audit_status: "unaudited",
  status: "final",
};
const nonLabour = {
  ...labour,
  head: "non_labour",
  grant_awarded: "15000.00",
  grant_received: "15000.00",
  eligible_spend: "15000.00",
  unspent: "0.00",
  repaid_or_repayable: "0.00",
};
const claimed = [
  {
    local_policing_body: "E23000030",
    financial_year: "2025-26",
    head: "labour",
    claimed: "38500.27",
    lines: "2",
  },
  {
    local_policing_body: "E23000030",
    financial_year: "2025-26",
    head: "non_labour",
    claimed: "15000.00",
    lines: "1",
  },
];
const passing = [{ file: { rows: [labour, nonLabour] }, lookups: { "claimed-by-head": claimed } }] as const;

/** Files that keep, and files that break, each rule of its own of the return `svd-grant-outturn`. */
export const svdGrantOutturnExamples: ExamplesByRule = {
  "GOT-X01": {
    passing: [...passing, { file: { rows: [{ ...labour, unspent: "1499.76" }, nonLabour] } }],
    failing: [
      {
        file: { rows: [{ ...labour, unspent: "1499.77" }, nonLabour] },
        findings: [{ row: 2, column: "G" }],
      },
    ],
  },
  "GOT-X02": {
    passing,
    failing: [
      {
        file: { rows: [labour, { ...nonLabour, eligible_spend: "15000.01", unspent: "-0.01" }] },
        findings: [{ row: 3, column: "F" }],
      },
    ],
  },
  "GOT-X03": {
    passing: [{ file: { rows: [{ ...labour, certified_on: "2026-04-01" }, nonLabour] } }],
    failing: [
      {
        file: { rows: [{ ...labour, certified_on: "2026-03-31" }, nonLabour] },
        findings: [{ row: 2, column: "K" }],
      },
    ],
  },
  "GOT-X04": {
    passing: [
      {
        file: {
          rows: [{ ...labour, certified: "no", certified_on: "", status: "provisional" }, nonLabour],
        },
      },
    ],
    failing: [
      {
        file: { rows: [{ ...labour, certified: "no", certified_on: "" }, nonLabour] },
        findings: [{ row: 2, column: "J" }],
      },
    ],
  },
  "GOT-R01": {
    passing,
    failing: [
      { file: { rows: [labour] }, findings: [{ row: 2, column: "C" }] },
      {
        file: { rows: [labour, nonLabour, { ...nonLabour, note: "Second part" }] },
        findings: [{ row: 2, column: "C" }],
      },
    ],
  },
  "GOT-M01": {
    passing,
    failing: [
      {
        file: { rows: [{ ...labour, eligible_spend: "38500.24", unspent: "1499.76" }, nonLabour] },
        lookups: { "claimed-by-head": claimed },
        findings: [{ row: 2, column: "F" }],
      },
      {
        file: {
          rows: [
            {
              ...labour,
              eligible_spend: "38400.00",
              unspent: "1600.00",
              note: "An invoice of the last quarter was not eligible",
            },
            nonLabour,
          ],
        },
        lookups: { "claimed-by-head": claimed },
        findings: [{ row: 2, column: "F", severity: "query" }],
      },
    ],
  },
};
