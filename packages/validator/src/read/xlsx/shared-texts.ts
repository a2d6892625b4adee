/** The texts that the cells of a workbook share: each is held once, in UTF-8. */
import { counted } from "../../report/place.js";
import type { Limits } from "../limits.js";
import { unescaped } from "./cell-text.js";
import { overLimit, WorkbookFault } from "./workbook-fault.js";
import { readXmlInSteps } from "./xml.js";

/** What is held besides the bytes of a text: where it ends. */
const EACH = 4;

/** A table of texts. */
export class SharedTexts {
  #bytes = new Uint8Array(64 * 1024);
  #used = 0;
  #ends = new Uint32Array(1024);
  #count = 0;
  readonly #limits: Pick<Limits, "sharedTextBytes" | "sharedTexts">;

  constructor(limits: Pick<Limits, "sharedTextBytes" | "sharedTexts">) {
    this.#limits = limits;
  }

  /**
   * Reads the part of the workbook that has them.
   *
   * @returns Pauses, after each of which it reads on.
   * @throws WorkbookFault when it is damaged or there are more than the limit.
   */
  *read(chunks: Iterable<Uint8Array>): Generator<void> {
    const encoder = new TextEncoder();
    let text = "";
    let inText = false;
    let phonetic = 0;
    yield* readXmlInSteps(chunks, {
      open: (name) => {
        if (name === "si") text = "";
        // How a text is said in Japanese is no part of it.
        else if (name === "rPh") phonetic++;
        else if (name === "t") inText = phonetic === 0;
      },
      text: (part) => {
        if (inText) text += part;
      },
      close: (name) => {
        if (name === "t") inText = false;
        else if (name === "rPh") phonetic--;
        else if (name === "si") this.#add(encoder.encode(unescaped(text)));
      },
    });
  }

  /** The bytes of a text; `undefined` when there is none of the number. */
  at(index: number): Uint8Array | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    return this.#bytes.subarray(
      index === 0 ? 0 : (this.#ends[index - 1] as number),
      this.#ends[index] as number,
    );
  }

  #add(text: Uint8Array): void {
    const { sharedTextBytes, sharedTexts } = this.#limits;
    if (this.#count === sharedTexts)
      throw overLimit(sharedTexts, "text that cells share", "texts that cells share");
    if (this.#used + text.length + EACH * (this.#count + 1) > sharedTextBytes) {
      throw new WorkbookFault(
        `The cells of the workbook share more than ${counted(sharedTextBytes, "byte")} of text, which is the limit. Save the sheet as CSV, or raise the limit.`,
        "limit",
      );
    }
    if (this.#used + text.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#used + text.length, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#count * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#bytes.set(text, this.#used);
    this.#used += text.length;
    this.#ends[this.#count++] = this.#used;
  }
}
