import * as z from "zod";

export const PlainDateSchema = z
  .string()
  .regex(
    /^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/,
  )
  .meta({
    id: "PlainDate",
    title: "Date",
    description: "A day of the calendar, written YYYY-MM-DD.",
    maxLength: 10,
    examples: ["2024-01-31"],
  });
export type PlainDate = z.infer<typeof PlainDateSchema>;
