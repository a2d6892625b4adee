import { DefinitionError, type ReturnDefinition, requireSoundDefinition } from "@svd/schemas/returns";
import { ValidatorError } from "./options.js";

/**
 * Refuses a definition that is not sound.
 *
 * @throws ValidatorError of the code `DEFINITION`, with the place of the fault.
 */
export function requireSound(definition: unknown): asserts definition is ReturnDefinition {
  try {
    requireSoundDefinition(definition);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new ValidatorError("DEFINITION", error.message, error.pointer);
  }
}
