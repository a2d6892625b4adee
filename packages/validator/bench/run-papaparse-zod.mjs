// A process of its own: checks the file in the first argument as a good program would that is put together
// from papaparse and zod, row by row and without holding the file, and prints what it took.
import { readRows } from "./papaparse-zod.mjs";
import { peakMemory } from "./peak-memory.mjs";

let rows = 0;
let found = 0;
const began = performance.now();
await readRows(process.argv[2], ({ error }) => {
  rows++;
  found += error?.issues.length ?? 0;
});
const milliseconds = performance.now() - began;
console.log(JSON.stringify({ milliseconds, peak: peakMemory(), rows, found }));
