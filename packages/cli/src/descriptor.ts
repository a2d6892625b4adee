/** Names of what a process has open already, such as `/dev/stdout`. */

const STANDARD: ReadonlyMap<string, number> = new Map([
  ["stdin", 0],
  ["stdout", 1],
  ["stderr", 2],
]);

/**
 * The number of the descriptor that a path names.
 *
 * @param path - The path.
 * @returns `undefined` where it names something on a disk.
 */
export function descriptorOf(path: string): number | undefined {
  if (process.platform === "win32") return undefined;
  const [, device, number] =
    /^\/dev\/(stdin|stdout|stderr)$|^\/(?:dev|proc\/(?:self|thread-self|\d+))\/fd\/(\d+)$/.exec(path) ?? [];
  if (device !== undefined) return STANDARD.get(device);
  // The descriptors of another process are opened by their path.
  const owner = /^\/proc\/(\d+)\//.exec(path)?.[1];
  if (number === undefined || (owner !== undefined && Number(owner) !== process.pid)) return undefined;
  return Number(number);
}
