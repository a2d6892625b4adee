import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Report, ReturnDefinition } from "@svd/schemas/returns";
import type { Source, ValidateOptions } from "./options.js";
import { validateWith } from "./validate-with.js";

/**
 * Checks a return file against its definition.
 *
 * The file is read once, in one pass, and is never held as a whole. Whatever its bytes are, the outcome is a
 * report: a file that cannot be read is a finding in it.
 *
 * @param source - The bytes of the file.
 * @param definition - The return it should be.
 * @param options - What else is known.
 * @returns The report. It holds no value of the file unless `showValues` is set.
 * @throws ValidatorError when an option or the definition is not as documented. What the source throws is
 *   passed on.
 * @example
 * ```ts
 * const report = await validate(file.stream(), policeStreet, { fileName: file.name });
 * report.verdict; // "accepted"
 * ```
 * @category readers
 */
export async function validate(
  source: Source,
  definition: ReturnDefinition,
  options: ValidateOptions = {},
): Promise<Report> {
  const hash = sha256.create();
  const hasher = { update: (bytes: Uint8Array) => hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
  return validateWith(hasher, source, definition, options);
}
