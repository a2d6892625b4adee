import type { Report, ReturnDefinition } from "@svd/schemas/returns";
import type { Source, ValidateOptions } from "../src/options.js";

/** One made-up file. The same number is the same file. */
export declare function madeUpFile(number: number): {
  readonly bytes: Uint8Array;
  readonly chunks: readonly Uint8Array[];
  readonly definition: ReturnDefinition;
  readonly options: ValidateOptions;
};

/** What does not hold of one made-up file; `undefined` where all holds. */
export declare function failureIn(
  number: number,
  check: (source: Source, definition: ReturnDefinition, options: ValidateOptions) => Promise<Report>,
): Promise<string | undefined>;
