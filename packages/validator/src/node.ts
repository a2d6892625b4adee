/**
 * What Node adds to the validator: files, read in large pieces into one buffer, and native SHA-256.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import type { Report, ReturnDefinition } from "@svd/schemas/returns";
import { type Source, SourceChangedError, type ValidateOptions } from "./options.js";
import { validateWith } from "./validate-with.js";

const PIECE = 256 * 1024;

/**
 * The bytes of a file, read into one buffer that is used again and again.
 *
 * After each piece, and at the end, it is asked whether the file is still the one that was opened: as long as it was,
 * and not written to. That cannot be known of a pipe or a device.
 *
 * @param path - The path of the file.
 * @returns A source for {@link validateSource}; it opens the file when it is first asked, and closes it.
 * @throws SourceChangedError when the file grew, shrank or was written to since it was opened; what Node throws when
 *   the file cannot be opened or read; both as it is iterated.
 * @category readers
 */
export async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const file: FileHandle = await open(path, "r");
  try {
    const opened = await file.stat({ bigint: true });
    const requireSame = async (soFar: number, ended: boolean) => {
      if (!opened.isFile()) return;
      const { size, mtimeNs } = await file.stat({ bigint: true });
      const right = ended ? soFar === Number(size) : soFar <= Number(size);
      if (size !== opened.size || mtimeNs !== opened.mtimeNs || !right) throw new SourceChangedError();
    };
    const buffer = new Uint8Array(PIECE);
    let soFar = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE, null);
      soFar += bytesRead;
      await requireSame(soFar, bytesRead === 0);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/**
 * Checks bytes against a definition, as {@link "index".validate} does, with the SHA-256 of Node.
 *
 * @param source - The bytes of the file.
 * @param definition - The return it should be.
 * @param options - What else is known.
 * @returns The report.
 * @throws ValidatorError when an option or the definition is not as documented.
 * @category readers
 */
export async function validateSource(
  source: Source,
  definition: ReturnDefinition,
  options: ValidateOptions = {},
): Promise<Report> {
  const hash = createHash("sha256");
  const hasher = { update: (bytes: Uint8Array) => hash.update(bytes), hex: () => hash.digest("hex") };
  return validateWith(hasher, source, definition, options);
}

/**
 * Checks a return file against its definition.
 *
 * @param path - The path of the file. Its last part is the `fileName` of the check, unless one is given.
 * @param definition - The return it should be.
 * @param options - What else is known.
 * @returns The report.
 * @throws ValidatorError when an option or the definition is not as documented, and what Node throws when the
 *   file cannot be opened or read.
 * @example
 * ```ts
 * const report = await validateFile("2026-03-example-street.csv", policeStreet);
 * ```
 * @category readers
 */
export async function validateFile(
  path: string,
  definition: ReturnDefinition,
  options: ValidateOptions = {},
): Promise<Report> {
  return validateSource(readFile(path), definition, { fileName: basename(path), ...options });
}
