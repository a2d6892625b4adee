import * as z from "zod";
import { SEVERITIES } from "./severity.js";

/**
 * How much a finding matters.
 *
 * `error` must be fixed; `query` must be fixed or explained; `warning` should be looked at; `info` is for
 * the record.
 *
 * @category reports
 */
export const SeveritySchema = z.enum(SEVERITIES).meta({
  id: "Severity",
  title: "Severity",
  description:
    "error must be fixed; query must be fixed or explained; warning should be looked at; info is for the record.",
});

const location = (title: string, description: string) => z.string().max(1000).meta({ title, description });

/**
 * Where a column stands in the file.
 *
 * @category reports
 */
export const ColumnPlaceSchema = z
  .strictObject({
    /** The name the definition gives the column; empty for a column that the definition does not know. */
    name: location(
      "Name",
      "The name the definition gives the column; empty for a column that the definition does not know.",
    ),
    /** Position in the file, counted from 0. */
    index: z
      .int()
      .min(0)
      .max(1_000_000)
      .meta({ title: "Index", description: "Position in the file, counted from 0." }),
    /** The letters a spreadsheet shows above the column. */
    letter: z
      .string()
      .regex(/^[A-Z]{1,4}$/)
      .meta({
        title: "Letter",
        description: "The letters a spreadsheet shows above the column.",
        examples: ["E"],
      }),
  })
  .meta({
    id: "ColumnPlace",
    title: "Place of a column",
    description: "Where a column stands in the file.",
  });
/**
 * Where a column stands in the file.
 *
 * @category reports
 */
export type ColumnPlace = z.infer<typeof ColumnPlaceSchema>;

/**
 * One thing that a check found, in a file or a document. Returns, dossiers and obligations all report in
 * this shape. It never holds a value of the file unless the caller asked for values.
 *
 * @category reports
 */
export const FindingSchema = z
  .strictObject({
    /** The rule that was broken. Ids are never reused. */
    ruleId: z
      .string()
      .max(40)
      .meta({
        title: "Rule",
        description: "The rule that was broken. Ids are never reused.",
        examples: ["ISTV-X02"],
      }),
    /** How much it matters. */
    severity: SeveritySchema.meta({ title: "Severity", description: "How much it matters." }),
    /** The file or document, where there are several. */
    source: location("Source", "The file or document, where there are several.").optional(),
    /** JSON Pointer of the place in a document, or in a return that is JSON. */
    pointer: location(
      "Pointer",
      "JSON Pointer of the place in a document, or in a return that is JSON.",
    ).optional(),
    /** The line of the place in the file of a document, or in a return that is NDJSON, from 1. */
    line: z
      .int()
      .min(1)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({
        title: "Line",
        description:
          "The line of the place in the file of a document, or in a return that is NDJSON, from 1.",
      })
      .optional(),
    /** The row as a spreadsheet numbers it: the first line of the file is row 1. JSON has no header: its first row object is row 1. */
    row: z
      .int()
      .min(1)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({
        title: "Row",
        description:
          "The row as a spreadsheet numbers it: the first line of the file is row 1. JSON has no header: its first row object is row 1.",
      })
      .optional(),
    /** The column. */
    column: ColumnPlaceSchema.meta({ title: "Column", description: "The column." }).optional(),
    /** The cell as a spreadsheet names it; in JSON, columns are lettered in the order in which they first stand. */
    cell: z
      .string()
      .regex(/^[A-Z]{1,4}[1-9][0-9]{0,15}$/)
      .meta({
        title: "Cell",
        description:
          "The cell as a spreadsheet names it; in JSON, columns are lettered in the order in which they first stand.",
        examples: ["E17"],
      })
      .optional(),
    /** What is wrong and how to put it right, in plain English. */
    message: z.string().max(2000).meta({
      title: "Message",
      description: "What is wrong and how to put it right, in plain English.",
    }),
    /** The shape of the value, never the value: letters become `A` or `a`, digits `9`. */
    shape: z
      .string()
      .max(100)
      .meta({
        title: "Shape",
        description: "The shape of the value, never the value: letters become A or a, digits 9.",
        examples: ["99/99/9999"],
      })
      .optional(),
    /** What a right value looks like. */
    expected: location("Expected", "What a right value looks like.").optional(),
    /** A code or name of a list that the definition or a register holds: never anything made from the cell. */
    suggestion: location(
      "Suggestion",
      "A code or name of a list that the definition or a register holds: never anything made from the cell.",
    ).optional(),
    /**
     * Other places that belong to this finding, the first hundred of them: cells or rows of a return, JSON Pointers
     * of a document.
     */
    linked: z
      .array(z.string().max(1000))
      .max(100)
      .meta({
        title: "Linked",
        description:
          "Other places that belong to this finding, the first hundred of them: cells or rows of a return, JSON Pointers of a document.",
        examples: [["A17", "A203"]],
      })
      .optional(),
    /** The value itself, escaped and cut. Present only when the caller asked for values. */
    value: z
      .string()
      .max(200)
      .meta({
        title: "Value",
        description: "The value itself, escaped and cut. Present only when the caller asked for values.",
      })
      .optional(),
  })
  .meta({
    id: "Finding",
    title: "Finding",
    description:
      "One thing that a check found, in a file or a document. It never holds a value of the file unless the caller asked for values.",
  });
/**
 * One thing that a check found, in a file or a document.
 *
 * @category reports
 */
export type Finding = z.infer<typeof FindingSchema>;
