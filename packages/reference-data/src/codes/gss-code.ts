// The nine-character codes that the Office for National Statistics gives to areas (the Register of Geographic Codes).

import type { AreaKind } from "../area-kind.js";
import type { NationName } from "../register.js";

interface GssEntity {
  readonly entity: string;
  readonly kind?: AreaKind;
}

const entities: Readonly<Record<string, GssEntity>> = {
  E06: { entity: "unitary authority", kind: "unitary-authority" },
  E07: { entity: "non-metropolitan district", kind: "non-metropolitan-district" },
  E08: { entity: "metropolitan district", kind: "metropolitan-district" },
  E09: { entity: "London borough", kind: "london-borough" },
  E10: { entity: "county", kind: "county" },
  E12: { entity: "region of England", kind: "region" },
  E22: { entity: "community safety partnership", kind: "community-safety-partnership" },
  E23: { entity: "police force area", kind: "police-force-area" },
  E31: { entity: "fire and rescue authority", kind: "fire-and-rescue-authority" },
  E40: { entity: "NHS England region" },
  E47: { entity: "combined authority" },
  E54: { entity: "integrated care board", kind: "integrated-care-board" },
  E92: { entity: "nation", kind: "nation" },
  W06: { entity: "principal area of Wales", kind: "welsh-principal-area" },
  W11: { entity: "local health board", kind: "local-health-board" },
  W14: { entity: "community safety partnership", kind: "community-safety-partnership" },
  W15: { entity: "police force area", kind: "police-force-area" },
  W25: { entity: "fire and rescue authority", kind: "fire-and-rescue-authority" },
  W92: { entity: "nation", kind: "nation" },
};

/** Codes that stand for something else than their prefix says. */
const exceptions: Readonly<Record<string, GssEntity>> = {
  E09000001: { entity: "City of London", kind: "city-of-london" },
};

function entityOf(code: string): GssEntity | undefined {
  return exceptions[code] ?? entities[code.slice(0, 3)];
}

const countries: Readonly<Record<string, string>> = {
  E: "England",
  K: "more than one nation",
  N: "Northern Ireland",
  S: "Scotland",
  W: "Wales",
};

/**
 * A text that has the form of a GSS code with a prefix that this package knows. Whether the code exists is for
 * `findByCode` to say.
 *
 * @category models
 */
export interface KnownGssCode {
  /** The form is right, and the prefix is known. */
  readonly status: "gss-code";
  /** The code. */
  readonly code: string;
  /** The country in its first letter. */
  readonly country: string;
  /** Its first three characters. */
  readonly prefix: string;
  /** What the code stands for, in words. */
  readonly entity: string;
  /** The kind of area, where a register here lists such areas. */
  readonly kind?: AreaKind;
}

/**
 * A text that has the form of a GSS code of something this package has nothing about.
 *
 * @category models
 */
export interface OtherGssCode {
  /** The form is right, and the prefix is not known. */
  readonly status: "other-prefix";
  /** The code. */
  readonly code: string;
  /** The country in its first letter. */
  readonly country: string;
  /** Its first three characters. */
  readonly prefix: string;
  /** What to give instead. */
  readonly message: string;
}

/**
 * A text that is no code.
 *
 * @category models
 */
export interface MalformedCode {
  /** The form is not that of a code. */
  readonly status: "malformed";
  /** What a code looks like, and how this differs. */
  readonly message: string;
  /** The code that was probably meant, where one can be told. */
  readonly suggestion?: string;
}

/**
 * What the form of a GSS code says.
 *
 * @category models
 */
export type GssCode = KnownGssCode | OtherGssCode | MalformedCode;

/**
 * Reads the form of a GSS code: the country, the kind of entity, and whether it is a GSS code at all.
 *
 * @param text - The code, exactly as found. Lower case and spaces are a fault, but the suggestion repairs them.
 * @returns What the form says, see `GssCode`.
 * @example
 * ```ts
 * const allerdale = parseGssCode("E07000026");
 * allerdale.status === "gss-code" && allerdale.entity; // => "non-metropolitan district"
 * parseGssCode("S12000036").status; // => "other-prefix"
 * const slip = parseGssCode("e06000001 ");
 * slip.status === "malformed" && slip.suggestion; // => "E06000001"
 * ```
 * @category readers
 */
export function parseGssCode(text: string): GssCode {
  if (!isGssForm(text)) return malformed(text);
  const prefix = text.slice(0, 3);
  const country = countries[text.slice(0, 1)] ?? "an unknown country";
  const known = entityOf(text);
  if (known) return { status: "gss-code", code: text, country, prefix, ...known };
  return {
    status: "other-prefix",
    code: text,
    country,
    prefix,
    message: `Codes that begin with ${prefix} are not used here. Give the code of an area in England or Wales, such as E06000001.`,
  };
}

/** The kind of area a code in a register stands for by its prefix; undefined for an id made here. */
export function kindOfGssCode(code: string): AreaKind | undefined {
  return entityOf(code)?.kind;
}

/** The nation in the first letter of a code. */
export function nationOfGssCode(code: string): NationName {
  return code.startsWith("W") ? "Wales" : "England";
}

function isGssForm(text: string): boolean {
  return /^[A-Z][0-9]{8}$/.test(text);
}

function malformed(text: string): MalformedCode {
  const trimmed = text.trim().toUpperCase();
  const repaired = trimmed.slice(0, 1) + trimmed.slice(1).replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const form = "A GSS code is a capital letter and eight digits, such as E06000001.";
  if (isGssForm(repaired)) {
    return { status: "malformed", message: `${form} This looks like ${repaired}.`, suggestion: repaired };
  }
  const what =
    text.length === 9
      ? "This has other characters."
      : `This has ${text.length} character${text.length === 1 ? "" : "s"}.`;
  return { status: "malformed", message: `${form} ${what}` };
}
