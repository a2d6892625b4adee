/**
 * Reads JSON (RFC 8259) in bytes that are held as a whole. It makes no values: a text is left where it stands,
 * its escapes undone in place, and a number is its own source text.
 */

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;

/** Lists and objects inside one another beyond which only their brackets are looked at. */
const MOST_DEPTH = 64;

/** The bytes are not JSON. It has no words, because it is always caught. */
export class NotJson extends Error {}

/** Where a text stands, without its quotation marks and with its escapes undone. */
export interface JsonText {
  readonly start: number;
  readonly end: number;
  /** Whether it holds half a character: one of a pair of surrogates, which no encoding can hold. */
  readonly half: boolean;
}

/** A place in JSON. The bytes must be its own, because escapes are undone in them. */
export class JsonCursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly #end: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.at = start;
    this.#end = end;
  }

  /** The next byte that is no space; -1 at the end. */
  next(): number {
    while (this.at < this.#end && isSpace(this.bytes[this.at] as number)) this.at++;
    return this.at < this.#end ? (this.bytes[this.at] as number) : -1;
  }

  /** Goes past one byte, which must be there. */
  take(byte: number): void {
    if (this.next() !== byte) throw new NotJson();
    this.at++;
  }

  /** Demands that nothing more follows. */
  finish(): void {
    if (this.next() !== -1) throw new NotJson();
  }

  /**
   * Goes through the members of an object.
   *
   * @param member - Called with each name, and the cursor at its value, which it must go past.
   */
  members(member: (name: JsonText) => void): void {
    this.take(OPEN_OBJECT);
    if (this.next() === CLOSE_OBJECT) {
      this.at++;
      return;
    }
    for (;;) {
      const name = this.text();
      this.take(COLON);
      this.next();
      member(name);
      if (this.next() === CLOSE_OBJECT) {
        this.at++;
        return;
      }
      this.take(COMMA);
    }
  }

  /** Goes past a text. */
  text(): JsonText {
    this.take(QUOTE);
    const { bytes } = this;
    const start = this.at;
    let to = start;
    let half = false;
    for (;;) {
      if (this.at >= this.#end) throw new NotJson();
      const byte = bytes[this.at] as number;
      if (byte === QUOTE) break;
      if (byte < 0x20) throw new NotJson();
      if (byte !== BACKSLASH) {
        bytes[to++] = byte;
        this.at++;
        continue;
      }
      const code = this.#escape();
      if (code >= 0xd800 && code <= 0xdfff) half = true;
      else to = putCharacter(bytes, to, code);
    }
    this.at++;
    return { start, end: to, half };
  }

  /** Goes past any value. */
  skip(depth = 0): void {
    const byte = this.next();
    if (byte === QUOTE) this.text();
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (depth > MOST_DEPTH) this.#skipBrackets();
      else if (byte === OPEN_OBJECT) this.members(() => this.skip(depth + 1));
      else this.#skipList(depth);
    } else this.scalar();
  }

  /** Goes past a number, `true`, `false` or `null`, and gives where it begins. */
  scalar(): number {
    const byte = this.next();
    const start = this.at;
    if (byte === MINUS || isDigit(byte)) {
      this.#number();
      return start;
    }
    for (const word of WORDS) {
      if (!word.every((each, i) => start + i < this.#end && this.bytes[start + i] === each)) continue;
      this.at += word.length;
      return start;
    }
    throw new NotJson();
  }

  #skipList(depth: number): void {
    this.at++;
    if (this.next() === CLOSE_LIST) {
      this.at++;
      return;
    }
    for (;;) {
      this.skip(depth + 1);
      if (this.next() === CLOSE_LIST) {
        this.at++;
        return;
      }
      this.take(COMMA);
    }
  }

  /** Goes past what is too deep to be looked at one by one. */
  #skipBrackets(): void {
    let depth = 0;
    do {
      const byte = this.next();
      if (byte === -1) throw new NotJson();
      if (byte === QUOTE) {
        this.text();
        continue;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--;
      this.at++;
    } while (depth > 0);
  }

  #number(): void {
    const digits = () => {
      const from = this.at;
      while (this.at < this.#end && isDigit(this.bytes[this.at] as number)) this.at++;
      if (this.at === from) throw new NotJson();
    };
    const peek = () => (this.at < this.#end ? (this.bytes[this.at] as number) : -1);
    if (peek() === MINUS) this.at++;
    if (peek() === 0x30) this.at++;
    else digits();
    if (peek() === 0x2e) {
      this.at++;
      digits();
    }
    if ((peek() | 0x20) === 0x65) {
      this.at++;
      if (peek() === 0x2b || peek() === MINUS) this.at++;
      digits();
    }
  }

  /** Goes past an escape and gives its character; a surrogate where its other half is not there. */
  #escape(): number {
    const kind = this.at + 1 < this.#end ? (this.bytes[this.at + 1] as number) : -1;
    this.at += 2;
    if (kind !== 0x75) {
      const character = ESCAPES.get(kind);
      if (character === undefined) throw new NotJson();
      return character;
    }
    const code = this.#hex();
    if (code < 0xd800 || code > 0xdbff) return code;
    if (this.bytes[this.at] !== BACKSLASH || this.bytes[this.at + 1] !== 0x75) return code;
    const before = this.at;
    this.at += 2;
    const low = this.#hex();
    if (low >= 0xdc00 && low <= 0xdfff) return 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    this.at = before;
    return code;
  }

  #hex(): number {
    let code = 0;
    for (let i = 0; i < 4; i++) {
      const digit =
        this.at < this.#end ? HEX.indexOf(String.fromCharCode(this.bytes[this.at] as number)) : -1;
      if (digit < 0) throw new NotJson();
      code = code * 16 + (digit > 15 ? digit - 6 : digit);
      this.at++;
    }
    return code;
  }
}

/** Whether a byte is one of the four spaces of JSON. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Writes a character in UTF-8. It is never longer than its escape. */
function putCharacter(bytes: Uint8Array, to: number, code: number): number {
  let at = to;
  if (code < 0x80) bytes[at++] = code;
  else {
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

const HEX = "0123456789abcdefABCDEF";
const WORDS = ["true", "false", "null"].map((word) => new TextEncoder().encode(word));
const ESCAPES = new Map(
  Object.entries({ '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }).map(
    ([letter, character]) => [letter.charCodeAt(0), character.charCodeAt(0)],
  ),
);
