import { cleanText, isCalendarDate, type ReturnDefinition } from "@svd/schemas/returns";
import { acceptOf } from "../cells/accept-of.js";
import type { DateOrder } from "../cells/written-date.js";
import type { Source } from "../options.js";
import { requireSound } from "../sound-definition.js";
import { Refusal, type RowsOptions, readRows, textAt } from "./rows.js";

/**
 * In which order the dates of a column are written that do not show it themselves.
 *
 * @category fixing
 */
export interface ColumnDateOrder {
  /** The name of the column. */
  readonly column: string;
  /** The two characters that part the numbers of these dates, as `//`. */
  readonly separators: string;
  /** Which number comes first. */
  readonly order: DateOrder;
}

/**
 * Finds out from a whole file in which order its dates are written: where every date of a column that shows its order
 * by a day over 12, and is parted in the same way, has the same order, the others are taken to have it too. Where none
 * shows it, or two disagree, nothing is said of the column.
 *
 * It reads the file once, in one pass, and keeps two bits a column and way of parting.
 *
 * @param source - The bytes of the file.
 * @param definition - The return that it is.
 * @param options - How it is to be read.
 * @returns The orders, to be given to {@link fix}; none for a file that cannot be read.
 * @throws ValidatorError when the definition is not sound, or there is no such encoding. What the source throws is
 *   passed on.
 * @category fixing
 */
export async function dateOrders(
  source: Source,
  definition: ReturnDefinition,
  options: RowsOptions = {},
): Promise<ColumnDateOrder[]> {
  requireSound(definition);
  const seen = new Map<string, Omit<ColumnDateOrder, "order"> & { readonly orders: Set<DateOrder> }>();
  let dates: readonly {
    readonly place: number;
    readonly name: string;
    readonly accept: ReturnType<typeof acceptOf>;
  }[] = [];
  let width = 0;
  try {
    await readRows(source, definition, options, {
      header(record, _, { columnAt }) {
        width = record.cells;
        dates = columnAt.flatMap((index, place) => {
          const column = definition.columns[index];
          return column?.kind === "date" || column?.kind === "date-time"
            ? [{ place, name: column.name, accept: acceptOf(column) }]
            : [];
        });
      },
      row(record) {
        if (record.cells !== width) return;
        for (const { place, name, accept } of dates) {
          const start = record.starts[place] as number;
          const end = record.ends[place] as number;
          // Dates in another form are short.
          if (start === end || end - start > 200 || accept(record.bytes, start, end)) continue;
          const { separators, order } = numericDate(cleanText(textAt(record, place) ?? "")) ?? {};
          if (separators === undefined || order === undefined) continue;
          const key = `${separators}${name}`;
          const known = seen.get(key);
          if (known) known.orders.add(order);
          else seen.set(key, { column: name, separators, orders: new Set([order]) });
        }
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
  return [...seen.values()].flatMap(({ column, separators, orders }) => {
    const [order] = orders;
    return order !== undefined && orders.size === 1 ? [{ column, separators, order }] : [];
  });
}

/** A date whose day, month and year are numbers, the year last. */
export interface NumericDate {
  /** The two characters between its numbers, as `//`. */
  readonly separators: string;
  /** Which number comes first, where a number over 12 shows it and the day exists. */
  readonly order?: DateOrder;
}

/**
 * What a date in numbers shows of the order that it is written in.
 *
 * @param text - The cell after `cleanText`.
 * @returns `undefined` for anything but a date of numbers with the year last.
 */
export function numericDate(text: string): NumericDate | undefined {
  const [, a = "", first = "", b = "", second = "", year = ""] =
    /^([0-9]{1,2})([ /.-])([0-9]{1,2})([ /.-])([0-9]{4})(?:[T ,].{0,20})?$/.exec(text) ?? [];
  if (year === "") return undefined;
  const separators = first + second;
  const exists = (month: string, day: string) =>
    isCalendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (Number(a) > 12 && exists(b, a)) return { separators, order: "day-first" };
  return Number(b) > 12 && exists(a, b) ? { separators, order: "month-first" } : { separators };
}
