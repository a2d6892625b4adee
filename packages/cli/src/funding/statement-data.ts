/** A plan worked out, for programs and spreadsheets. */
import { type PlanAllocation, plainPounds, planInWords } from "@svd/funding";
import { type CsvValue, csvRecord } from "@svd/schemas/safe-text";

/** The statement as JSON. Amounts are whole pence. */
export function statementJson(allocation: PlanAllocation): string {
  const { plan, preset, heads, posts, recipients, workings, warnings } = allocation;
  const words = planInWords(allocation);
  const claimOf = ({ on, what, amount }: (typeof recipients)[number]["claims"][number]) => ({
    on,
    what,
    amountPence: Number(amount),
  });
  const statement = {
    title: plan.title,
    plan: plan.id,
    year: plan.year,
    method: plan.method.kind,
    methodInWords: words.method,
    cautions: words.cautions,
    sources: words.sources,
    ...(preset && { preset: preset.id }),
    heads: heads.map(({ head, total, keptBack, shared, unplaced }) => ({
      head,
      totalPence: Number(total),
      keptBack: keptBack.map(({ title, amount }) => ({ title, amountPence: Number(amount) })),
      sharedPence: Number(shared),
      unplacedPence: Number(unplaced),
    })),
    recipients: recipients.map(({ name, heads: cells, amount, lastYear, claims }) => ({
      name,
      amountPence: Number(amount),
      ...(lastYear !== null && { lastYearPence: Number(lastYear) }),
      heads: cells.map((cell, h) => ({ head: heads[h]?.head, amountPence: Number(cell) })),
      ...(claims.length > 0 && { claims: claims.map(claimOf) }),
    })),
    ...(posts.length > 0 && {
      posts: posts.map(({ title, head, fullCost, salary, funders, unfunded }) => ({
        title,
        head,
        fullCostPence: Number(fullCost),
        salaryPence: Number(salary),
        funders: funders.map((funder) => ({
          name: funder.id,
          amountPence: Number(funder.amount),
          words: funder.words,
        })),
        unfundedPence: Number(unfunded),
      })),
    }),
    workings: workings.map(({ title, result, reasons }) => ({ title, reasons, trace: result.trace })),
    warnings: warnings.map(({ code, message, ids, amount }) => ({
      code,
      message,
      ids,
      amountPence: amount === null ? null : Number(amount),
    })),
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}

/** The amounts as CSV, a row for each amount, in pounds. No cell is a formula to a spreadsheet. */
export function statementCsv({ preset, heads, recipients }: PlanAllocation): string {
  const rows: CsvValue[][] = [
    ["line", "name", "head", "amount"],
    ...recipients.flatMap(({ name, heads: cells }) =>
      cells.map((cell, h) => ["share", name, heads[h]?.head ?? "", { decimal: plainPounds(cell) }]),
    ),
    ...heads.flatMap(({ head, keptBack }) =>
      keptBack.map(({ title, amount }) => ["kept back", title, head, { decimal: plainPounds(amount) }]),
    ),
    ...heads.flatMap(({ head, unplaced }) =>
      unplaced === 0n ? [] : [["left over", "", head, { decimal: plainPounds(unplaced) }]],
    ),
    ...(preset?.sources ?? []).map(({ url }) => ["method published at", url, "", ""]),
  ];
  return rows.map(csvRecord).join("");
}
