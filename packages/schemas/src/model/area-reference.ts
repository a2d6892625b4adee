import * as z from "zod";
import { line } from "./text.js";

const area = <Register extends string>(register: Register, pattern: RegExp, example: string) =>
  z.strictObject({
    register: z
      .literal(register)
      .meta({ title: "Register", description: "The register of @svd/reference-data that holds the code." }),
    code: z
      .string()
      .regex(pattern)
      .meta({
        title: "Code",
        description: "The code of the area in that register.",
        maxLength: 60,
        examples: [example],
      }),
    name: line(200)
      .meta({ title: "Name", description: "The name, for people who read the file. The code counts." })
      .optional(),
  });

export const LocalGovernmentAreaCodeSchema = z
  .string()
  .regex(/^(?:E0[6-9][0-9]{6}|W06[0-9]{6}|[a-z][a-z-]{2,58})$/)
  .meta({
    id: "LocalGovernmentAreaCode",
    title: "Code of a local government area",
    description:
      "The GSS code of a district, London borough, unitary authority or Welsh principal area, or the id that the local-authorities register gives an authority whose code is not yet published. Only the form is checked here.",
    source: "PCSC Act 2022 s.11(4) for what is an area; Office for National Statistics for the code",
    maxLength: 60,
    examples: ["E06000011"],
  });
export type LocalGovernmentAreaCode = z.infer<typeof LocalGovernmentAreaCodeSchema>;

/**
 * An area named by its code in a register.
 *
 * @category models
 */
export interface AreaReference {
  /** The register of `@svd/reference-data` that holds the code. */
  register: "local-authorities" | "community-safety-partnerships" | "police-force-areas" | "regions";
  /** The code of the area in that register. */
  code: string;
  /** The name, for people who read the file. The code counts. */
  name?: string | undefined;
}

export const AreaReferenceSchema: z.ZodType<AreaReference, AreaReference> = z
  .discriminatedUnion("register", [
    area("local-authorities", /^(?:E(?:0[6-9]|10)[0-9]{6}|W06[0-9]{6}|[a-z][a-z-]{2,58})$/, "E10000014"),
    area("community-safety-partnerships", /^(?:E22|W14)[0-9]{6}$/, "E22000374"),
    area("police-force-areas", /^(?:E23|W15)[0-9]{6}$/, "E23000030"),
    area("regions", /^(?:[EW]12|[EW]92)[0-9]{6}$/, "E12000008"),
  ])
  .meta({
    id: "AreaReference",
    title: "Area",
    description:
      "An area named by its code in a register of @svd/reference-data. Only the form of the code is checked here: whether the area exists on the day is for the checks of a dossier.",
  });
