import * as z from "zod";
import { FindingSchema, SeveritySchema } from "./finding.js";

const count = (title: string, description: string) =>
  z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ title, description });
const words = (title: string, description: string, examples?: string[]) =>
  z
    .string()
    .max(2000)
    .meta(examples ? { title, description, examples } : { title, description });

/**
 * What a whole check came to: `rejected` when there is an error, `accepted-with-queries` when there is a
 * query and no error, else `accepted`.
 *
 * @category reports
 */
export const VerdictSchema = z.enum(["accepted", "accepted-with-queries", "rejected"]).meta({
  id: "Verdict",
  title: "Verdict",
  description:
    "What a whole check came to: rejected when there is an error, accepted-with-queries when there is a query and no error, else accepted.",
});
/**
 * What a whole check came to.
 *
 * @category reports
 */
export type Verdict = z.infer<typeof VerdictSchema>;

/**
 * The report on one return file: what was checked, against what, and everything that was found.
 *
 * @category reports
 */
export const ReportSchema = z
  .strictObject({
    /** The program that made the report. */
    tool: z
      .strictObject({
        /** Its name. */
        name: words("Name", "Its name.", ["@svd/validator"]),
        /** Its version. */
        version: words("Version", "Its version.", ["1.0.0"]),
      })
      .meta({ title: "Tool", description: "The program that made the report." }),
    /** The return definition the file was judged by. */
    return: z
      .strictObject({
        /** Its id. */
        id: words("Id", "Its id.", ["police-street"]),
        /** The version of its columns and rules. */
        version: words("Version", "The version of its columns and rules.", ["1.0.0"]),
        /** Whether its layout is an established standard or a proposal of this project. */
        status: z.enum(["established", "established-items", "proposal", "demonstration"]).meta({
          title: "Status",
          description: "Whether its layout is an established standard or a proposal of this project.",
        }),
      })
      .meta({ title: "Return", description: "The return definition the file was judged by." }),
    /** The file as it was read. */
    input: z
      .strictObject({
        /** The name the caller gave it; absent when there was none. */
        name: words("Name", "The name the caller gave it; absent when there was none.").optional(),
        /** Its length in bytes. */
        bytes: count("Bytes", "Its length in bytes."),
        /** Its SHA-256, in hexadecimal. */
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .meta({ title: "SHA-256", description: "Its SHA-256, in hexadecimal." }),
        /** Its format. */
        format: z
          .enum(["csv", "xlsx", "json", "ndjson"])
          .meta({ title: "Format", description: "Its format." }),
        /** The sheet of a workbook that was checked; absent when none was. */
        sheet: z
          .strictObject({
            /** Its position among the sheets, from 1. */
            position: count("Position", "Its position among the sheets, from 1."),
            /** How many sheets the workbook has. */
            of: count("Of", "How many sheets the workbook has."),
            /** Whether it has the name of the return; else it was chosen by its header, or is the only one. */
            named: z.boolean().meta({
              title: "Named",
              description:
                "Whether it has the name of the return; else it was chosen by its header, or is the only one.",
            }),
          })
          .meta({
            title: "Sheet",
            description: "The sheet of a workbook that was checked; absent when none was.",
          })
          .optional(),
        /** Its character encoding. */
        encoding: words("Encoding", "Its character encoding.", ["utf-8"]),
        /** Whether it began with a byte order mark. */
        byteOrderMark: z
          .boolean()
          .meta({ title: "Byte order mark", description: "Whether it began with a byte order mark." }),
        /** What separates the cells of a CSV file. */
        delimiter: z
          .enum([",", ";", "\t", "|"])
          .meta({ title: "Delimiter", description: "What separates the cells of a CSV file." })
          .optional(),
        /** What ends the rows of a CSV file; absent when there is one row at most. */
        newline: z
          .enum(["crlf", "lf", "cr", "mixed"])
          .meta({
            title: "Newline",
            description: "What ends the rows of a CSV file; absent when there is one row at most.",
          })
          .optional(),
        /** Rows of data: the header and blank rows are not counted. */
        rows: count("Rows", "Rows of data: the header and blank rows are not counted."),
      })
      .meta({ title: "Input", description: "The file as it was read." }),
    /** What the check came to. */
    verdict: VerdictSchema.meta({ title: "Verdict", description: "What the check came to." }),
    /** Exact totals, whatever was left out of `findings`. */
    counts: z
      .strictObject({
        /** Findings that must be fixed. */
        error: count("Errors", "Findings that must be fixed."),
        /** Findings that must be fixed or explained. */
        query: count("Queries", "Findings that must be fixed or explained."),
        /** Findings that should be looked at. */
        warning: count("Warnings", "Findings that should be looked at."),
        /** Findings for the record. */
        info: count("For information", "Findings for the record."),
        /** Rules that could not run, or not wholly. */
        notChecked: count("Not checked", "Rules that could not run, or not wholly."),
      })
      .meta({ title: "Counts", description: "Exact totals, whatever was left out of findings." }),
    /** Each rule that found something, with the exact number of its findings at each severity. */
    rules: z
      .array(
        z.strictObject({
          /** The rule. */
          ruleId: words("Rule", "The rule.", ["GEN-V02"]),
          /** How much these findings matter. */
          severity: SeveritySchema.meta({
            title: "Severity",
            description: "How much these findings matter.",
          }),
          /** What the rule says. */
          title: words("Title", "What the rule says."),
          /** Its findings at this severity. */
          count: count("Count", "Its findings at this severity."),
        }),
      )
      .max(10_000)
      .meta({
        title: "Rules",
        description:
          "Each rule that found something, with the exact number of its findings at each severity.",
      }),
    /** Each column of the definition that the file has, in the definition's order. */
    columns: z
      .array(
        z.strictObject({
          /** Its name in the definition. */
          name: words("Name", "Its name in the definition."),
          /** The letters a spreadsheet shows above it in this file. */
          letter: words("Letter", "The letters a spreadsheet shows above it in this file.", ["E"]),
          /** Rows with something in this column. */
          filled: count("Filled", "Rows with something in this column."),
          /** Rows with nothing in this column. */
          blank: count("Blank", "Rows with nothing in this column."),
          /** Findings located in this column. */
          findings: count("Findings", "Findings located in this column."),
        }),
      )
      .max(10_000)
      .meta({
        title: "Columns",
        description: "Each column of the definition that the file has, in the order of the definition.",
      }),
    /** Rules that could not run, or not wholly, with the reason. They are not passed. */
    notChecked: z
      .array(
        z.strictObject({
          /** The rule. */
          ruleId: words("Rule", "The rule.", ["ISTV-M01"]),
          /** Why it could not run, and what to give so that it can. */
          reason: words("Reason", "Why it could not run, and what to give so that it can."),
        }),
      )
      .max(10_000)
      .meta({
        title: "Not checked",
        description: "Rules that could not run, or not wholly, with the reason. They are not passed.",
      }),
    /** The findings, in the order they were made, up to the limit for each rule. */
    findings: z.array(FindingSchema).meta({
      title: "Findings",
      description: "The findings, in the order they were made, up to the limit for each rule.",
    }),
    /** Whether `findings` leaves some out. The counts leave nothing out. */
    truncated: z.boolean().meta({
      title: "Truncated",
      description: "Whether findings leaves some out. The counts leave nothing out.",
    }),
    /** Present, and true, when the caller asked that findings show values of the file. */
    showsValues: z
      .literal(true)
      .meta({
        title: "Shows values",
        description: "Present, and true, when the caller asked that findings show values of the file.",
      })
      .optional(),
  })
  .meta({
    id: "Report",
    title: "Report on a return file",
    description: "What was checked, against what, and everything that was found.",
  });
/**
 * The report on one return file.
 *
 * @category reports
 */
export type Report = z.infer<typeof ReportSchema>;
