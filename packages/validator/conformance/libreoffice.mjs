// Workbooks that LibreOffice makes are read as what they were made from. `npm run conformance -- workbooks` runs it;
// LibreOffice is installed from Debian where it is not there.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { needLibreOffice } from "../../../scripts/conformance/debian.mjs";
import { setUp } from "../../../scripts/set-up.mjs";

setUp();
const { edAssaultIstv } = await import("@svd/schemas/returns");
const { recognise } = await import("../dist/index.js");
const { validateFile } = await import("../dist/node.js");

needLibreOffice();
const folder = mkdtempSync(join(tmpdir(), "svd-libreoffice-"));
const failures = [];
let compared = 0;
try {
  for (const name of ["ed-assault-march-clean", "ed-assault-march-flawed"]) {
    const csv = fileURLToPath(new URL(`../../../examples/returns/${name}.csv`, import.meta.url));
    const expected = await validateFile(csv, edAssaultIstv, { asOf: "2026-11-01" });
    // Token 10 of the filter says whether what looks like a date becomes one, so both kinds of cell are read.
    for (const dates of ["false", "true"]) {
      const copy = join(folder, `${name}-${dates}.csv`);
      writeFileSync(copy, readFileSync(csv));
      const filter = `CSV:44,34,76,1,,2057,${dates === "false" ? "true" : "false"},${dates}`;
      const args = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx"];
      spawnSync("soffice", [...args, `--infilter=${filter}`, "--outdir", folder, copy], { timeout: 300_000 });
      const xlsx = join(folder, `${name}-${dates}.xlsx`);
      const report = await validateFile(xlsx, edAssaultIstv, { asOf: "2026-11-01" });
      const { recognised, nearest } = await recognise([readFileSync(xlsx)], [edAssaultIstv]);
      // LibreOffice makes dates of what these rules find: 31/03/2026, and a time of day after midnight.
      const mended = dates === "true" ? ["GEN-V03", "GEN-V07"] : [];
      const said = ({ rules, verdict, input }) =>
        JSON.stringify({
          rows: input.rows,
          verdict,
          rules: rules.flatMap(({ ruleId, count }) => (mended.includes(ruleId) ? [] : [[ruleId, count]])),
        });
      const same = said(report) === said(expected) && recognised && nearest.id === edAssaultIstv.id;
      compared++;
      process.stdout.write(
        `${same ? "same" : "DIFFERENT"}: ${name}, ${dates === "true" ? "dates found" : "all text"}\n`,
      );
      if (!same) {
        failures.push(name);
        process.stdout.write(`  CSV:  ${said(expected)}\n  XLSX: ${said(report)}\n`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(
  `${compared - failures.length} of ${compared} workbooks made by LibreOffice are read as the CSV that they were made from\n`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
