#!/usr/bin/env node
/** Starts the command, and says in words where not even its modules can be loaded. */
import { reasonOf } from "./system-error.js";

import("./svd.js").catch((error: unknown) => {
  process.exitCode = 2;
  process.stderr.write(
    `svd cannot start. ${reasonOf(error) ?? "Its files are not complete: install it again."}\n`,
  );
});
