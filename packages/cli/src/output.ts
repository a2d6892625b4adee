/** Where a result goes: the standard output, a pipe or a device, or a file that is there whole or not at all. */
import { constants, createWriteStream, fstatSync, openSync, type Stats } from "node:fs";
import { chmod, chown, link, lstat, rename, unlink } from "node:fs/promises";
import { Socket } from "node:net";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "./failure.js";
import { fileIsThere, type OutputTarget, STANDARD_OUTPUT, writingFailure } from "./output-target.js";
import { letGo, makePart, removePart } from "./part-file.js";
import { type Terminal, terminalOf } from "./terminal.js";
import { targetOf } from "./written-files.js";

/** Takes text, or bytes. */
export interface Output {
  /**
   * Writes text or bytes, which must not be changed afterwards. Where it gives a promise, no more should be written
   * until that is kept. What is written after a reader has stopped is thrown away.
   */
  write(content: string | Uint8Array): Promise<void> | undefined;
  /** Whether what reads the output has stopped doing so, as `head` does. */
  readonly unread: boolean;
  /** Takes back what can be taken back: no file is made. */
  drop(): void;
}

/** An output that this module opens and completes. */
interface OpenOutput extends Output {
  /** Waits until all is written. */
  complete(): Promise<void>;
  /** Puts a file in its place. */
  place(): Promise<void>;
}

/** Writes to a stream. There is one for each stream, as it listens to that for as long as it is there. */
class StreamOutput implements OpenOutput {
  readonly #stream: Writable;
  readonly #ends: boolean;
  #failure: Error | undefined;
  #unread = false;
  #room: { readonly promise: Promise<void>; readonly settle: () => void } | undefined;

  /**
   * @param shown - Its path, for messages.
   * @param ends - Whether the stream ends with the output. Those of the process go on.
   */
  constructor(stream: Writable, shown: string, ends = true) {
    this.#stream = stream;
    this.#ends = ends;
    stream.on("drain", () => this.#room?.settle());
    stream.on("close", () => this.#room?.settle());
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough is not a fault, and the work goes on: its exit code is still wanted.
      if (error.code === "EPIPE" || error.code === "ECONNRESET") this.#unread = true;
      else this.#failure ??= writingFailure(error, shown) ?? error;
      this.#room?.settle();
    });
  }

  get unread(): boolean {
    return this.#unread;
  }

  write(content: string | Uint8Array): Promise<void> | undefined {
    if (content.length === 0 || this.#unread) return undefined;
    if (!this.#failure && this.#stream.write(content)) return undefined;
    return this.#roomAgain();
  }

  /** One promise for all that wait, so that a slow reader is waited for once. */
  #roomAgain(): Promise<void> {
    if (this.#room) return this.#room.promise;
    let settle = () => {};
    const promise = new Promise<void>((resolve, reject) => {
      settle = () => {
        this.#room = undefined;
        if (this.#failure) reject(this.#failure);
        else resolve();
      };
    });
    // Where the work ends for another reason, nobody looks at it any more.
    promise.catch(() => {});
    this.#room = { promise, settle };
    if (this.#failure) settle();
    return promise;
  }

  async complete(): Promise<void> {
    if (this.#unread) this.drop();
    else if (!this.#failure) await new Promise<void>((resolve) => this.#finish(resolve));
    if (this.#failure) throw this.#failure;
  }

  #finish(done: () => void): void {
    this.#stream.once("error", done);
    if (this.#ends) this.#stream.once("close", done).end();
    else this.#stream.write("", done);
  }

  async place(): Promise<void> {}

  drop(): void {
    if (this.#ends) this.#stream.destroy();
  }
}

/** The standard output. What else is written there must go through it too, or its failures are not known. */
const standardOutput = new StreamOutput(process.stdout, STANDARD_OUTPUT, false);

/** Waits until all that was written to the standard output is, also by the parser of the command line. */
export async function completeStandardOutput(): Promise<void> {
  await standardOutput.complete();
}

/** Opens what is not a file. */
async function openStream(target: Exclude<OutputTarget, { kind: "file" }>): Promise<OpenOutput> {
  const { shown } = target;
  switch (target.kind) {
    case "descriptor":
      if (target.number === 1) return standardOutput;
      if (target.number === 2) return new StreamOutput(process.stderr, shown, false);
      return new StreamOutput(streamOf(target.number), shown);
    case "device":
      return new StreamOutput(createWriteStream(target.path), shown);
    case "pipe":
      return new StreamOutput(await openPipe(target.path), shown);
  }
}

/** A stream for a descriptor that is open. One that may be waited for is not written to by a thread, which cannot be ended. */
function streamOf(descriptor: number): Writable {
  const stats = fstatSync(descriptor);
  return stats.isFIFO() || stats.isSocket()
    ? new Socket({ fd: descriptor, readable: false, writable: true })
    : createWriteStream("", { fd: descriptor });
}

/** Opens a pipe when somebody reads it. Until then nothing is blocked, so that a signal ends the wait. */
async function openPipe(path: string): Promise<Writable> {
  for (;;) {
    try {
      return streamOf(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENXIO") throw error;
      await delay(50);
    }
  }
}

/** Writes beside a file, and puts the result in its place at the end. */
async function openFile(
  { shown, path }: Extract<OutputTarget, { kind: "file" }>,
  replace: boolean,
): Promise<OpenOutput> {
  const { path: part, descriptor } = await makePart(dirname(path));
  const stream = new StreamOutput(createWriteStream(part, { fd: descriptor }), shown);
  let dropped = false;
  return {
    unread: false,
    write: (content) => stream.write(content),
    async complete() {
      if (!dropped) await stream.complete();
    },
    async place() {
      if (dropped) return;
      await putInPlace(part, path, replace ? undefined : shown);
      letGo(part);
    },
    drop() {
      dropped = true;
      stream.drop();
      removePart(part);
    },
  };
}

/**
 * Puts a part in its place in one step, with the permissions of the file that it replaces.
 *
 * @param fresh - The path for messages, where nothing may be replaced.
 */
async function putInPlace(part: string, path: string, fresh: string | undefined): Promise<void> {
  const there = await lstat(path).catch(() => undefined);
  if (there && fresh !== undefined) throw fileIsThere(fresh);
  await chmod(part, there ? await modeFor(part, there) : 0o666 & ~process.umask());
  if (fresh === undefined) return rename(part, path);
  try {
    // Unlike a new name, a second one never replaces what came there in the meantime.
    await link(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw fileIsThere(fresh);
    // Not every disk knows second names.
    return rename(part, path);
  }
  await unlink(part);
}

/** Gives a part to the group and, where that is allowed, to the owner of a file, and says who may read it then. */
async function modeFor(part: string, { mode, uid, gid }: Stats): Promise<number> {
  const own = await lstat(part);
  const inGroup =
    own.gid === gid ||
    (await chown(part, -1, gid).then(
      () => true,
      () => false,
    ));
  if (own.uid !== uid) await chown(part, uid, -1).catch(() => {});
  // Another group may do no more than everybody.
  return inGroup ? mode & 0o777 : (mode & 0o707) | ((mode & 0o007) << 3);
}

async function open(path: string): Promise<OpenOutput> {
  const { target, replace } = targetOf(path);
  return target.kind === "file" ? openFile(target, replace) : openStream(target);
}

/** Paths to write to, each by a name. */
type Paths = Readonly<Record<string, string | undefined>>;

/** The outputs for paths; there is none where no path is given. */
type Outputs<Places extends Paths> = {
  readonly [Name in keyof Places]: Output | (undefined extends Places[Name] ? undefined : never);
};

/**
 * Does work that writes to one place or several. What it writes stands when all of it is done; where it fails, no file
 * is made or changed.
 *
 * @param places - Where it writes: paths that options of the command give, or `-` for the standard output.
 * @param work - The work. It takes an output for each path.
 * @throws Failure when something cannot be written.
 */
export async function writeTo<const Places extends Paths, Result>(
  places: Places,
  work: (outputs: Outputs<Places>) => Promise<Result>,
): Promise<Result> {
  const opened: (readonly [name: string, path: string, output: OpenOutput])[] = [];
  try {
    for (const [name, path] of Object.entries(places))
      if (path !== undefined) opened.push([name, path, await worded(path, open(path))]);
    const outputs: Record<string, unknown> = Object.fromEntries(
      opened.map(([name, , output]) => [name, output]),
    );
    const result = await work(outputs as Outputs<Places>);
    // All are complete before the first takes its place.
    for (const [, path, output] of opened) await worded(path, output.complete());
    for (const [, path, output] of opened) await worded(path, output.place());
    return result;
  } catch (error) {
    for (const [, , output] of opened) output.drop();
    throw error;
  }
}

/** What goes wrong with a path, in words. */
async function worded<Result>(path: string, act: Promise<Result>): Promise<Result> {
  try {
    return await act;
  } catch (error) {
    throw writingFailure(error, path) ?? error;
  }
}

/** Writes text to the standard output. */
export async function print(text: string | Uint8Array): Promise<void> {
  await writeTo({ screen: STANDARD_OUTPUT }, async ({ screen }) => screen.write(text));
}

/**
 * Writes a result to the file that is asked for, or to the standard output.
 *
 * @param options - The format and the file.
 * @param make - Makes the result. A file gets no colours.
 * @throws Failure for a workbook that a terminal would have to show.
 */
export async function writeResult(
  { format, output: path }: { readonly format: string; readonly output?: string },
  terminal: Terminal,
  make: (screen: Terminal) => Promise<string | Uint8Array>,
): Promise<void> {
  if (format === "xlsx" && path === undefined && process.stdout.isTTY)
    throw new Failure("A terminal cannot show a workbook. Name a file for it: --output result.xlsx");
  const result = await make(path === undefined ? terminal : terminalOf({}, process.env));
  await writeTo({ output: path ?? STANDARD_OUTPUT }, async ({ output }) => output.write(result));
}
