/** What is kept of the previous return for the rules that compare with it. */
import { type Check, type Column, type ConditionContext, columnsOfCheck } from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import type { Claims, Found } from "./claim.js";
import { checkKindOf, comparesWithPrevious } from "./kinds.js";
import { limitFound, Room, type WholeFileCheck } from "./whole-file.js";

/** What the rules of a definition keep of the previous return: it sees each row of it. */
export class PreviousReturn {
  readonly #parts = new Map<Check, WholeFileCheck>();
  readonly #rooms = new Map<Check, Room>();
  /** The columns of the definition that the previous return does not have. */
  #absent: ReadonlySet<string> = new Set();
  readonly #keys: number;

  /**
   * @param claims - The claims of the definition.
   * @param scope - What its conditions may name.
   * @param keys - Most keys that each rule keeps.
   */
  constructor(claims: Claims, scope: ConditionContext, keys: number) {
    this.#keys = keys;
    for (const claim of claims.all) {
      const { check } = claim;
      const { previous } = checkKindOf(check);
      if (!previous || !comparesWithPrevious(check)) continue;
      const room = new Room(keys, () => limitFound(claims, claim, keys, "previous return"));
      this.#rooms.set(check, room);
      this.#parts.set(check, previous.keep(check, scope, room));
    }
  }

  /** What is to see the rows of the previous return. */
  get parts(): readonly WholeFileCheck[] {
    return [...this.#parts.values()];
  }

  /** Sets where the columns of the definition stand in the previous return. */
  has(columns: readonly Column[], columnAt: readonly number[]): void {
    this.#absent = new Set(columns.flatMap(({ name }, column) => (columnAt.includes(column) ? [] : [name])));
  }

  /** Why a check cannot compare with the previous return; `undefined` when it can. */
  lackOf(check: Check): string | undefined {
    const absent = columnsOfCheck(check).find((name) => this.#absent.has(name));
    if (absent !== undefined) return `The previous return has no column "${absent}".`;
    return this.#rooms.get(check)?.sufficed === false
      ? `The previous return has more than ${counted(this.#keys, "key")}.`
      : undefined;
  }

  /** The finding that there was not room for what a check compares with. */
  limitOf(check: Check): Found | undefined {
    return this.#rooms.get(check)?.findings(() => [])[0];
  }

  /** What was kept for a check. */
  kept(check: Check): WholeFileCheck | undefined {
    return this.#parts.get(check);
  }
}
