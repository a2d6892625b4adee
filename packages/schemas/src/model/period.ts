import * as z from "zod";
import { PlainDateSchema } from "./plain-date.js";

/** The two dates of everything that has a place in time. */
export const periodShape = {
  from: PlainDateSchema.meta({
    title: "From",
    description: "First day it held. Left out where the first day is not known.",
  }).optional(),
  to: PlainDateSchema.meta({
    title: "To",
    description: "Last day it held, included. Left out while no end is known.",
  }).optional(),
};

export const PeriodSchema = z.strictObject(periodShape).meta({
  id: "Period",
  title: "Period",
  description: "A stretch of time from a first day to a last day, both included.",
});
export type Period = z.infer<typeof PeriodSchema>;
