import * as z from "zod";

export const PenceSchema = z
  .int()
  .min(0)
  .max(100_000_000_000)
  .meta({
    id: "Pence",
    title: "Amount in pence",
    description: "An amount of money in whole pence, up to a thousand million pounds. 1250 is £12.50.",
    examples: [1250],
  });
export type Pence = z.infer<typeof PenceSchema>;
