import {
  type Example,
  type ExampleFile,
  type Report,
  type ReturnDefinition,
  wholeFileOf,
} from "@svd/schemas/returns";
import { SourceChangedError } from "./options.js";
import type { Limits } from "./read/limits.js";
import { requireSound } from "./sound-definition.js";
import { validate } from "./validate.js";

/**
 * Checks the file of an example that a rule ships with, told what the example tells.
 *
 * @param example - The example, of a rule of the definition.
 * @param definition - The return it is a file of: `demonstration` for examples of generic rules.
 * @returns The report, with every finding.
 * @example
 * ```ts
 * const [rule] = policeStreet.rules;
 * const [example] = examplesOf(policeStreet, rule)?.failing ?? [];
 * const report = await checkExample(example, policeStreet);
 * report.findings.every(({ ruleId }) => ruleId === rule.id); // true
 * ```
 * @category readers
 */
export async function checkExample(example: Example, definition: ReturnDefinition): Promise<Report> {
  requireSound(definition);
  const { fileName, asOf, previous, lookups, parameters, purpose, limits, changes } = example;
  const bytes = await bytesOf(example.file, definition);
  return validate(changes ? changing(bytes) : [bytes], definition, {
    maxFindings: Number.POSITIVE_INFINITY,
    ...(fileName === undefined ? {} : { fileName }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(limits === undefined ? {} : { limits: limits as Partial<Limits> }),
    ...(previous === undefined ? {} : { previous: [await bytesOf(previous, definition)] }),
    ...(lookups === undefined ? {} : { lookups }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(purpose === undefined ? {} : { purpose }),
  });
}

/** The bytes of a file that another program writes to. */
function* changing(bytes: Uint8Array): Generator<Uint8Array> {
  yield bytes;
  throw new SourceChangedError();
}

async function bytesOf(example: ExampleFile, definition: ReturnDefinition): Promise<Uint8Array> {
  const file = wholeFileOf(example, definition);
  if ("parts" in file) {
    const { strToU8, zipSync } = await import("fflate");
    return zipSync(
      Object.fromEntries(Object.entries(file.parts).map(([name, part]) => [name, strToU8(part)])),
    );
  }
  if ("text" in file) return new TextEncoder().encode(file.text);
  return Uint8Array.from(atob(file.base64), (each) => each.charCodeAt(0));
}
