// `npm run size`: what each entry weighs, that each register comes alone, and how long the whole takes to load.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { measure, registerIds } from "./measure.mjs";

const print = (line) => process.stdout.write(`${line}\n`);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

print(`${"entry".padEnd(32)} minified  gzipped  registers inside`);
for (const id of registerIds) {
  const { bytes, gzipped, registers } = await measure(`registers/${id}.ts`);
  const alone = registers.length === 1 && registers[0] === id ? "only its own" : registers.join(", ");
  print(`${id.padEnd(31)}${kilobytes(bytes)}${kilobytes(gzipped)}  ${alone}`);
}
const all = await measure("index.ts");
print(`${"everything".padEnd(31)}${kilobytes(all.bytes)}${kilobytes(all.gzipped)}  ${all.registers.length}`);

const built = new URL("../dist/index.js", import.meta.url);
if (existsSync(built)) {
  const script = `const start = performance.now(); await import(${JSON.stringify(built.href)}); console.log(performance.now() - start);`;
  const times = Array.from({ length: 15 }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" })),
  ).sort((a, b) => a - b);
  print(
    `load in a fresh process, of 15: fastest ${times[0].toFixed(1)} ms, median ${times[7].toFixed(1)} ms`,
  );
} else {
  print("load time: run `npm run build` first");
}
