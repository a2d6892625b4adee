import type { Confidence } from "./confidence.js";
import type { Timing } from "./timing.js";

/**
 * What kind of statement a row of the catalogue is.
 *
 * - `duty`: has to be done;
 * - `power`: may be done, and is never a breach when it is not;
 * - `limit`: must not be done, or must be left out;
 * - `condition`: has to hold for something else to be lawful;
 * - `definition`: says who or what is meant, and asks nothing;
 * - `expectation`: guidance, or what a partnership set itself. No law asks it.
 *
 * @category models
 */
export type ObligationType = "duty" | "power" | "limit" | "condition" | "definition" | "expectation";

/**
 * Those who owe or are owed something, as the law names them.
 *
 * The four kinds of authority are four sets. `specified-authorities` are those of Schedule 1 to the Act of 2022,
 * `relevant-authorities` the educational, prison and youth custody authorities of its section 15,
 * `responsible-authorities` those of section 5(1) of the Crime and Disorder Act 1998, and `section-17a-authorities` what
 * section 17A of that Act calls relevant authorities.
 *
 * @category models
 */
export type Party =
  | "specified-authorities"
  | "relevant-authorities"
  | "responsible-authorities"
  | "section-17a-authorities"
  | "section-17-bodies"
  | "local-policing-body"
  | "secretary-of-state"
  | "welsh-ministers"
  | "strategy-group"
  | "county-strategy-group"
  | "crime-and-disorder-committee"
  | "co-operating-bodies"
  | "invitees"
  | "persons-required-to-attend"
  | "prescribed-persons"
  | "public"
  | "parliament"
  | "partnership"
  | "anyone";

/**
 * Where a row of the catalogue holds: `EW` in England and Wales, `E` in England, `W` in Wales.
 *
 * @category models
 */
export type Nations = "EW" | "E" | "W";

/**
 * What of a local government area a row depends on, beyond its nation.
 *
 * @category models
 */
export type Circumstance = "two-tier" | "outside-the-city-of-london";

/**
 * Whether the Secretary of State may direct a body that fails in it, under section 18 of the Act of 2022.
 *
 * - `direction`: section 18 lists it;
 * - `direction-with-section-8`: it is a part of publication under section 8, which section 18 lists (inferred);
 * - `none`: section 18 does not list it;
 * - `no-breach`: there is nothing to fail in.
 *
 * @category models
 */
export type Remedy = "direction" | "direction-with-section-8" | "none" | "no-breach";

/**
 * When a body need not comply.
 *
 * @category models
 */
export interface Exemption {
  /** Whether the bearer may rely on one. `false` where the Act shuts it out. */
  readonly available: boolean;
  /** The provision. */
  readonly provision: string;
  /** When it applies, or why not. */
  readonly when: string;
}

/**
 * The parts of a row that can be less sure than the row.
 *
 * @category models
 */
export type ObligationPart = "what" | "from" | "bearers" | "timing" | "remedy" | "exemption" | "evidence";

/**
 * A row of the catalogue: one thing that a provision asks, allows or forbids.
 *
 * It restates the law in this project's own words. The provision counts.
 *
 * @category models
 */
export interface Obligation {
  /** Its id. Never used again for another. */
  readonly id: string;
  /** The id of the {@link Instrument} it comes from. */
  readonly instrument: string;
  /** What kind of statement it is. */
  readonly type: ObligationType;
  /** The place in the instrument. */
  readonly provision: string;
  /** Where it holds. */
  readonly nations: Nations;
  /** What of the area it depends on, where it does. */
  readonly only?: Circumstance;
  /** First day from which the catalogue states it in this form, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, included. Absent: no end is known. */
  readonly to?: string;
  /** Who owes it, or has the power. */
  readonly bearers: readonly Party[];
  /** To whom it is owed, or with whom it is done. */
  readonly counterparts: readonly Party[];
  /** What it asks, allows or forbids, in a sentence without its subject. */
  readonly what: string;
  /** What brings it about. */
  readonly trigger: string;
  /** When it has to be done. */
  readonly timing: Timing;
  /** What would show it. This project's suggestion: no law asks for these documents. */
  readonly evidence?: string;
  /** When a body need not comply. */
  readonly exemption?: Exemption;
  /** Whether a direction may follow a failure. */
  readonly remedy: Remedy;
  /** How surely the row is known. */
  readonly confidence: Confidence;
  /** The parts that are less sure than the row. */
  readonly lessSure?: Readonly<Partial<Record<ObligationPart, Confidence>>>;
  /** What a reader has to know beside it. */
  readonly notes?: readonly string[];
}

/**
 * An Act, a set of regulations or another source of rows of the catalogue.
 *
 * @category models
 */
export interface Instrument {
  /** Its id. */
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** How it is cited, short. */
  readonly citation: string;
  /** Where it can be read. */
  readonly url?: string;
  /** Whether it is law. Guidance and local choice are not. */
  readonly isLaw: boolean;
  /** What was read of it, and what was not. */
  readonly read: string;
  /** Its rows. */
  readonly obligations: readonly Obligation[];
}

/** A row as the file of its instrument writes it: what is the same for most rows of an instrument is said once. */
export type Row = Omit<
  Obligation,
  "instrument" | "from" | "nations" | "bearers" | "counterparts" | "confidence" | "remedy"
> &
  Partial<Pick<Obligation, "from" | "nations" | "bearers" | "counterparts" | "confidence" | "remedy">>;

/** An instrument whose rows have ids that the compiler knows, so that what is said of a row cannot name another. */
export interface InstrumentOf<Id extends string> extends Instrument {
  readonly obligations: readonly (Obligation & { readonly id: Id })[];
}

/** Puts an instrument together with its rows. */
export function toInstrument<const Id extends string>(
  instrument: Omit<Instrument, "obligations">,
  common: Pick<Obligation, "from" | "nations" | "bearers">,
  rows: readonly (Row & { readonly id: Id })[],
): InstrumentOf<Id> {
  return {
    ...instrument,
    obligations: rows.map((row) => ({
      ...common,
      counterparts: [],
      confidence: "read" as const,
      remedy:
        row.type === "power" || row.type === "definition" || row.type === "expectation"
          ? "no-breach"
          : "none",
      ...row,
      instrument: instrument.id,
    })),
  };
}
