import type { FileNameCheck, ReturnDefinition } from "@svd/schemas/returns";
import type { CheckKind } from "./check-kind.js";

/** A file whose name says one of some words. */
export const fileNameCheck: CheckKind<FileNameCheck> = {
  runs(claims, { nameParts, collector, definition }) {
    for (const claim of claims) {
      const part = nameParts?.[claim.check.part];
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

/** The parts of the name of a file, where it is of the form of its return. */
export function namePartsOf(
  { fileName: form }: ReturnDefinition,
  fileName: string | undefined,
): Readonly<Record<string, string>> | undefined {
  return form && fileName !== undefined ? new RegExp(form.pattern).exec(fileName)?.groups : undefined;
}
