import { demonstration } from "@svd/schemas/returns";
import { describe, expect, test, vi } from "vitest";
import { type Source, type ValidateOptions, ValidatorError, validate } from "./index.js";
import { madeWorkbook } from "./read/xlsx/made-workbook.js";

const NAMES = demonstration.columns.map(({ name }) => name);
const ROW = "00a1,2026-03-01,street,,,,,,,,\r\n";
const encoder = new TextEncoder();
const reason = new Error("The user closed the page.");

/** A source that goes on without end, and tells whether it was released. */
function endless(first: string, next: string) {
  const seen = { released: false, chunks: 0 };
  async function* chunks() {
    try {
      yield encoder.encode(first);
      for (;;) {
        seen.chunks++;
        yield encoder.encode(next.repeat(2000));
      }
    } finally {
      seen.released = true;
    }
  }
  return { source: chunks(), seen };
}

const check = (source: Source, options: ValidateOptions) => validate(source, demonstration, options);

describe("a signal", () => {
  test.each([
    ["CSV", `${NAMES.join(",")}\r\n`, ROW],
    ["JSON", "[", `${JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, null])))},`],
    ["NDJSON", "", `${JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, null])))}\n`],
    ["a workbook", "PK\u0003\u0004", "x"],
  ])("ends the reading of %s with its reason, and the source is released", async (_, first, next) => {
    const { source, seen } = endless(first, next);
    const controller = new AbortController();
    const onProgress = (read: number) => {
      if (read > 500_000) setTimeout(() => controller.abort(reason), 5);
    };
    await expect(check(source, { signal: controller.signal, onProgress })).rejects.toBe(reason);
    await vi.waitFor(() => expect(seen.released).toBe(true));
    expect(seen.chunks).toBeGreaterThan(0);
  });

  test("ends the reading of one large piece, and of the rows of a workbook", async () => {
    const text = encoder.encode(NAMES.join(",") + `\r\n${ROW}`.repeat(100_000));
    const rows = Array.from({ length: 10_000 }, () => ROW.trim().split(","));
    const workbook = madeWorkbook([{ name: "rows", rows: [NAMES, ...rows] }]);
    for (const bytes of [text, workbook]) {
      await expect(check([bytes], { signal: AbortSignal.timeout(1) })).rejects.toThrow(/timeout/);
    }
  });

  test("that has spoken already ends the check before a byte is read", async () => {
    const { source, seen } = endless("", ROW);
    await expect(check(source, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(seen.chunks).toBe(0);
  });

  test("does not wait for a source that never answers, or for whoever takes the findings", async () => {
    let released = false;
    const silent: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => {}),
        return: () => {
          released = true;
          return new Promise(() => {});
        },
      }),
    };
    const signal = () => AbortSignal.timeout(10);
    await expect(check(silent, { signal: signal() })).rejects.toThrow(/timeout/);
    expect(released).toBe(true);
    const onFinding = () => new Promise<void>(() => {});
    await expect(check([encoder.encode("a,b\n1,2\n")], { signal: signal(), onFinding })).rejects.toThrow(
      /timeout/,
    );
  });

  test("ends the reading of the previous return, and releases both sources", async () => {
    const previous = endless(`${NAMES.join(",")}\r\n`, ROW);
    let released = false;
    const stream = new ReadableStream<Uint8Array>({
      cancel() {
        released = true;
      },
    });
    const options = { previous: previous.source, signal: AbortSignal.timeout(10) };
    await expect(check(stream as unknown as Source, options)).rejects.toThrow(/timeout/);
    await vi.waitFor(() => expect([previous.seen.released, released]).toEqual([true, true]));
  });

  test("that stays silent changes nothing", async () => {
    const bytes = encoder.encode(`${NAMES.join(",")}\r\n${ROW.repeat(100_000)}`);
    const { signal } = new AbortController();
    expect(await check([bytes], { signal })).toEqual(await check([bytes], {}));
  });
});

describe("what the caller gives that is not as documented", () => {
  const file = [encoder.encode(`${NAMES.join(",")}\r\n${ROW}`)];

  test.each<[string, unknown]>([
    ['There is no limit "row". Did you mean "rows"?', { limits: { row: 1 } }],
    ['There is no limit "maxBytes". Did you mean "bytes"?', { limits: { maxBytes: 1 } }],
    ['The limit "rows" must be a positive whole number.', { limits: { rows: 0 } }],
    ['The limit "rows" must be a positive whole number.', { limits: { rows: -1 } }],
    ['The limit "rows" must be a positive whole number.', { limits: { rows: 1.5 } }],
    ['The limit "rows" must be a positive whole number.', { limits: { rows: Number.NaN } }],
    ['The limit "rows" must be a positive whole number.', { limits: { rows: Number.POSITIVE_INFINITY } }],
    ['The limit "rows" must be a positive whole number.', { limits: { rows: "5" } }],
    ["The limits must be an object of numbers by the names of limits.", { limits: 5 }],
    ["The limits must be an object of numbers by the names of limits.", { limits: null }],
    ["The signal must be an AbortSignal.", { signal: {} }],
    ["The signal must be an AbortSignal.", { signal: new AbortController() }],
  ])("is refused: %s", async (message, options) => {
    await expect(check(file, options as ValidateOptions)).rejects.toThrow(
      new ValidatorError("OPTION", message),
    );
  });

  test.each<[string, unknown]>([
    ["a text", "reference\n"],
    ["bytes without a list around them", new Uint8Array([1, 2])],
    ["texts", ["reference\n"]],
    ["nothing", undefined],
  ])("is refused where the source is %s", async (_, source) => {
    await expect(check(source as Source, {})).rejects.toThrow(/source must/);
  });

  test("is not a limit that is left undefined", async () => {
    const limits = { rows: undefined } as unknown as NonNullable<ValidateOptions["limits"]>;
    expect((await check(file, { limits })).verdict).toBe("accepted");
  });
});

describe("a limit of cells", () => {
  test.each([
    ["a plain cell of a column that the return does not have", ",x", `,${"x".repeat(60)}`, "GEN-F13 L2"],
    ["a name in the header", `,${"x".repeat(60)}`, ",x", "GEN-F13 L1"],
  ])("holds for %s", async (_, name, cell, place) => {
    const bytes = encoder.encode(`${NAMES.join(",")}${name}\r\n${ROW.trim()}${cell}\r\n`);
    const { findings } = await check([bytes], { limits: { cellBytes: 50 } });
    expect(findings.map((each) => `${each.ruleId} ${each.cell}`)).toContain(place);
  });
});
