/** What is not sound in a definition: its form, then what it names and is not there. */

import type { ReturnDefinition } from "./definition.js";
import { type DefinitionProblem, formProblems } from "./definition-form.js";
import { referenceProblems } from "./definition-references.js";

/**
 * A definition that is not sound.
 *
 * @category errors
 */
export class DefinitionError extends Error {
  /** The name of the class. */
  override readonly name = "DefinitionError";
  /** A stable code for programs. */
  readonly code = "DEFINITION";
  /** Where the fault is in the definition, as a JSON Pointer: `/rules/3/checks/0/kind`. */
  readonly pointer: string;

  /**
   * @param message - What is wrong and how to put it right.
   * @param pointer - Where.
   */
  constructor(message: string, pointer: string) {
    super(message);
    this.pointer = pointer;
  }
}

/**
 * Finds what is not sound in a definition, such as one that was read from a file: a property or a kind that there is
 * not, a value of the wrong type, a column, parameter or table that a rule names and the definition does not have.
 *
 * @param definition - What is to be a {@link ReturnDefinition}.
 * @returns What is wrong, in the order of the definition; what it names is looked at when its form is right.
 * @example
 * ```ts
 * definitionProblems({ ...policeStreet, key: ["Crime Id"] });
 * // [{ pointer: "/key/0", message: 'There is no column "Crime Id"; did you mean "Crime ID"?' }]
 * ```
 * @category returns
 */
export function definitionProblems(definition: unknown): DefinitionProblem[] {
  const problems = formProblems(definition);
  return problems.length > 0 ? problems : referenceProblems(definition as ReturnDefinition);
}

/** Definitions that were found to be sound: the same object is not looked at again. */
const sound = new WeakSet<object>();

/**
 * Refuses a definition that is not sound. A definition is data that does not change: one that was found to be sound is
 * not looked at again.
 *
 * @param definition - What is to be a {@link ReturnDefinition}.
 * @throws DefinitionError with the first problem that {@link definitionProblems} finds.
 * @category returns
 */
export function requireSoundDefinition(definition: unknown): asserts definition is ReturnDefinition {
  if (typeof definition === "object" && definition !== null && sound.has(definition)) return;
  const [problem] = definitionProblems(definition);
  if (problem) {
    const { pointer, message } = problem;
    const where = pointer === "" ? "" : ` at ${pointer}`;
    throw new DefinitionError(
      `The definition${idOf(definition)} contains an error${where}: ${message}`,
      pointer,
    );
  }
  sound.add(definition as object);
}

/** The id of what is to be a definition, where it has one. */
function idOf(definition: unknown): string {
  const { id } = Object(definition) as { readonly id?: unknown };
  return typeof id === "string" && /^[\w-]{1,60}$/.test(id) ? ` ${id}` : "";
}
