/** Which rule says what when something is found. */
import type {
  CellFault,
  Check,
  FileFault,
  HeaderFault,
  HeaderNameCheck,
  Purpose,
  ReturnDefinition,
  Rule,
  Severity,
} from "@svd/schemas/returns";

/** A check of a rule, ready to make findings. */
export interface Claim<C extends Check = Check> {
  readonly rule: Rule;
  readonly check: C;
  readonly severity: Severity;
}

/** Something that was found, before it is worded. */
export interface Found {
  readonly claim: Claim;
  /** The row, as a spreadsheet numbers it. */
  readonly row?: number;
  /** The position of the column in the file, from 0. */
  readonly place?: number;
  /** How much it matters, where the column says so and not the rule. */
  readonly severity?: Severity;
  /** Words for the braces of the message. Made only when the finding is shown. */
  readonly words?: () => Readonly<Record<string, string>>;
  /** A sentence that follows the message, if there is one. Made only when the finding is shown. */
  readonly hint?: () => string | undefined;
  /** The text of the cell, for its shape. */
  readonly value?: string | undefined;
  readonly expected?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly linked?: readonly string[];
}

/** The claims of a definition, found by fault. */
export class Claims {
  readonly all: readonly Claim[];
  readonly #file = new Map<FileFault, Claim>();
  readonly #header = new Map<HeaderFault, Claim>();
  readonly #named = new Map<string, Claim>();
  readonly #general = new Map<CellFault, Claim>();

  /**
   * @param definition - The return.
   * @param purpose - What the file is for.
   */
  constructor({ rules }: ReturnDefinition, purpose: Purpose) {
    this.all = rules.flatMap((rule) =>
      rule.checks.map((check) => ({
        rule,
        check,
        severity: check.severityFor?.[purpose] ?? check.severity ?? rule.severity,
      })),
    );
    // The first rule to claim a fault has it: the return's own come before the generic ones.
    const keep = <K>(map: Map<K, Claim>, key: K, claim: Claim) => map.has(key) || map.set(key, claim);
    for (const claim of this.all) {
      const { check } = claim;
      if (check.kind === "file") for (const fault of check.faults) keep(this.#file, fault, claim);
      if (check.kind === "header") for (const fault of check.faults) keep(this.#header, fault, claim);
      if (check.kind !== "cell") continue;
      for (const fault of check.faults) {
        if (!check.columns) keep(this.#general, fault, claim);
        for (const column of check.columns ?? []) keep(this.#named, `${fault} ${column}`, claim);
      }
    }
  }

  /** The claim on a fault of the file. */
  file(fault: FileFault): Claim | undefined {
    return this.#file.get(fault);
  }

  /** The claim on a fault of the header. */
  header(fault: HeaderFault): Claim | undefined {
    return this.#header.get(fault);
  }

  /** The claim on a fault of a cell; a column that the definition does not have has no name. */
  cell(fault: CellFault, column: string | undefined): Claim | undefined {
    return this.#named.get(`${fault} ${column}`) ?? this.#general.get(fault);
  }

  /** The first rule on names of columns that a name breaks. */
  headerName(words: string): Claim | undefined {
    const padded = ` ${words} `;
    return this.ofKind("header-name").find(
      ({ check }: Claim<HeaderNameCheck>) =>
        check.contains.some((phrase) => padded.includes(` ${phrase} `)) || check.whole?.includes(words),
    );
  }

  /** The claims of a kind of check, in order. */
  ofKind<K extends Check["kind"]>(kind: K): Claim<Extract<Check, { kind: K }>>[] {
    return this.all.filter(({ check }) => check.kind === kind) as Claim<Extract<Check, { kind: K }>>[];
  }
}
