/** Files of input for a calculation, and what is said where one cannot be used. */
import { FundingError } from "@svd/funding";
import type { Finding } from "@svd/schemas";
import type { ZodType } from "zod";
import { readDocument } from "./documents/read-document.js";
import { Failure } from "./failure.js";
import { messageWithPlaces } from "./place-names.js";

/** A file of input that has its form. */
export interface Input<Value> {
  /** What it holds. */
  readonly value: Value;
  /** What cannot be used at a place of the file, in words that say where that is, and never what stands there. */
  readonly failureAt: (pointer: string, message: string) => Failure;
}

/**
 * Reads a file of input in JSON or YAML.
 *
 * @param path - The file.
 * @param faultsOf - What is wrong with the form of what it holds.
 * @throws Failure when it cannot be read or has not its form. It names the line and the place.
 */
export async function readInput<Value>(
  path: string,
  faultsOf: (value: unknown) => readonly Fault[],
): Promise<Input<Value>> {
  const file = await readDocument(path);
  const placed = ({ pointer = "", line = file.lineOf(pointer), message }: Fault) => {
    const place = [path, line === undefined ? "" : `line ${line}`, pointer].filter(Boolean).join(" ");
    return `${place}\n  ${message}`;
  };
  const faults = file.value === undefined ? file.findings : faultsOf(file.value);
  if (faults.length > 0) throw new Failure(faults.map(placed).join("\n"));
  return {
    value: file.value as Value,
    failureAt: (pointer, message) => new Failure(placed({ pointer, message })),
  };
}

/** Something wrong at a place: how to put it right, and where it is, if that is known. */
type Fault = Pick<Finding, "pointer" | "line" | "message">;

/** What is wrong with a value by a schema whose every part has a message of its own. */
export function faultsBy(schema: ZodType): (value: unknown) => readonly Fault[] {
  return (value) =>
    (schema.safeParse(value, { error: unknownProperty }).error?.issues ?? []).map(({ path, message }) => ({
      pointer: path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""),
      message,
    }));
}

/** What is said of a property that is not known, where its schema has no words for it: zod would print its name. */
function unknownProperty({ code }: { readonly code?: string }): string | undefined {
  return code === "unrecognized_keys"
    ? "This has a property that is not known here. Correct its name, or take it out."
    : undefined;
}

/**
 * Does a calculation, and says where what it was given cannot be used.
 *
 * @param input - The file, as far as it is one.
 * @param pointer - The place that the calculation is about.
 * @param calculate - The calculation.
 */
export function calculated<Result>(
  { failureAt, value }: Pick<Input<unknown>, "failureAt"> & Partial<Input<unknown>>,
  pointer: string,
  calculate: () => Result,
): Result {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof FundingError) throw failureAt(pointer, messageWithPlaces(error, value));
    throw error;
  }
}
