// A process of its own: checks the file in the first argument with this package, and prints what it took.
import { policeStreet } from "@svd/schemas/returns";
import { validateFile } from "@svd/validator/node";
import { peakMemory } from "./peak-memory.mjs";

const began = performance.now();
const { input, counts } = await validateFile(process.argv[2], policeStreet);
const milliseconds = performance.now() - began;
console.log(JSON.stringify({ milliseconds, peak: peakMemory(), rows: input.rows, found: counts.error }));
