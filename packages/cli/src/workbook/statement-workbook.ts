/** A plan worked out, as a workbook whose formulas work it out again. */
import { type PlanAllocation, planInWords, type Step, type Working } from "@svd/funding";
import { columnLetter } from "@svd/validator";
import { dayInWords } from "../funding/day-in-words.js";
import { cellOf, Sheet, sheetNamer, writeBook } from "./book.js";
import { InputSheet } from "./input-sheet.js";
import { type Binding, fillWorkingSheet, type SheetPlaces } from "./working-sheet.js";

/** A sheet of workings, and where things stand on it. */
interface WorkedSheet {
  readonly working: Working;
  readonly sheet: Sheet;
  readonly at: SheetPlaces;
}

/**
 * Makes the workbook of a plan.
 *
 * @returns The bytes of an XLSX file, the same for the same plan.
 */
export async function statementWorkbook(allocation: PlanAllocation): Promise<Uint8Array> {
  const { plan, workings } = allocation;
  const nameOf = sheetNamer();
  const about = new Sheet(nameOf("About"));
  const amounts = new Sheet(nameOf("Amounts"));
  const inputs = new InputSheet(
    new Sheet(nameOf("Inputs")),
    plan.heads,
    plan.recipients.map(({ name }) => name),
  );
  const worked: WorkedSheet[] = [];
  for (const working of workings) {
    const sheet = new Sheet(nameOf(working.title));
    const { trace } = working.result;
    const total = trace.steps.find(({ scope, rule }) => rule === "given" && scope === "one")?.letter;
    const sumsTo =
      working.part === "kept-back" ||
      working.part === "in-all" ||
      (working.part === "share" && placesAll(allocation, working));
    const at = fillWorkingSheet(sheet, {
      title: working.title,
      trace,
      bind: binder(allocation, working, worked, inputs),
      ...(sumsTo && total !== undefined && { addsUpTo: total }),
    });
    worked.push({ working, sheet, at });
  }
  const places = fillAmounts(amounts, allocation, worked, inputs);
  const claims = fillClaims(nameOf, allocation, amounts, places);
  fillAbout(about, allocation);
  const posts = postsSheet(nameOf, allocation, worked);
  return writeBook(plan.title, [
    about,
    amounts,
    inputs.sheet,
    ...posts,
    ...worked.map(({ sheet }) => sheet),
    ...claims,
  ]);
}

/** The weights that the calculation of all heads at once and that of each head have in common. */
const WEIGHTS = "The weight of each recipient";

/** Whether a sheet places the whole of what it shares out. */
function placesAll({ plan, heads }: PlanAllocation, { head }: Working): boolean {
  if (plan.method.kind === "ranked-coverage" || head === null) return false;
  return plan.damping !== undefined || heads.every((each) => each.head !== head || each.unplaced === 0n);
}

/** Where the values given to a calculation come from on the other sheets. */
function binder(
  allocation: PlanAllocation,
  working: Working,
  worked: readonly WorkedSheet[],
  inputs: InputSheet,
): (step: Step, nth: number) => Binding | undefined {
  const { plan, recipients } = allocation;
  const { head: own, part, result } = working;
  const { steps } = result.trace;
  const kind = plan.method.kind;
  const isOfRecipients =
    result.trace.rows.length === recipients.length && part !== "post" && part !== "kept-back";
  const headOf = (row: number) => own ?? plan.heads[Math.floor(row / recipients.length)]?.head;
  /** What there is to share out of a head: what is kept back leaves, or all of it. */
  const totalOf = (head: string | null | undefined) => {
    const kept = worked.find((each) => each.working.part === "kept-back" && each.working.head === head);
    if (kept === undefined) return inputs.total(head);
    const { rows, amounts } = kept.working.result.trace;
    return cellOf(kept.sheet, kept.at.cell(amounts, rows.length - 1));
  };
  if (part === "post") return () => undefined;
  if (part === "kept-back")
    return (step, nth) => {
      if (step.scope === "one") return nth === 0 ? () => inputs.total(own) : undefined;
      if (nth !== 0) return undefined;
      // What a jointly funded post takes is worked out on its own sheet.
      const kept = (plan.keptBack ?? []).filter((each) => each.head === own);
      return (row) => {
        const slice = kept[row];
        const post =
          slice?.kind === "shared-post"
            ? worked.find((each) => each.working.post === slice.title)
            : undefined;
        if (slice?.kind !== "shared-post" || post === undefined) return null;
        const funder = slice.funders.findIndex(({ name }) => name === slice.grant);
        return cellOf(post.sheet, post.at.cell(post.working.result.trace.amounts, funder));
      };
    };
  if (part === "in-all")
    return (step, nth) => {
      if (step.rule === "tie-rule" && step.measure === "number")
        return placeAmongEquals(allocation, working, step);
      if (step.rule !== "given" || nth !== 0) return undefined;
      return step.scope === "one"
        ? () => plan.heads.map(({ head }) => totalOf(head)).join("+")
        : inputs.column(WEIGHTS, step.values).cell;
    };
  return (step, nth) => {
    if (own === null) {
      if (step.scope === "each" && nth === 0) return (row) => totalOf(headOf(row));
      const weights = steps.filter(({ rule, scope }) => rule === "given" && scope === "each")[1];
      if (weights === undefined || step.rule !== "given") return undefined;
      const all = inputs.column(WEIGHTS, weights.values.slice(0, recipients.length));
      if (step.scope === "each" && nth === 1) return (row) => all.cell(row % recipients.length);
      return step.scope === "one" ? () => `SUM(${all.range})` : undefined;
    }
    if (!isOfRecipients) return undefined;
    if (part === "damping") {
      if (step.scope !== "each" || step.rule !== "given") return undefined;
      if (nth === 0) {
        const before = inputs.column(`${own}: ${step.words}`, step.values);
        return before.cell;
      }
      const formula = worked.find((each) => each.working.part === "share" && each.working.head === own);
      if (nth !== 1 || formula === undefined) return undefined;
      return (row) => cellOf(formula.sheet, formula.at.cell(formula.working.result.trace.amounts, row));
    }
    if (step.rule === "tie-rule" && step.measure === "number")
      return placeAmongEquals(allocation, working, step);
    if (kind === "ranked-coverage") {
      const live = coverageBinding(allocation, working, step);
      if (live !== undefined) return live;
    }
    if (step.rule !== "given") return undefined;
    if (step.scope === "one") {
      if (nth === 0 && kind !== "ranked-coverage") return () => totalOf(own);
      if (kind === "floors-and-caps" && nth === 1) return leftOver(steps);
      return () => inputs.single(step.words, step.values[0]);
    }
    if (kind === "equal-share") return undefined;
    if (kind === "floors-and-caps" && nth === 2 && plan.method.kind === "floors-and-caps") {
      const capped = new Set(
        plan.method.bounds.flatMap(({ head, recipient, capPence }) =>
          head === own && capPence !== undefined ? [recipient] : [],
        ),
      );
      const given = (scope: Step["scope"]) =>
        steps.filter((each) => each.rule === "given" && each.scope === scope);
      const [[total], [, floor]] = [given("one"), given("each")];
      const caps = inputs.column(`${own}: ${step.words}`, step.values);
      return (row, at) =>
        capped.has(recipients[row]?.name ?? "") || total === undefined || floor === undefined
          ? caps.cell(row)
          : `MAX(${at.cell(total.letter, 0)},${at.cell(floor.letter, row)})`;
    }
    // Weights and counts are the same for every head; floors, flat amounts and last year's are not.
    const isOfHead = step.measure !== "number";
    return inputs.column(isOfHead ? `${own}: ${step.words}` : step.words, step.values).cell;
  };
}

/** The place of each among equals, where the tie rule can be said by a formula. */
function placeAmongEquals({ plan }: PlanAllocation, working: Working, step: Step): Binding | undefined {
  const rule = plan.ties?.rule ?? "larger-weight";
  if (rule === "listed" || rule === "error") return (row) => String(row);
  if (rule !== "larger-weight" || plan.method.kind === "ranked-coverage") return undefined;
  const { steps } = working.result.trace;
  const before = steps.slice(0, steps.indexOf(step));
  const weight = {
    "pro-rata": before.filter(({ rule, scope }) => rule === "given" && scope === "each")[0],
    "equal-share": before.filter(({ rule, scope }) => rule === "given" && scope === "each")[0],
    "uniform-change": before.filter(({ rule, scope }) => rule === "given" && scope === "each")[0],
    "floors-and-caps": before.filter(({ rule, scope }) => rule === "given" && scope === "each")[0],
    "flat-plus-weighted": before.find(({ rule }) => rule === "flat-plus-weighted"),
    "needs-formula": before.find(({ rule }) => rule === "mix"),
    "split-heads": before.filter(({ rule, scope }) => rule === "given" && scope === "each")[0],
  }[plan.method.kind];
  if (weight === undefined) return undefined;
  const { letter } = weight;
  return (row, at) => {
    const own = at.cell(letter, row);
    const all = at.column(letter);
    const [first = ""] = all.split(":");
    const larger = `SUMPRODUCT((${all}>${own})*1)`;
    return row === 0 ? larger : `${larger}+SUMPRODUCT((${first}:${at.cell(letter, row - 1)}=${own})*1)`;
  };
}

/** What nobody may take, because all are at their caps. */
function leftOver(steps: readonly Step[]): Binding | undefined {
  const given = (scope: Step["scope"]) =>
    steps.filter((each) => each.rule === "given" && each.scope === scope);
  const [total] = given("one");
  const [weight, floor, cap] = given("each");
  if (total === undefined || weight === undefined || floor === undefined || cap === undefined)
    return undefined;
  return (_, at) => {
    const [w, f, c] = [weight, floor, cap].map(({ letter }) => at.column(letter));
    return `MAX(0,${at.cell(total.letter, 0)}-SUMPRODUCT((${w}>0)*${c}+(${w}=0)*${f}))`;
  };
}

/** What a ranked coverage looks up by rank. */
function coverageBinding(
  { plan }: PlanAllocation,
  { head: own, result }: Working,
  step: Step,
): Binding | undefined {
  const { steps } = result.trace;
  const [value] = steps;
  const rank = steps.find(({ rule }) => rule === "rank");
  if (value === undefined || rank === undefined || plan.method.kind !== "ranked-coverage") return undefined;
  if (step.rule === "running")
    return (row, at) =>
      `SUMPRODUCT((${at.column(rank.letter)}<${at.cell(rank.letter, row)})*${at.column(value.letter)})`;
  if (step.rule !== "tier") return undefined;
  const { tiers } = plan.method;
  const amountOf = (t: number) => tiers[t]?.amounts.find(({ head }) => head === own)?.amountPence ?? 0;
  const upTo = tiers.map((_, t) => tiers.slice(0, t + 1).reduce((all, { places }) => all + places, 0));
  return (row, at) =>
    tiers
      .slice(0, -1)
      .reduceRight(
        (otherwise, _, t) => `IF(${at.cell(rank.letter, row)}<=${upTo[t]},${amountOf(t)},${otherwise})`,
        String(amountOf(tiers.length - 1)),
      );
}

/** Where the pence of each recipient and head stand on the sheet of amounts. */
interface AmountPlaces {
  /** The pence of a recipient in all. */
  readonly inAll: (recipient: number) => string;
}

/** Who gets what, in pounds, by formulas that lead to the workings. */
function fillAmounts(
  sheet: Sheet,
  { plan, heads, recipients }: PlanAllocation,
  worked: readonly WorkedSheet[],
  inputs: InputSheet,
): AmountPlaces {
  const hasLastYear = recipients.some(({ lastYear }) => lastYear !== null);
  const headings = [
    "Recipient",
    ...heads.map(({ head }) => `${head}, pence`),
    "Total, pence",
    ...heads.map(({ head }) => head),
    "Total",
    ...(hasLastYear ? ["Last year", "Change"] : []),
    "As svd worked it out",
    "Difference",
  ];
  sheet.put(1, 1, `${plan.title}, ${plan.year}`, "title");
  sheet.put(
    2,
    1,
    "The amounts follow from the sheets behind this one. A difference from what svd worked out means that something was changed there, or that a check there fails.",
    "words",
  );
  headings.forEach((words, c) => {
    sheet.put(4, c + 1, words, "heading");
  });
  sheet.width(1, 40);
  const count = heads.length;
  const pence = (h: number) => columnLetter(1 + h);
  const allPence = columnLetter(1 + count);
  const pounds = (h: number) => 3 + count + h;
  const allPounds = 3 + 2 * count;
  const svd = allPounds + (hasLastYear ? 3 : 1);
  const first = 5;
  const last = first + recipients.length - 1;
  const cellFor = (h: number, r: number) => {
    const head = heads[h]?.head;
    const of = (part: Working["part"]) =>
      worked.find(({ working }) => working.part === part && (working.head === head || working.head === null));
    const source = of("damping") ?? of("share");
    if (source === undefined) throw new Error("A head was not shared out.");
    const row = source.working.head === null ? h * recipients.length + r : r;
    return cellOf(source.sheet, source.at.cell(source.working.result.trace.amounts, row));
  };
  const inPounds = (amount: bigint) => Number(amount) / 100;
  recipients.forEach(({ name, heads: cells, amount, lastYear, change }, r) => {
    const row = first + r;
    sheet.put(row, 1, name, "words");
    cells.forEach((cell, h) => {
      sheet.work(row, 2 + h, cellFor(h, r), Number(cell));
      sheet.work(row, pounds(h), `${pence(h)}${row}/100`, inPounds(cell), "money");
    });
    sheet.work(row, 2 + count, `SUM(B${row}:${pence(count - 1)}${row})`, Number(amount));
    sheet.work(row, allPounds, `${allPence}${row}/100`, inPounds(amount), "money");
    if (lastYear !== null) {
      sheet.put(row, allPounds + 1, inPounds(lastYear), "money");
      const [own, before] = [`${allPence}${row}`, `${columnLetter(allPounds)}${row}`];
      sheet.work(row, allPounds + 2, `(${own}-ROUND(${before}*100,0))/100`, inPounds(change ?? 0n), "money");
    }
    sheet.put(row, svd, inPounds(amount), "money");
    sheet.work(
      row,
      svd + 1,
      `(${allPence}${row}-ROUND(${columnLetter(svd - 1)}${row}*100,0))/100`,
      0,
      "money",
    );
  });
  let row = last + 1;
  const line = (title: string, of: (h: number) => { readonly formula: string; readonly value: number }) => {
    const values = heads.map((_, h) => of(h));
    const all = values.reduce((sum, { value }) => sum + value, 0);
    sheet.put(row, 1, title, "check");
    values.forEach(({ formula, value }, h) => {
      sheet.work(row, 2 + h, formula, value);
      sheet.work(row, pounds(h), `${pence(h)}${row}/100`, value / 100, "money");
    });
    sheet.work(row, 2 + count, `SUM(B${row}:${pence(count - 1)}${row})`, all);
    sheet.work(row, allPounds, `${allPence}${row}/100`, all / 100, "money");
    row += 1;
  };
  line("Recipients together", (h) => ({
    formula: `SUM(${pence(h)}${first}:${pence(h)}${last})`,
    value: Number(heads[h]?.placed ?? 0n),
  }));
  const keptRows: number[] = [];
  heads.forEach(({ head, keptBack }, own) => {
    const kept = worked.find(({ working }) => working.part === "kept-back" && working.head === head);
    keptBack.forEach(({ title, amount }, k) => {
      keptRows.push(row);
      line(`Kept back: ${title}`, (h) =>
        h === own && kept !== undefined
          ? {
              formula: cellOf(kept.sheet, kept.at.cell(kept.working.result.trace.amounts, k)),
              value: Number(amount),
            }
          : { formula: "0", value: 0 },
      );
    });
  });
  const placed = last + 1;
  line("What there is", (h) => ({
    formula: inputs.total(heads[h]?.head),
    value: Number(heads[h]?.total ?? 0n),
  }));
  line("Left over, below zero where more is paid than there is; 0 unless the plan leaves something", (h) => ({
    formula: `${pence(h)}${row - 1}-${pence(h)}${placed}${keptRows.map((each) => `-${pence(h)}${each}`).join("")}`,
    value: Number(heads[h]?.unplaced ?? 0n),
  }));
  const dated = worked.flatMap(({ sheet: working, at }) =>
    at.outOfDate === undefined ? [] : [cellOf(working, at.outOfDate)],
  );
  if (dated.length > 0) {
    sheet.put(
      row,
      1,
      "Number of sheets with out-of-date svd values. If not 0, re-run svd allocate on the changed plan",
      "check",
    );
    sheet.work(row, 2, dated.join("+"), 0, "check");
  }
  sheet.freeze = { rows: 4, columns: 1 };
  return { inAll: (recipient) => cellOf(sheet, `$${allPence}$${first + recipient}`) };
}

/** When the amounts are paid. */
function fillClaims(
  nameOf: (wanted: string) => string,
  { plan, recipients }: PlanAllocation,
  amounts: Sheet,
  { inAll }: AmountPlaces,
): readonly Sheet[] {
  const days = recipients[0]?.claims ?? [];
  if (plan.profile === undefined || days.length === 0) return [];
  const sheet = new Sheet(nameOf("Paid"));
  sheet.put(1, 1, `When it is paid: ${plan.profile.paid}`, "title");
  sheet.put(
    2,
    1,
    `In pence. Each is the rounded running total less the one before it, so that they add up to the sheet ${amounts.name}.`,
    "words",
  );
  sheet.put(4, 1, "Recipient", "heading");
  sheet.put(5, 1, "Share of the award", "words");
  sheet.put(6, 1, "Shares so far", "words");
  sheet.width(1, 40);
  let soFar = 0;
  days.forEach(({ on }, c) => {
    const { parts, of } = plan.profile?.quarters[c] ?? { parts: 0, of: 1 };
    soFar += parts / of;
    const letter = columnLetter(c + 1);
    sheet.put(4, c + 2, `from ${dayInWords(on)}`, "heading");
    sheet.work(5, c + 2, `${parts}/${of}`, parts / of, "input");
    sheet.work(6, c + 2, `ROUND(SUM($B$5:${letter}$5),12)`, soFar);
  });
  recipients.forEach(({ name, claims }, r) => {
    const row = 7 + r;
    sheet.put(row, 1, name, "words");
    claims.forEach(({ amount }, c) => {
      const letter = columnLetter(c + 1);
      const before = c === 0 ? "" : `-SUM($B${row}:${columnLetter(c)}${row})`;
      sheet.work(row, c + 2, `ROUND(ROUND(${inAll(r)}*${letter}$6,6),0)${before}`, Number(amount));
    });
  });
  return [sheet];
}

/** The jointly funded posts together: what each funder pays, on both bases. */
function postsSheet(
  nameOf: (wanted: string) => string,
  { posts }: PlanAllocation,
  worked: readonly WorkedSheet[],
): readonly Sheet[] {
  if (posts.length === 0) return [];
  const sheet = new Sheet(nameOf("Posts"));
  sheet.put(1, 1, "Jointly funded posts", "title");
  const headings = ["Post", "Funder", "Pays", "Of full cost", "Of salary", "Full cost", "Salary"];
  headings.forEach((words, c) => {
    sheet.put(3, c + 1, words, "heading");
  });
  sheet.width(1, 40);
  sheet.width(2, 34);
  let row = 4;
  for (const { title, fullCost, salary, funders } of posts) {
    const post = worked.find(({ working }) => working.post === title);
    if (post === undefined) continue;
    const { steps, amounts } = post.working.result.trace;
    const [full, pay] = steps;
    funders.forEach(({ id, amount }, f) => {
      const part = (whole: bigint) => (whole === 0n ? 0 : Number(amount) / Number(whole));
      sheet.put(row, 1, title, "words");
      sheet.put(row, 2, id, "words");
      sheet.work(
        row,
        3,
        `${cellOf(post.sheet, post.at.cell(amounts, f))}/100`,
        Number(amount) / 100,
        "money",
      );
      sheet.work(row, 4, `IF(F${row}=0,0,C${row}/F${row})`, part(fullCost), "share");
      sheet.work(row, 5, `IF(G${row}=0,0,C${row}/G${row})`, part(salary), "share");
      if (full !== undefined)
        sheet.work(
          row,
          6,
          `${cellOf(post.sheet, post.at.cell(full.letter, f))}/100`,
          Number(fullCost) / 100,
          "money",
        );
      if (pay !== undefined)
        sheet.work(
          row,
          7,
          `${cellOf(post.sheet, post.at.cell(pay.letter, f))}/100`,
          Number(salary) / 100,
          "money",
        );
      row += 1;
    });
  }
  sheet.freeze = { rows: 3, columns: 0 };
  return [sheet];
}

/** What the workbook is, and what may be taken from it. */
function fillAbout(sheet: Sheet, allocation: PlanAllocation): void {
  const { plan } = allocation;
  const words = planInWords(allocation);
  const facts: readonly (readonly [string, string])[] = [
    ["Plan", `${plan.title} (${plan.id})`],
    ["Financial year", plan.year],
    ["Method", words.method],
    ["Ties", words.ties],
    ...(plan.reasons === undefined ? [] : [["Reasons", plan.reasons] as const]),
    ...words.cautions.map((caution) => ["Note", caution] as const),
    ...words.sources.map((source) => ["Source", source] as const),
    [
      "Using it",
      "Change a cell with a yellow background, on the sheet Inputs or on the sheet of a calculation, and everything recalculates. What becomes the decision is what svd allocate makes of the changed plan.",
    ],
    [
      "Exactness",
      "A spreadsheet counts in doubles. Money is whole pence here, and shares are carried as whole numerators over whole denominators. While a total in pence times the sum of the weights, written without a decimal point, is below 10^14, floors, remainders, ranks and amounts are exact. Beyond that, and where several fractions are added, values are rounded to a millionth of a penny before they are compared. Each sheet says which it is, and checks itself.",
    ],
    [
      "What is not a formula",
      "The quota method places units one after another, and two-way rounding finds a way through the whole table: both are given as svd found them, with checks. svd's divisor is kept while it still works; otherwise the sheet searches for one. Units decided by a tie are fixed.",
    ],
  ];
  sheet.put(1, 1, plan.title, "title");
  facts.forEach(([title, text], i) => {
    sheet.put(3 + i, 1, title, "check");
    sheet.put(3 + i, 2, text, "words");
  });
  sheet.width(1, 20);
  sheet.width(2, 110);
}
