import { type FileNameCheck, linearPattern, type ReturnDefinition } from "@svd/schemas/returns";
import { ValidatorError } from "../options.js";
import type { CheckKind } from "./check-kind.js";

/** A file whose name says one of some words. */
export const fileNameCheck: CheckKind<FileNameCheck> = {
  runs(claims, { nameParts, collector, definition }) {
    for (const claim of claims) {
      const part = nameParts?.get(claim.check.part);
      if (part === undefined)
        collector.notChecked(
          claim.rule.id,
          `The name of the file was not given or is not of the form ${definition.fileName?.words}.`,
        );
      else if (claim.check.in.includes(part)) collector.add({ claim });
    }
    return {};
  },
};

/** A longer name is not of the form of a return: no system of files takes one. */
const LONGEST_FILE_NAME = 1000;

/** The parts of the name of a file, where it is of the form of its return. */
export function namePartsOf(
  { fileName: form }: ReturnDefinition,
  fileName: string | undefined,
): ReadonlyMap<string, string> | undefined {
  if (!form || fileName === undefined || fileName.length > LONGEST_FILE_NAME) return undefined;
  const pattern = linearPattern(form.pattern);
  // A sound definition has no other pattern.
  if ("problem" in pattern)
    throw new ValidatorError("DEFINITION", `The pattern of the file name ${pattern.problem}.`);
  return pattern.match(fileName);
}
