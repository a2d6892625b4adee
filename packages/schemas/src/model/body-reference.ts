import * as z from "zod";
import { line } from "./text.js";

const body = <Register extends string>(register: Register, pattern: RegExp, example: string) =>
  z.strictObject({
    register: z
      .literal(register)
      .meta({ title: "Register", description: "The register that holds the code." }),
    code: z
      .string()
      .regex(pattern)
      .meta({
        title: "Code",
        description: "The code of the body in that register.",
        maxLength: 100,
        examples: [example],
      }),
    name: line(200)
      .meta({ title: "Name", description: "The name, for people who read the file. The code counts." })
      .optional(),
  });

const LOCAL_AUTHORITY = /^(?:E(?:0[6-9]|10)[0-9]{6}|W06[0-9]{6}|[a-z][a-z-]{2,58})$/;

/**
 * A body named by its code in a register.
 *
 * @category models
 */
export interface BodyReference {
  /** The register that holds the code. */
  register:
    | "local-authorities"
    | "police-force-areas"
    | "fire-and-rescue-authorities"
    | "integrated-care-boards"
    | "local-health-boards"
    | "probation-regions"
    | "youth-justice-services"
    | "local-policing-bodies"
    | "community-safety-partnerships"
    | "violence-reduction-units"
    | "schools-and-colleges"
    | "dossier";
  /** The code of the body in that register. */
  code: string;
  /** The name, for people who read the file. The code counts. */
  name?: string | undefined;
}

export const BodyReferenceSchema: z.ZodType<BodyReference, BodyReference> = z
  .discriminatedUnion("register", [
    body("local-authorities", LOCAL_AUTHORITY, "E06000011"),
    body("police-force-areas", /^(?:E23|W15)[0-9]{6}$/, "E23000012"),
    body("fire-and-rescue-authorities", /^(?:E31|W25)[0-9]{6}$/, "E31000020"),
    body("integrated-care-boards", /^E54[0-9]{6}$/, "E54000051"),
    body("local-health-boards", /^W11[0-9]{6}$/, "W11000029"),
    body("probation-regions", /^N[0-9]{2}$/, "N55"),
    body("youth-justice-services", /^yjs-[a-z-]{2,90}$/, "yjs-north-lincolnshire"),
    body("local-policing-bodies", /^[a-z][a-z0-9-]{2,90}$/, "pcc-humberside"),
    body("community-safety-partnerships", /^(?:E22|W14)[0-9]{6}$/, "E22000133"),
    body("violence-reduction-units", /^vru-[a-z-]{2,90}$/, "vru-humberside"),
    body("schools-and-colleges", /^[0-9]{6}$/, "100000"),
    body("dossier", /^[a-z0-9][a-z0-9-]{0,99}$/, "serious-violence-sub-group"),
  ])
  .meta({
    id: "BodyReference",
    title: "Body",
    description:
      "A body named by its code in a register. A chief officer of police is named by the code of the police force area; an educational authority by the unique reference number of its school or college; a body that has no register by the id of its document in the dossier (register `dossier`). Only the form of the code is checked here.",
  });
