import type { ExamplesByRule } from "../../rules/rule.js";
import { everyEdExamples } from "../ed-assault-files/examples.js";
import { edAssaultIstv } from "./definition.js";

/** An attendance; the site and the place are made up. */
const attendance = {
  reporting_period_start_date: "2026-03-01",
  reporting_period_end_date: "2026-03-31",
  site_code_of_treatment: "ZZ901",
  arrival_date_time: "2026-03-14T23:40:00",
  assault_date_time: "2026-03-14T22:55:00",
  assault_method: "fist",
  assault_location_type: "licensed_premises",
  assault_location_description: "The Example Arms, High Street",
};
const otherAttendance = {
  ...attendance,
  arrival_date_time: "2026-03-21T02:05:00",
  assault_date_time: "2026-03-21T01:30:00",
  assault_method: "glass_or_bottle",
};
const passing = [
  { file: { rows: [attendance, otherAttendance] }, asOf: "2026-04-10", previous: { rows: [] } },
] as const;

/** Rows that differ by the hour: a month of attendances for rules that count shares. */
const month = (change: (row: Record<string, string>, index: number) => Record<string, string>) =>
  Array.from({ length: 20 }, (_, i) => {
    const day = String(i + 1).padStart(2, "0");
    return change(
      {
        ...attendance,
        arrival_date_time: `2026-03-${day}T23:40:00`,
        assault_date_time: `2026-03-${day}T22:55:00`,
      },
      i,
    );
  });

const examples: ExamplesByRule = {
  "ISTV-H01": {
    passing,
    failing: [
      {
        file: {
          text: `${[...edAssaultIstv.columns.map(({ name }) => name), "patient_age"].join(",")}\r\n2026-03-01,2026-03-31,ZZ901,2026-03-14T23:40:00,2026-03-14T22:55:00,fist,,licensed_premises,"The Example Arms, High Street",\r\n`,
        },
        findings: [{ row: 1, column: "J" }],
      },
    ],
  },
  "ISTV-X02": {
    passing,
    failing: [
      {
        file: { rows: [{ ...attendance, assault_date_time: "2026-03-14T23:41:00" }] },
        findings: [{ row: 2, column: "E" }],
      },
    ],
  },
  "ISTV-X03": {
    passing,
    failing: [
      {
        file: {
          rows: [
            {
              ...attendance,
              arrival_date_time: "2026-04-01T00:10:00",
              assault_date_time: "2026-03-31T23:30:00",
            },
          ],
        },
        findings: [{ row: 2, column: "D" }],
      },
    ],
  },
  "ISTV-X04": {
    passing: [{ file: { rows: [{ ...attendance, assault_date_time: "2026-03-07T22:55:00" }] } }],
    failing: [
      {
        file: { rows: [{ ...attendance, assault_date_time: "2026-03-06T22:55:00" }] },
        findings: [{ row: 2, column: "E" }],
      },
    ],
  },
  "ISTV-X05": {
    passing,
    failing: [
      {
        file: { rows: [attendance] },
        asOf: "2026-03-30",
        findings: [{ row: 2, column: "B" }],
      },
    ],
  },
  "ISTV-X06": {
    passing: [
      {
        file: {
          rows: [{ ...attendance, assault_method: "other", assault_method_other_description: "Dog lead" }],
        },
      },
    ],
    failing: [
      {
        file: { rows: [{ ...attendance, assault_method_other_description: "Dog lead" }] },
        findings: [{ row: 2, column: "G" }],
      },
    ],
  },
  "ISTV-X07": {
    passing: [
      {
        file: {
          rows: [
            {
              ...attendance,
              assault_location_type: "private_home",
              assault_location_description: "Patient's home",
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
              ...attendance,
              assault_location_type: "private_home",
              assault_location_description: "Flat over the bakery",
            },
          ],
        },
        findings: [{ row: 2, column: "I" }],
      },
    ],
  },
  "ISTV-R02": {
    passing,
    failing: [
      { file: { rows: [attendance, otherAttendance, attendance] }, findings: [{ row: 2, column: "D" }] },
    ],
  },
  "ISTV-R03": {
    passing: [{ file: { rows: month((row, i) => (i < 6 ? { ...row, assault_method: "not_known" } : row)) } }],
    failing: [
      {
        file: { rows: month((row, i) => (i < 7 ? { ...row, assault_method: "not_known" } : row)) },
        findings: [{ column: "F" }],
      },
    ],
  },
};

/** Files that keep, and files that break, each rule of its own of the return `ed-assault-istv`. */
export const edAssaultIstvExamples: ExamplesByRule = {
  ...examples,
  ...everyEdExamples({
    names: edAssaultIstv.columns.map(({ name }) => name),
    assault: "assault_date_time",
    row: attendance,
    other: otherAttendance,
    at: (time) => ({
      ...attendance,
      arrival_date_time: `${time.slice(0, 10)}T23:40:00`,
      assault_date_time: time,
    }),
  }),
};
