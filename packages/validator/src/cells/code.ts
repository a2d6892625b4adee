import type { CodeColumn } from "@svd/schemas/returns";
import type { Accept } from "./accept.js";

/** Lists up to this length are searched as bytes; longer ones, such as all sites of the NHS, by a set. */
const SHORT_LIST = 64;

/** A code is looked for among those of its length. */
export function acceptCode({ list }: CodeColumn): Accept {
  if (list.codes.length > SHORT_LIST) {
    const codes = new Set(list.codes.map(({ code }) => code));
    return (bytes, start, end) =>
      end - start <= 100 && codes.has(String.fromCharCode(...bytes.subarray(start, end)));
  }
  const byLength: Uint8Array[][] = [];
  for (const { code } of list.codes) {
    const bytes = new TextEncoder().encode(code);
    byLength[bytes.length] ??= [];
    byLength[bytes.length]?.push(bytes);
  }
  return (bytes, start, end) => {
    const codes = byLength[end - start];
    if (!codes) return false;
    for (const code of codes) if (sameBytes(bytes, start, code)) return true;
    return false;
  };
}

/** Whether the bytes from a place on are these. */
export function sameBytes(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}
