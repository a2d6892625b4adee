/** Cuts JSON into its row objects, as its bytes come, without holding more than one of them. */
import { isSpace, JsonCursor, NotJson } from "./cursor.js";

/** What is told of the JSON. Bytes may be changed by whoever is told, and are gone after the call. */
export interface JsonHandler {
  /** A row, whatever it is. Return `false` to stop reading. */
  row(bytes: Uint8Array, start: number, end: number): boolean | undefined;
  /** A row longer than the limit, which was passed over. Return `false` to stop reading. */
  tooLong(): boolean | undefined;
  /** A property of the object around the rows, besides them. */
  member(name: string, value: Uint8Array): void;
}

/** Cuts the bytes of a file. */
export interface Splitter {
  /** Takes the next bytes. They may be overwritten after the call. */
  write(chunk: Uint8Array): void;
  /** Says that there are no more bytes. */
  end(): void;
  /** Whether the rows stand in an object. */
  readonly inObject: boolean;
}

/** Bytes that are kept while they are looked at. */
abstract class Buffered implements Splitter {
  inObject = false;
  protected bytes = new Uint8Array(64 * 1024);
  protected length = 0;
  /** Where what is being read begins. */
  protected from = 0;
  /** How far it has been looked at. */
  protected at = 0;
  protected stopped = false;
  /** Whether what is being read is longer than the limit, so that its bytes are not kept. */
  protected passingOver = false;
  protected readonly handler: JsonHandler;
  readonly #limit: number;

  constructor(limit: number, handler: JsonHandler) {
    this.#limit = limit;
    this.handler = handler;
  }

  write(chunk: Uint8Array): void {
    // In pieces, so that the buffer is bounded by a row and a piece.
    for (let start = 0; start < chunk.length && !this.stopped; start += 64 * 1024) {
      const piece = chunk.subarray(start, start + 64 * 1024);
      this.#keep(piece);
      this.read();
      if (this.at - this.from > this.#limit) this.passingOver = true;
      if (this.passingOver) this.from = this.at;
    }
  }

  end(): void {
    if (!this.stopped) this.finish();
  }

  /** Looks at the bytes that are there. */
  protected abstract read(): void;
  /** Looks at what is left when no more bytes come. */
  protected abstract finish(): void;

  /** Hands on what was read, which ends where the reading stands. */
  protected row(): void {
    const tooLong = this.passingOver || this.at - this.from > this.#limit;
    this.passingOver = false;
    const more = tooLong ? this.handler.tooLong() : this.handler.row(this.bytes, this.from, this.at);
    if (more === false) this.stopped = true;
  }

  #keep(piece: Uint8Array): void {
    const left = this.length - this.from;
    if (left + piece.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(left + piece.length, this.bytes.length * 2));
      larger.set(this.bytes.subarray(this.from, this.length));
      this.bytes = larger;
    } else this.bytes.copyWithin(0, this.from, this.length);
    this.bytes.set(piece, left);
    this.at -= this.from;
    this.from = 0;
    this.length = left + piece.length;
  }
}

/** Cuts NDJSON: every line is a row. */
export class LineSplitter extends Buffered {
  protected read(): void {
    while (!this.stopped) {
      const lineEnd = this.bytes.subarray(0, this.length).indexOf(0x0a, this.at);
      this.at = lineEnd < 0 ? this.length : lineEnd;
      if (lineEnd < 0) return;
      this.row();
      this.from = ++this.at;
    }
  }

  protected finish(): void {
    if (this.at > this.from || this.passingOver) this.row();
  }
}

/** What comes next. */
type State =
  | "start"
  | "first-row"
  | "next-row"
  | "row"
  | "first-name"
  | "next-name"
  | "name"
  | "colon"
  | "value-start"
  | "value"
  | "end";

/** Cuts a list of rows, or an object that has one as its `rows`. */
export class ListSplitter extends Buffered {
  #state: State = "start";
  /** Brackets that are open in what is being read. */
  #depth = 0;
  #quoted = false;
  #escaped = false;
  #name = "";
  #rowsSeen = false;

  protected read(): void {
    while (!this.stopped && this.at < this.length) {
      if (this.#state === "row" || this.#state === "value") {
        if (!this.#toEnd()) return;
        this.#valueEnded();
      } else if (this.#state === "name") {
        if (!this.#toEndOfName()) return;
      } else {
        const byte = this.bytes[this.at] as number;
        if (isSpace(byte)) this.from = ++this.at;
        else this.#step(String.fromCharCode(byte));
      }
    }
  }

  protected finish(): void {
    if (this.#state !== "end") throw new NotJson();
  }

  /** Takes a byte that is not inside a value, or begins one. */
  #step(byte: string): void {
    switch (this.#state) {
      case "start":
        if (byte === "[") this.#openRows();
        else if (byte === "{") {
          this.inObject = true;
          this.#pass("first-name");
        } else throw new NotJson();
        break;
      case "first-row":
        if (byte === "]") this.#pass(this.#afterRows());
        else this.#begin("row");
        break;
      case "next-row":
        this.#begin("row");
        break;
      case "first-name":
        if (byte === "}") this.#pass("end");
        else if (byte === '"') this.#begin("name");
        else throw new NotJson();
        break;
      case "next-name":
        if (byte !== '"') throw new NotJson();
        this.#begin("name");
        break;
      case "colon":
        if (byte !== ":") throw new NotJson();
        this.#pass("value-start");
        break;
      case "value-start":
        if (this.#name !== "rows") this.#begin("value");
        else if (byte === "[" && !this.#rowsSeen) this.#openRows();
        else throw new NotJson();
        break;
      default:
        throw new NotJson();
    }
  }

  /** What is read begins with this byte. */
  #begin(state: State): void {
    this.#state = state;
    this.from = this.at;
  }

  /** Goes past a byte. */
  #pass(state: State): void {
    this.#state = state;
    this.from = ++this.at;
  }

  #openRows(): void {
    this.#rowsSeen = true;
    this.#pass("first-row");
  }

  #afterRows(): State {
    if (!this.inObject) return "end";
    // An empty value that is over at once: the comma or the bracket after it is what counts.
    this.#name = "rows";
    return "value";
  }

  /** Looks for the comma or the bracket after a value; `false` when more bytes are needed. */
  #toEnd(): boolean {
    const { bytes, length } = this;
    for (; this.at < length; this.at++) {
      const byte = bytes[this.at] as number;
      if (this.#quoted) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === 0x5c) this.#escaped = true;
        else if (byte === 0x22) this.#quoted = false;
      } else if (byte === 0x22) this.#quoted = true;
      else if (byte === 0x7b || byte === 0x5b) this.#depth++;
      else if (byte === 0x7d || byte === 0x5d) {
        if (this.#depth === 0) return true;
        this.#depth--;
      } else if (byte === 0x2c && this.#depth === 0) return true;
    }
    return false;
  }

  /** A comma or a bracket stands after a value. */
  #valueEnded(): void {
    const row = this.#state === "row";
    const byte = String.fromCharCode(this.bytes[this.at] as number);
    if (row) this.row();
    else if (this.passingOver) throw new NotJson();
    else this.#member();
    this.from = ++this.at;
    if (byte === ",") this.#state = row ? "next-row" : "next-name";
    else if (byte === (row ? "]" : "}")) this.#state = row ? this.#afterRows() : "end";
    else throw new NotJson();
  }

  #member(): void {
    if (this.#name === "rows") {
      new JsonCursor(this.bytes, this.from, this.at).finish();
      return;
    }
    const value = this.bytes.slice(this.from, this.at);
    const cursor = new JsonCursor(value.slice(), 0, value.length);
    cursor.skip();
    cursor.finish();
    this.handler.member(this.#name, value);
  }

  /** Looks for the quotation mark that closes a name; `false` when more bytes are needed. */
  #toEndOfName(): boolean {
    for (; this.at < this.length; this.at++) {
      const byte = this.bytes[this.at] as number;
      if (this.#quoted && this.#escaped) this.#escaped = false;
      else if (this.#quoted && byte === 0x5c) this.#escaped = true;
      else if (byte === 0x22) {
        this.#quoted = !this.#quoted;
        if (this.#quoted) continue;
        this.at++;
        // A name longer than the limit is none that means anything here, and was not kept.
        if (this.passingOver) throw new NotJson();
        const text = new JsonCursor(this.bytes, this.from, this.at).text();
        this.#name = new TextDecoder().decode(this.bytes.subarray(text.start, text.end));
        this.#state = "colon";
        this.from = this.at;
        return true;
      }
    }
    return false;
  }
}
