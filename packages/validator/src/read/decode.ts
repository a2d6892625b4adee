/** Bytes to text, strictly: no replacement character is ever made. */
import { ValidatorError } from "../options.js";

const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text of a range of UTF-8 bytes.
 *
 * @returns `undefined` when the bytes are not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string | undefined {
  try {
    return utf8.decode(bytes.subarray(start, end));
  } catch {
    return undefined;
  }
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    throw new ValidatorError("OPTION", `There is no encoding "${label}". Try utf-8 or windows-1252.`);
  }
}

/**
 * Turns bytes of another encoding into UTF-8, chunk by chunk. Bytes that the encoding does not have become
 * the byte 0xFF, which UTF-8 does not have either, so that the reader finds them.
 *
 * @param label - The name of the encoding, as the WHATWG Encoding Standard knows it.
 * @returns A function of the next chunk; `undefined` as the last.
 * @throws ValidatorError when there is no such encoding.
 */
export function transcoder(label: string): (chunk: Uint8Array | undefined) => Uint8Array {
  const decoder = decoderOf(label);
  const encoder = new TextEncoder();
  return (chunk) => {
    const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    const bytes = encoder.encode(text);
    // U+FFFD, EF BF BD: something that could not be decoded.
    for (let i = bytes.indexOf(0xef); i >= 0; i = bytes.indexOf(0xef, i + 1)) {
      if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) bytes.fill(0xff, i, i + 3);
    }
    return bytes;
  };
}
