import { basename } from "node:path";
import yoctoSpinner from "yocto-spinner";

/**
 * Shows on a terminal how far a file has been read, once that has taken a second.
 *
 * @param path - The file.
 * @param size - Its bytes, where they are known.
 * @returns Functions to say how many bytes were read, and that there is no more to show.
 */
export function progressOf(path: string, size: number | undefined) {
  if (!process.stderr.isTTY) return { read() {}, done() {} };
  const name = path === "-" ? "standard input" : basename(path);
  const spinner = yoctoSpinner({ stream: process.stderr });
  const begun = performance.now();
  return {
    read(bytes: number) {
      if (performance.now() - begun < 1000) return;
      const share = size ? `${Math.floor((bytes / size) * 100)}%` : `${Math.floor(bytes / 1e6)} MB`;
      spinner.text = `Checking ${name}: ${share}`;
      if (!spinner.isSpinning) spinner.start();
    },
    done() {
      if (spinner.isSpinning) spinner.stop();
    },
  };
}
