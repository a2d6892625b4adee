// `npm run bench -w @svd/funding`: ours beside dinero.js and currency.js on the work that they can do, and every method
// alone on 10^12 pence over 5,000 recipients. Everybody starts from the same names and JavaScript numbers and ends with an
// amount for each. The lines printed first say who is exact, and how long ours takes for each second of theirs; figures are
// printed, not tested.
import currency from "currency.js";
import { allocate, dinero, toSnapshot } from "dinero.js";
import { allocate as allocateBig, dinero as dineroBig, toSnapshot as toSnapshotBig } from "dinero.js/bigint";
import { GBP } from "dinero.js/bigint/currencies";
import { GBP as GBPNumber } from "dinero.js/currencies";
import { bench, describe } from "vitest";
import { equalShare, methods, proRata } from "../src/index.js";

const count = 5000;
const ids = Array.from({ length: count }, (_, i) => `recipient ${i + 1}`);
/** Made-up populations, all different. */
const populations = ids.map((_, i) => 30_000 + ((i * 104_729) % 1_500_007));
const ratios = populations.map(BigInt);
const recipientsOf = () => ids.map((id, i) => ({ id, weight: populations[i] ?? 0 }));
const pence = 10n ** 12n + 7n;
const sum = ratios.reduce((a, b) => a + b, 0n);

/** How many amounts are a penny or more away from the exact share. */
function awayFromQuota(amounts: readonly bigint[]): number {
  return amounts.filter((amount, i) => {
    const gap = amount * sum - pence * (ratios[i] ?? 0n);
    return gap >= sum || gap <= -sum;
  }).length;
}

function squares(amounts: readonly bigint[]): number {
  return amounts.reduce((all, amount, i) => {
    const gap = Number(amount * sum - pence * (ratios[i] ?? 0n)) / Number(sum);
    return all + gap * gap;
  }, 0);
}

const withDinero = () =>
  allocateBig(dineroBig({ amount: pence, currency: GBP }), populations.map(BigInt)).map(
    (part) => toSnapshotBig(part).amount,
  );
const withDineroNumbers = () =>
  allocate(dinero({ amount: Number(pence), currency: GBPNumber }), populations).map(
    (part) => toSnapshot(part).amount,
  );
const ours = () => proRata({ total: pence, recipients: recipientsOf() }).amounts;
const oursEqual = () => equalShare({ total: pence, recipients: ids }).amounts;
const withCurrency = () =>
  currency(Number(pence), { fromCents: true })
    .distribute(count)
    .map((part) => part.intValue);

const report = (name: string, amounts: readonly bigint[]) => {
  const total = amounts.reduce((a, b) => a + b, 0n);
  console.log(
    `${name}: ${total === pence ? "adds up" : `is ${total - pence} pence off the total`}, ` +
      `${awayFromQuota(amounts)} amounts a penny or more from exact, sum of squared errors ${squares(amounts).toFixed(0)}`,
  );
};
report("ours, largest remainder", ours());
report("dinero.js, bigint", withDinero());
report("dinero.js, numbers", withDineroNumbers().map(BigInt));
const [small] = [[2n, 1n, 1n]];
const dineroSmall = allocateBig(dineroBig({ amount: 2n, currency: GBP }), small).map(
  (part) => toSnapshotBig(part).amount,
);
const oursSmall = proRata({
  total: 2n,
  recipients: small.map((weight, i) => ({ id: String(i), weight })),
}).amounts;
console.log(
  `2p over 2 : 1 : 1 is exactly 1, 0.5, 0.5. Ours ${oursSmall.join(", ")}; dinero.js ${dineroSmall.join(", ")}`,
);

/** The median time of ours over that of another, run in turn so that both have the same machine. */
function printRatio(what: string, mine: () => unknown, other: () => unknown) {
  const [first, second]: [number[], number[]] = [[], []];
  for (let run = 0; run < 150; run++) {
    for (const [times, work] of [
      [first, mine],
      [second, other],
    ] as const) {
      const start = performance.now();
      work();
      if (run >= 30) times.push(performance.now() - start);
    }
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  console.log(`${what}: ours takes ${(median(first) / median(second)).toFixed(2)} of its time in this run`);
}
printRatio("10^12 pence by 5,000 populations, dinero.js with bigint", ours, withDinero);
printRatio("10^12 pence by 5,000 populations, dinero.js with numbers", ours, withDineroNumbers);
printRatio("10^12 pence in 5,000 equal parts, currency.js", oursEqual, withCurrency);

describe("10^12 pence by 5,000 populations", () => {
  bench("ours, largest remainder", () => {
    ours();
  });
  bench("dinero.js, bigint", () => {
    withDinero();
  });
  bench("dinero.js, numbers (inexact above 2^53)", () => {
    withDineroNumbers();
  });
});

describe("10^12 pence in 5,000 equal parts", () => {
  bench("ours", () => {
    oursEqual();
  });
  bench("currency.js distribute", () => {
    withCurrency();
  });
});

describe("10^12 pence over 5,000 recipients by each method", () => {
  for (const method of methods) {
    bench(method, () => {
      proRata({ total: pence, recipients: recipientsOf(), method });
    });
  }
});
