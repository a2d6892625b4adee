import { returns } from "@svd/schemas/returns";
import type { Command } from "commander";
import { print } from "../output.js";
import { type Terminal, table } from "../terminal.js";

/** `svd returns`: the returns that can be checked. */
export function returnsCommand(program: Command, terminal: Terminal): void {
  program
    .command("returns")
    .summary("list the returns that can be checked")
    .description("Lists the returns that can be checked, and says of each whether its layout is a standard.")
    .option("--format <format>", "text or json", "text")
    .action(async ({ format }: { format: string }) => {
      if (format === "json") {
        const list = returns.map(({ id, version, title, description, status, owner, cadence, grain }) => ({
          id,
          version,
          title,
          description,
          status,
          owner,
          cadence,
          grain,
        }));
        await print(`${JSON.stringify(list, null, 2)}\n`);
        return;
      }
      const { bold } = terminal.colours;
      const rows = returns.map(({ id, title, status }) => [bold(id), `${title}. ${status.statement}`]);
      await print(`${table(rows, terminal)}\n\nsvd describe RETURN shows the columns and rules of one.\n`);
    });
}
