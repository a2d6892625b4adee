/**
 * The form of a definition: its keys, its kinds and the types of its values, as the JSON Schema that is shipped has
 * them. The schema is read as it is, so that the two cannot differ.
 */
import schema from "../../json/return-definition.schema.json" with { type: "json" };
import { nearestOf, withNearest } from "../nearest.js";

/**
 * Something in a definition that is not sound.
 *
 * @category returns
 */
export interface DefinitionProblem {
  /** Where it is, as a JSON Pointer: `/rules/3/checks/0/kind`. */
  readonly pointer: string;
  /** What is wrong and how to put it right, as a sentence. */
  readonly message: string;
}

/** A part of the schema: all the keywords that the schema of definitions uses. */
interface Form {
  readonly $ref?: string;
  readonly anyOf?: readonly Form[];
  readonly type?: "object" | "array" | "string" | "number" | "boolean";
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Form;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Form;
}

const { $defs, ...DEFINITION } = schema as unknown as Form & {
  readonly $defs: Readonly<Record<string, Form>>;
};

/** A definition that is nested deeper is not one: those that are shipped have 14 levels. */
const DEEPEST = 100;

/** Ends the look at a definition that is nested too deeply, or holds itself. */
class TooDeep extends Error {}

/** What is wrong with the form of a definition, in its order. */
export function formProblems(definition: unknown): DefinitionProblem[] {
  const look: Look = { path: [], problems: [] };
  try {
    checkValue(definition, DEFINITION, look, "definition");
    return look.problems;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return [{ pointer: pointerOf(look.path), message: `This is nested more than ${DEEPEST} levels deep.` }];
  }
}

/** One look at a definition: the way to the value that is looked at, and what was found. */
interface Look {
  readonly path: (string | number)[];
  readonly problems: DefinitionProblem[];
}

function report({ path, problems }: Look, message: string, ...further: string[]): void {
  problems.push({ pointer: pointerOf([...path, ...further]), message });
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * Looks at a value.
 *
 * @param what - What it should be, such as "cell fault".
 */
function checkValue(value: unknown, form: Form, look: Look, what?: string): void {
  if (form.$ref !== undefined) {
    const name = form.$ref.replace("#/$defs/", "");
    checkValue(value, $defs[name] as Form, look, inWords(name));
    return;
  }
  if (form.anyOf) {
    checkAny(value, formsOf(form), look, what);
    return;
  }
  const type = typeOf(value);
  if (form.type !== undefined && type !== form.type)
    report(
      look,
      `${what === undefined ? "This" : withArticle(what, "A")} must be ${TYPES[form.type]}, not ${TYPES[type]}.`,
    );
  else if (form.const !== undefined && value !== form.const)
    report(look, `This must be ${quoted(form.const)}.`);
  else if (form.enum && !form.enum.includes(value)) report(look, unknownWord(value, form.enum, what));
  else if (type === "string" && (value as string).length < (form.minLength ?? 0))
    report(look, "This must not be empty.");
  else if (type === "array") checkList(value as readonly unknown[], form, look);
  else if (type === "object") checkObject(value as object, form, look, what);
}

function checkWithin(key: string | number, value: unknown, form: Form, look: Look): void {
  if (look.path.push(key) > DEEPEST) throw new TooDeep();
  checkValue(value, form, look);
  look.path.pop();
}

function checkList(value: readonly unknown[], form: Form, look: Look): void {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items = {} } = form;
  if (value.length < minItems || value.length > maxItems) {
    const wanted = minItems === maxItems ? `${minItems} items` : `at least ${minItems}`;
    report(look, `This list must have ${wanted}, not ${value.length || "none"}.`);
    return;
  }
  // By index: a hole is an item that is missing.
  for (let index = 0; index < value.length; index++) checkWithin(index, value[index], items, look);
}

/** A property that is not known is likely to be one that is missing, so it is told first. */
function checkObject(value: object, form: Form, look: Look, what = "object"): void {
  const { properties = {}, required = [], additionalProperties } = form;
  for (const key of Object.keys(value)) {
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (!own) {
      const absent = Object.keys(properties).filter((each) => !has(value, each));
      const message = `${quoted(key)} is not a property of ${withArticle(what)}`;
      report(look, withNearest(message, key, absent), key);
    } else if (has(value, key)) checkWithin(key, read(value, key), own, look);
  }
  for (const key of required) if (!has(value, key)) report(look, `"${key}" is missing.`, key);
}

/** Looks at a value that may have one of several forms, by the one that it is most like. */
function checkAny(value: unknown, forms: readonly Form[], look: Look, what: string | undefined): void {
  const type = typeOf(value);
  const ofType = forms.filter((form) => form.type === type);
  if (ofType.length === 0) checkValue(value, forms[0] as Form, look, what);
  else if (type !== "object") checkValue(value, oneOf(ofType), look, what);
  else if (ofType.every(({ properties }) => properties?.["kind"]))
    checkKind(value as object, ofType, look, what);
  else checkLikest(value as object, ofType, look, what);
}

/** Of forms that are told apart by their kind, the one of the kind. */
function checkKind(value: object, forms: readonly Form[], look: Look, what: string | undefined): void {
  const kinds = forms.map(({ properties }) => properties?.["kind"]?.const);
  const kind = has(value, "kind") ? read(value, "kind") : undefined;
  const form = forms[kinds.indexOf(kind)];
  if (form) checkValue(value, form, look, what);
  else if (kind === undefined) report(look, '"kind" is missing.', "kind");
  else report(look, unknownWord(kind, kinds, `kind of ${what}`), "kind");
}

/** Of forms that are told apart by their properties, the likest lacks least and has least that is not its own. */
function checkLikest(value: object, forms: readonly Form[], look: Look, what = "object"): void {
  const keys = Object.keys(value);
  const exact = forms.find(
    ({ properties = {}, required = [] }) =>
      required.every((key) => has(value, key)) && keys.every((key) => Object.hasOwn(properties, key)),
  );
  const form = exact ?? likestOf(value, keys, forms);
  const [key] = keys;
  if (form) checkValue(value, form, look, what);
  else if (key === undefined) report(look, `This ${what} is empty.`);
  else {
    const known = [...new Set(forms.flatMap(({ required = [] }) => required))];
    report(look, unknownWord(key, known, `kind of ${what}`), key);
  }
}

/** The form that an object with a fault is likely to be meant for; `undefined` where it shares nothing with any. */
function likestOf(value: object, keys: readonly string[], forms: readonly Form[]): Form | undefined {
  const ranked = forms
    .map((form) => {
      const { properties = {}, required = [] } = form;
      const lacking = required.filter((key) => !has(value, key));
      const strange = keys.filter((key) => !Object.hasOwn(properties, key));
      const misspelt = strange.filter((key) => nearestOf(key, lacking) !== undefined);
      return {
        form,
        shared: required.length - lacking.length,
        unlike: lacking.length + strange.length,
        misspelt: misspelt.length,
      };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => a.unlike - b.unlike || b.misspelt - a.misspelt || b.shared - a.shared);
  return ranked[0]?.form;
}

const formsOfChoices = new Map<Form, readonly Form[]>();

/** The forms of a choice, those of a choice within it included. */
function formsOf(form: Form): readonly Form[] {
  let forms = formsOfChoices.get(form);
  if (!forms) {
    forms = (form.anyOf ?? []).flatMap((each) => {
      const meant = each.$ref === undefined ? each : ($defs[each.$ref.replace("#/$defs/", "")] as Form);
      return meant.anyOf ? formsOf(meant) : [meant];
    });
    formsOfChoices.set(form, forms);
  }
  return forms;
}

/** The words of several forms as one. */
function oneOf(forms: readonly Form[]): Form {
  const [first] = forms;
  return first && forms.length === 1 ? first : { enum: forms.flatMap((form) => form.enum ?? [form.const]) };
}

/** Whether an object has a property with a value: one that is `undefined` does not come back from JSON. */
function has(value: object, key: string): boolean {
  return Object.hasOwn(value, key) && read(value, key) !== undefined;
}

function read(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

type ValueType = NonNullable<Form["type"]> | "null" | "undefined" | "other";

const TYPES: Readonly<Record<ValueType, string>> = {
  object: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: "null",
  undefined: "undefined",
  other: "a value that JSON does not have",
};

function typeOf(value: unknown): ValueType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isFinite(value) ? "number" : "other";
  return Object.hasOwn(TYPES, typeof value) ? (typeof value as ValueType) : "other";
}

function unknownWord(word: unknown, known: readonly unknown[], what = "word that is known here"): string {
  const words = known.map(String);
  const message = `${quoted(word)} is not ${withArticle(what)}`;
  return nearestOf(String(word), words) === undefined
    ? `${message}: it must be one of ${words.join(", ")}.`
    : withNearest(message, String(word), words);
}

/** The name of a type as words: `CellFault` is "cell fault". */
function inWords(name: string): string {
  return name.replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

function withArticle(what: string, a: "a" | "A" = "a"): string {
  return `${a}${/^[aeiou]/.test(what) ? "n" : ""} ${what}`;
}

/** Longer words are cut. */
const LONGEST_WORD = 60;

function quoted(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return `"${value.length > LONGEST_WORD ? `${value.slice(0, LONGEST_WORD)}…` : value}"`;
}
