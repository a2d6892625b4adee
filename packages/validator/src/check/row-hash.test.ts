import { expect, test } from "vitest";
import { RowHash } from "./row-hash.js";

const encoder = new TextEncoder();
const COUNT = 100_000;

test.each<[string, (i: number) => string]>([
  ["numbers", (i) => String(i)],
  ["padded numbers", (i) => String(i).padStart(64, "0")],
  ["rows", (i) => `x,2026-03,Example Police,${i % 1000},${Math.floor(i / 1000)},y`],
  [
    "two numbers",
    (i) => `${String(i % 400).padStart(4, "0")}${String(Math.floor(i / 400)).padStart(4, "0")}`,
  ],
  ["letters beyond ASCII", (i) => String.fromCharCode(0x80 + (i % 1024), 0x80 + Math.floor(i / 1024))],
])("each lane tells %s apart as well as chance would", (_, text) => {
  const hash = new RowHash();
  const lanes = [new Set<number>(), new Set<number>(), new Set<number>()] as const;
  for (let i = 0; i < COUNT; i++) {
    const bytes = encoder.encode(text(i));
    hash.read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length);
    lanes[0].add(hash.a);
    lanes[1].add(hash.b);
    lanes[2].add(hash.c);
  }
  // By chance 100,000 numbers of 32 bits make 1.2 pairs; more than 15 come once in 10^11 runs.
  for (const lane of lanes) expect(COUNT - lane.size).toBeLessThan(16);
});
