import type { ExamplesByRule } from "../../rules/rule.js";

/** Two lines of one claim; the recipients and amounts are made up. */
const post = {
  financial_year: "2025-26",
  quarter: "Q2",
  lpb_code: "E23000030",
  recipient_code: "E06000010",
  recipient_name: "Example City Council",
  recipient_type: "local_authority",
  head: "labour",
  line_id: "L1",
  line_description: "Violence prevention officer",
  allocated: "40000.00",
  actual_to_date: "20000.00",
  actual_this_quarter: "10000.00",
  forecast_remaining: "20000.00",
  prepared_by_role: "Finance business partner",
  prepared_on: "2025-10-09",
};
const outreach = {
  ...post,
  recipient_code: "VCSE-7",
  recipient_name: "Example Outreach",
  recipient_type: "vcse",
  head: "non_labour",
  line_id: "N1",
  line_description: "Youth outreach",
  allocated: "15000.00",
  actual_to_date: "6000.00",
  actual_this_quarter: "3000.00",
  forecast_remaining: "9000.00",
};
/** The same post in the quarter before. */
const postBefore = {
  ...post,
  quarter: "Q1",
  actual_to_date: "10000.00",
  actual_this_quarter: "10000.00",
  forecast_remaining: "30000.00",
  prepared_on: "2025-07-08",
};
/** The grant as it was awarded, head by head. */
const awarded = [
  { local_policing_body: "E23000030", financial_year: "2025-26", head: "labour", grant: "40000.00" },
  { local_policing_body: "E23000030", financial_year: "2025-26", head: "non_labour", grant: "15000.00" },
];
const passing = [
  {
    file: { rows: [post, outreach] },
    previous: { rows: [postBefore] },
    lookups: {
      "grant-by-head": awarded,
      "agreed-lines": [
        { line: "L1", head: "labour" },
        { line: "N1", head: "non_labour" },
      ],
    },
    parameters: { "days-to-return": 30 },
  },
] as const;

/** Files that keep, and files that break, each rule of its own of the return `svd-grant-claim`. */
export const svdGrantClaimExamples: ExamplesByRule = {
  "GCL-V01": {
    passing,
    failing: [
      {
        file: {
          rows: [{ ...post, quarter: "Q3", actual_this_quarter: "-250.00", prepared_on: "2026-01-09" }],
        },
        findings: [{ row: 2, column: "L" }],
      },
      {
        file: {
          rows: [
            {
              ...post,
              quarter: "Q3",
              actual_this_quarter: "-250.00",
              variance_reason: "Credit note from the training provider",
              prepared_on: "2026-01-09",
            },
          ],
        },
        findings: [{ row: 2, column: "L", severity: "query" }],
      },
    ],
  },
  "GCL-V02": {
    passing,
    failing: [
      {
        file: { rows: [{ ...post, forecast_remaining: "20000.005" }] },
        findings: [{ row: 2, column: "M" }],
      },
    ],
  },
  "GCL-X01": {
    passing: [{ file: { rows: [postBefore] } }],
    failing: [
      {
        file: { rows: [{ ...post, actual_this_quarter: "20000.01" }] },
        findings: [{ row: 2, column: "L" }],
      },
      {
        file: { rows: [{ ...postBefore, actual_this_quarter: "9999.99" }] },
        findings: [{ row: 2, column: "L" }],
      },
    ],
  },
  "GCL-X02": {
    passing: [
      ...passing,
      {
        file: {
          rows: [
            {
              ...post,
              forecast_remaining: "12000.00",
              variance_reason: "The post was vacant in the summer",
            },
          ],
        },
      },
      // Exactly a tenth, and exactly 1,000 pounds.
      { file: { rows: [{ ...outreach, allocated: "10000.00", forecast_remaining: "5000.00" }] } },
    ],
    failing: [
      {
        file: { rows: [{ ...post, forecast_remaining: "18999.99" }] },
        findings: [{ row: 2, column: "N" }],
      },
      {
        file: { rows: [{ ...outreach, allocated: "9000.00", forecast_remaining: "2099.99" }] },
        findings: [{ row: 2, column: "N" }],
      },
    ],
  },
  "GCL-X03": {
    passing: [
      {
        file: {
          rows: [
            {
              ...post,
              quarter: "Q4",
              actual_to_date: "40000.00",
              forecast_remaining: "0.00",
              prepared_on: "2026-04-10",
            },
          ],
        },
      },
    ],
    failing: [
      {
        file: {
          rows: [
            {
              ...post,
              quarter: "Q4",
              actual_to_date: "39500.00",
              forecast_remaining: "500.00",
              prepared_on: "2026-04-10",
            },
          ],
        },
        findings: [{ row: 2, column: "M" }],
      },
    ],
  },
  "GCL-X04": {
    passing: [{ file: { rows: [{ ...post, prepared_on: "2025-09-30" }] } }],
    failing: [
      { file: { rows: [{ ...post, prepared_on: "2025-09-29" }] }, findings: [{ row: 2, column: "P" }] },
    ],
  },
  "GCL-X05": {
    passing,
    failing: [
      {
        file: { rows: [{ ...post, prepared_by_role: "Mrs Example" }] },
        findings: [{ row: 2, column: "O" }],
      },
    ],
  },
  "GCL-R01": {
    passing,
    failing: [
      { file: { rows: [post, { ...outreach, line_id: "L1" }] }, findings: [{ row: 2, column: "H" }] },
    ],
  },
  "GCL-R02": {
    passing: [
      ...passing,
      {
        file: { rows: [{ ...post, allocated: "40000.01" }] },
        lookups: { "grant-by-head": awarded },
      },
    ],
    failing: [
      {
        file: { rows: [{ ...post, allocated: "40000.02" }, outreach] },
        lookups: { "grant-by-head": awarded },
        findings: [{ row: 2, column: "J" }],
      },
      {
        file: { rows: [post, { ...outreach, allocated: "14500.00" }] },
        lookups: { "grant-by-head": awarded },
        findings: [{ row: 3, column: "J" }],
      },
    ],
  },
  "GCL-R03": {
    passing,
    failing: [
      {
        file: {
          rows: [
            {
              ...post,
              quarter: "Q4",
              actual_to_date: "40000.01",
              forecast_remaining: "0.00",
              prepared_on: "2026-04-10",
            },
          ],
        },
        lookups: { "grant-by-head": awarded },
        findings: [{ row: 2, column: "K" }],
      },
    ],
  },
  "GCL-R04": {
    passing,
    failing: [
      {
        file: { rows: [post] },
        lookups: { "agreed-lines": [{ line: "L1", head: "non_labour" }] },
        findings: [{ row: 2, column: "G" }],
      },
    ],
  },
  "GCL-M01": {
    passing,
    failing: [
      {
        file: { rows: [post] },
        previous: { rows: [{ ...postBefore, actual_to_date: "9000.00", actual_this_quarter: "9000.00" }] },
        findings: [{ row: 2, column: "K" }],
      },
    ],
  },
  "GCL-M02": {
    passing,
    failing: [
      {
        file: { rows: [post] },
        previous: { rows: [{ ...postBefore, head: "non_labour" }] },
        findings: [{ row: 2, column: "G" }],
      },
    ],
  },
  "GCL-M03": {
    passing: [
      {
        // Exactly a twentieth.
        file: {
          rows: [
            {
              ...post,
              quarter: "Q3",
              actual_to_date: "28000.00",
              forecast_remaining: "10000.00",
              variance_reason: "The post was vacant in the summer",
              prepared_on: "2026-01-09",
            },
          ],
        },
      },
    ],
    failing: [
      {
        file: {
          rows: [
            {
              ...post,
              quarter: "Q3",
              actual_to_date: "28000.00",
              forecast_remaining: "9999.99",
              variance_reason: "The post was vacant in the summer",
              prepared_on: "2026-01-09",
            },
          ],
        },
        findings: [{ row: 2, column: "M" }],
      },
    ],
  },
  "GCL-M04": {
    passing: [
      {
        file: { rows: [{ ...post, prepared_on: "2025-10-30" }] },
        parameters: { "days-to-return": 30 },
      },
    ],
    failing: [
      {
        file: { rows: [{ ...post, prepared_on: "2025-10-31" }] },
        parameters: { "days-to-return": 30 },
        findings: [{ row: 2, column: "P" }],
      },
    ],
  },
};
