// LibreOffice without a screen.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { needLibreOffice } from "./debian.mjs";

/** LibreOffice at work in a folder. */
export function libreOffice(folder) {
  function run(command, args) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: "utf8", cwd: folder });
    if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${error?.message ?? stderr}`);
  }

  /** Converts files of the folder. The results stand in `to`, a folder in it. */
  function convert(ending, filter, files, to = ".") {
    needLibreOffice();
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const kind = filter === undefined ? ending : `${ending}:${filter}`;
    run("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", join(folder, to), ...files]);
    for (const file of files) {
      const made = file.replace(/\.xlsx$/, `.${ending}`);
      if (!existsSync(join(folder, to, made))) throw new Error(`LibreOffice did not open ${file}.`);
    }
  }
  return { run, convert };
}
