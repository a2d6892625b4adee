// What the records of a strategy's steps have in common.
import * as z from "zod";
import { DocumentIdSchema } from "./document-id.js";

/** The strategy, and the version of it, that a record is about. */
export const strategyVersionShape = {
  strategy: DocumentIdSchema.meta({ title: "Strategy", description: "The response strategy it is about." }),
  version: z.int().min(1).max(1000).meta({
    title: "Version",
    description: "The version of the strategy. Every revision has records of its own.",
    source: "PCSC Act 2022 ss.8(11), 9(11); SI 2022/1304 reg 2",
  }),
};
