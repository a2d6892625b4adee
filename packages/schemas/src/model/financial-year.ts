import * as z from "zod";

export const FinancialYearSchema = z
  .string()
  .regex(/^20[0-9]{2}-[0-9]{2}$/)
  .meta({
    id: "FinancialYear",
    title: "Financial year",
    description:
      "Twelve months from 1 April, written as the first year and the last two digits of the second.",
    source: "SI 2007/1830 reg 2 for the year of a community safety partnership; practice for grants",
    maxLength: 7,
    examples: ["2024-25"],
  });
export type FinancialYear = z.infer<typeof FinancialYearSchema>;
