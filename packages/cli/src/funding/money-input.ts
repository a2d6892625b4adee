/** What files of input hold, each part with the words for when it is not as it must be. */

import { ProvenanceSchema } from "@svd/schemas/model";
import { visibleText } from "@svd/schemas/safe-text";
import * as z from "zod";

/** An amount of pounds, as text: a number in JSON may not be exact. */
export const money = () =>
  z.string({ error: 'This must be an amount of pounds as text, such as "1,250.00".' });

/** An exact number, as text or as a whole number. */
export const exact = (example: string) => {
  const error = `This must be a number as text, such as "${example}".`;
  return z.union([z.string(), z.int()], { error });
};

/** A day. */
export const day = () => z.string({ error: "This must be a day as text, written YYYY-MM-DD." });

/** A name. */
export const name = () =>
  z
    .string({ error: "This must be a name, as text." })
    .min(1, "This must not be empty.")
    .refine(
      (text) => visibleText(text, text.length) === text,
      "This has a line break, a control character or a mark of direction in it. Take it out.",
    );

/** An object that takes these properties and no others, and may say where its values come from. */
export const inputObject = <Shape extends z.ZodRawShape>(shape: Shape) =>
  part({ provenance: z.optional(ProvenanceSchema), ...shape });

/** An object that takes these properties and no others. */
export const part = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: `This must be an object with these properties and no others: ${Object.keys(shape).join(", ")}.`,
  });

/** A list with something in it. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: "This must be a list." }).min(1, "This list must not be empty.");

/** One of some words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `This must be one of: ${words.join(", ")}.` });
