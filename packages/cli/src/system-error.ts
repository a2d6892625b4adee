/** What the system says of a file that it does not open, read or write, in words. */

const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "You do not have permission."],
  ["EBADF", "It is not open for this."],
  ["EBUSY", "It is in use by another program."],
  ["EDQUOT", "Your share of the disk is used up."],
  ["EFBIG", "It would be larger than the disk or your account allows."],
  ["EIO", "The disk or the network gave an error."],
  ["EISDIR", "It is a folder."],
  ["ELOOP", "Its links lead in a circle."],
  ["EMFILE", "Too many files are open in this program. Raise the limit, such as with ulimit -n."],
  ["ENAMETOOLONG", "Its name or its path is too long."],
  ["ENFILE", "Too many files are open on this computer."],
  ["ENOENT", "Check that its folder is there."],
  ["ENOSPC", "The disk is full."],
  ["ENOTDIR", "Its path leads through something that is not a folder."],
  ["ENXIO", "It is a socket, or nothing is at its other end."],
  ["EPERM", "You do not have permission."],
  ["EROFS", "Its disk can be read only."],
  ["ETXTBSY", "It is a program that is running."],
]);

/**
 * Why the system did not do what it was asked, as a sentence.
 *
 * @param error - What was thrown, or what a stream failed with.
 * @returns `undefined` for what did not come from the system. Nothing but the code of an error is ever shown.
 */
export function reasonOf(error: unknown): string | undefined {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (typeof code !== "string") return undefined;
  const known = REASONS.get(code);
  if (known !== undefined) return known;
  return syscall !== undefined && /^E[A-Z0-9]+$/.test(code)
    ? `The system gave the error ${code}.`
    : undefined;
}
