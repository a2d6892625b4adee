// The one way to walk a dossier: a value always travels with its pointer.

/**
 * A value of a dossier, and where it stands in it.
 *
 * @typeParam Value - The type of the value.
 * @category models
 */
export interface Place<Value> {
  /** JSON Pointer into the dossier; empty for the dossier itself. */
  readonly pointer: string;
  /** What stands there. */
  readonly value: Value;
}

type Item<List> = NonNullable<List> extends readonly (infer Value)[] ? Value : never;

/** What a property holds, or nothing where it is left out. */
export function part<Value extends object, Key extends keyof Value & string>(
  place: Place<Value>,
  key: Key,
): readonly Place<NonNullable<Value[Key]>>[] {
  const value = place.value[key];
  return value === undefined || value === null
    ? []
    : [{ pointer: `${place.pointer}/${escaped(key)}`, value }];
}

/** The items of a list; none where the list is left out. */
export function items<Value extends object, Key extends keyof Value & string>(
  place: Place<Value>,
  key: Key,
): readonly Place<Item<Value[Key]>>[] {
  return part(place, key).flatMap(({ pointer, value }) =>
    (value as readonly Item<Value[Key]>[]).map((item, index) => ({
      pointer: `${pointer}/${index}`,
      value: item,
    })),
  );
}

/** Every value under a value, itself included, in document order. */
export function placesUnder(place: Place<unknown>): readonly Place<unknown>[] {
  const found: Place<unknown>[] = [];
  const pending = [place];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    found.push(next);
    const { pointer, value } = next;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value).reverse())
      pending.push({ pointer: `${pointer}/${escaped(key)}`, value: child });
  }
  return found;
}

/** A step of a JSON Pointer (RFC 6901). */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
