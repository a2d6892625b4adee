import { linearPattern } from "../rules/linear-pattern.js";
import { SqlError } from "./quote.js";
import type { SqlScope } from "./scope.js";

/**
 * A part of the name of the file, as the form of the return's names has it; NULL where no name is in the table of
 * parameters, or one of another form.
 *
 * @throws SqlError when the form has no such part.
 */
export function fileNamePart(part: string, { definition, dialect, given }: SqlScope): string {
  const pattern = linearPattern(definition.fileName?.pattern ?? "^$");
  if ("problem" in pattern) throw new SqlError(`The pattern of the file's name ${pattern.problem}.`);
  const number = pattern.groups.indexOf(part) + 1;
  if (number === 0) throw new SqlError(`The form of the file's name has no part "${part}".`);
  return dialect.group(given("file_name"), new RegExp(pattern.source), number);
}
