/** Files that keep, and files that break, the rules that the files of data.police.uk have in common. */
import type { ExamplesByRule } from "../../rules/rule.js";

/** A row of an example: cells by the names of their columns. */
type Cells = Readonly<Record<string, string>>;

/** A layout of the publisher, and rows of it. */
interface PoliceLayout {
  /** The names of its columns, in order. */
  readonly names: readonly string[];
  /** The name of the file for a month and a force. */
  fileName(month: string, force: string): string;
  /** A right row with a place. */
  readonly row: Cells;
  /** A right row without a place. */
  readonly placeless: Cells;
}

/** Examples of the rules on header, points and absent records, which hold of all files of the publisher. */
export function policeFileExamples({ names, fileName, row, placeless }: PoliceLayout): ExamplesByRule {
  const letterOf = (name: string) => String.fromCharCode(65 + names.indexOf(name));
  const header = names.join(",");
  const line = (columns: readonly string[]) => columns.map((name) => placeless[name] ?? "").join(",");
  const [first = "", ...others] = names;
  const swapped = names.with(4, names[5] as string).with(5, names[4] as string);
  return {
    "PST-H01": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { text: `${others.join(",")}\r\n${line(others)}\r\n` }, findings: [{ row: 1 }] },
        {
          file: { text: `${swapped.join(",")}\r\n${line(swapped)}\r\n` },
          findings: [{ row: 1, column: "E" }],
        },
        {
          file: { text: `${header},Ward\r\n${line(names)},\r\n` },
          findings: [{ row: 1, column: String.fromCharCode(65 + names.length) }],
        },
        {
          file: {
            text: `${[first.toLowerCase().replace(" ", "_"), ...others].join(",")}\r\n${line(names)}\r\n`,
          },
          findings: [{ row: 1, column: "A" }],
        },
      ],
    },
    "PST-V05": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        {
          file: { rows: [{ ...row, Longitude: "" }] },
          findings: [{ row: 2, column: letterOf("Longitude") }],
        },
        {
          file: { rows: [{ ...row, Latitude: "" }] },
          findings: [{ row: 2, column: letterOf("Latitude") }],
        },
        {
          file: { rows: [{ ...row, Latitude: "-0.106220" }] },
          findings: [{ row: 2, column: letterOf("Latitude") }],
        },
      ],
    },
    "PST-V06": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        {
          file: { rows: [{ ...row, Longitude: "-0.10622" }] },
          findings: [{ row: 2, column: letterOf("Longitude") }],
        },
      ],
    },
    "PST-M01": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { text: `${header}\r\n` }, findings: [{}] },
        {
          file: { rows: [row] },
          fileName: fileName("2026-03", "greater-manchester"),
          findings: [{}],
        },
      ],
    },
  };
}

/** Examples of the rules on the nine columns of crimes and places; `other` is a second right row, of another crime. */
export function crimeAndPlaceExamples(
  { row, placeless, fileName }: PoliceLayout,
  other: Cells,
): ExamplesByRule {
  return {
    "PST-V01": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [row, { ...other, Month: "Mar-26" }] }, findings: [{ row: 3, column: "B" }] },
        { file: { rows: [row, { ...other, Month: "2026-13" }] }, findings: [{ row: 3, column: "B" }] },
      ],
    },
    "PST-V02": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [{ file: { rows: [{ ...row, "Crime ID": "0123" }] }, findings: [{ row: 2, column: "A" }] }],
    },
    "PST-V07": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [{ ...row, "LSOA code": "E0100916" }] }, findings: [{ row: 2, column: "H" }] },
        { file: { rows: [{ ...row, "LSOA code": "" }] }, findings: [{ row: 2, column: "H" }] },
      ],
    },
    "PST-X02": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [{ ...row, Location: "No Location" }] }, findings: [{ row: 2, column: "G" }] },
        {
          file: { rows: [{ ...row, Longitude: "", Latitude: "" }] },
          findings: [{ row: 2, column: "G" }],
        },
      ],
    },
    "PST-X03": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [{ ...row, Location: "On or near " }] }, findings: [{ row: 2, column: "G" }] },
        { file: { rows: [{ ...row, Location: "On or near" }] }, findings: [{ row: 2, column: "G" }] },
      ],
    },
    "PST-X04": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        {
          file: { rows: [{ ...row, "Falls within": "Sample Police" }] },
          findings: [{ row: 2, column: "D" }],
        },
      ],
    },
    "PST-R02": {
      passing: [{ file: { rows: [row, placeless] }, fileName: fileName("2026-03", "example") }],
      failing: [
        {
          file: { rows: [row, { ...other, Month: "2026-02" }, placeless] },
          findings: [{ row: 3, column: "B" }],
        },
        {
          file: { rows: [row, placeless] },
          fileName: fileName("2026-04", "example"),
          findings: [{ row: 2, column: "B" }],
        },
      ],
    },
    "PST-R03": {
      passing: [
        {
          file: { rows: [row] },
          lookups: { "lsoa-police-force": [{ lsoa: "E01000916", force: "Example Police" }] },
        },
      ],
      failing: [
        {
          file: { rows: [row] },
          lookups: { "lsoa-police-force": [{ lsoa: "E01000916", force: "Sample Police" }] },
          findings: [{ row: 2, column: "H" }],
        },
      ],
    },
  };
}
