import type { Column, Finding, Report, Severity } from "@svd/schemas/returns";
import type { Claim, Found } from "../check/claim.js";
import type { ValidateOptions } from "../options.js";
import { columnLetter, shapeOf, shown } from "./place.js";

/** Counts findings, words those that are wanted, and hands them on. */
export class Collector {
  readonly #limit: number;
  readonly #options: ValidateOptions;
  readonly #findings: Finding[] = [];
  readonly #kept = new Map<string, number>();
  readonly #counts = new Map<string, { claim: Claim; severity: Severity; count: number }>();
  readonly #atPlace: number[] = [];
  readonly #notChecked = new Map<string, { ruleId: string; reason: string }>();
  #truncated = false;
  /** The name that the definition gives the column at a place of the file; `undefined` for other columns. */
  columnAt: (place: number) => Column | undefined = () => undefined;
  /** The values of parameters in words, by their ids: every message may name them. */
  parameterWords: Readonly<Record<string, string>> = {};
  /** How the format names the place of a row and a cell, besides its row and column. */
  locationOf: (row: number, place: number | undefined) => Pick<Finding, "pointer" | "line"> = () => ({});
  /** What the caller's sink promised and has not done yet. */
  pending: Promise<void> | undefined;

  constructor(options: ValidateOptions) {
    this.#options = options;
    this.#limit = options.maxFindings ?? 100;
  }

  /** Takes a finding. */
  add(found: Found): void {
    const severity = found.severity ?? found.claim.severity;
    const ruleId = found.claim.rule.id;
    const key = `${ruleId} ${severity}`;
    const entry = this.#counts.get(key);
    if (entry) entry.count++;
    else this.#counts.set(key, { claim: found.claim, severity, count: 1 });
    if (found.place !== undefined) this.#atPlace[found.place] = (this.#atPlace[found.place] ?? 0) + 1;

    const kept = this.#kept.get(ruleId) ?? 0;
    const keep = kept < this.#limit;
    if (!keep) this.#truncated = true;
    const { onFinding } = this.#options;
    if (!keep && !onFinding) return;
    const finding = this.#word(found, severity);
    if (keep) {
      this.#kept.set(ruleId, kept + 1);
      this.#findings.push(finding);
    }
    const promise = onFinding?.(finding);
    if (promise) this.pending = this.pending ? Promise.all([this.pending, promise]).then(() => {}) : promise;
  }

  /** Notes that a rule could not run, or not in full. */
  notChecked(ruleId: string, reason: string): void {
    this.#notChecked.set(`${ruleId} ${reason}`, { ruleId, reason });
  }

  /** The ids of rules that could not run, or not in full. */
  get unchecked(): ReadonlySet<string> {
    return new Set([...this.#notChecked.values()].map(({ ruleId }) => ruleId));
  }

  /** Whether anything was found that must be fixed. */
  get hasErrors(): boolean {
    return [...this.#counts.values()].some(({ severity }) => severity === "error");
  }

  /** Whether a rule has found anything. */
  hasFound(ruleId: string): boolean {
    return [...this.#counts.values()].some(({ claim }) => claim.rule.id === ruleId);
  }

  /** The parts of the report that are about findings. */
  summary(): Pick<Report, "counts" | "rules" | "notChecked" | "findings" | "truncated"> {
    const counts = { error: 0, query: 0, warning: 0, info: 0, notChecked: this.#notChecked.size };
    const order: readonly Severity[] = ["error", "query", "warning", "info"];
    const entries = [...this.#counts.values()].sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) || (a.claim.rule.id < b.claim.rule.id ? -1 : 1),
    );
    for (const { severity, count } of entries) counts[severity] += count;
    return {
      counts,
      rules: entries.map(({ claim, severity, count }) => ({
        ruleId: claim.rule.id,
        severity,
        title: claim.rule.title,
        count,
      })),
      notChecked: [...this.#notChecked.values()].sort((a, b) =>
        a.ruleId === b.ruleId ? 0 : a.ruleId < b.ruleId ? -1 : 1,
      ),
      findings: this.#findings,
      truncated: this.#truncated,
    };
  }

  /** Findings located in the column at a place. */
  countAt(place: number): number {
    return this.#atPlace[place] ?? 0;
  }

  #word(found: Found, severity: Severity): Finding {
    const { claim, row, place, value, expected, suggestion, linked } = found;
    const letter = place === undefined ? undefined : columnLetter(place);
    const name = place === undefined ? undefined : this.columnAt(place)?.name;
    const words: Record<string, string> = Object.create(null);
    words["column"] = name ?? (letter === undefined ? "" : `Column ${letter}`);
    Object.assign(words, this.parameterWords, found.words?.());
    const message = claim.check.message
      .replace(/\{([\w-]+)\}/g, (_, word: string) => words[word] ?? "")
      .trim();
    return {
      ruleId: claim.rule.id,
      severity,
      ...(row === undefined ? {} : { ...this.locationOf(row, place), row }),
      ...(place === undefined || letter === undefined
        ? {}
        : { column: { name: name ?? "", index: place, letter } }),
      ...(row === undefined || letter === undefined ? {} : { cell: `${letter}${row}` }),
      message: [message, found.hint?.()].filter(Boolean).join(" "),
      ...(value === undefined || value === "" ? {} : { shape: shapeOf(value) }),
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(linked === undefined || linked.length === 0 ? {} : { linked: [...linked] }),
      ...(this.#options.showValues && value !== undefined ? { value: shown(value) } : {}),
    };
  }
}
