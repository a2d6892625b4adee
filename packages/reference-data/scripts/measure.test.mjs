import { describe, expect, it } from "vitest";
import { measure, registerIds } from "./measure.mjs";

describe("the weight of the package", () => {
  it("is at most 150 kB minified and gzipped with all registers", async () => {
    const { gzipped, registers } = await measure("index.ts");
    expect(registers).toHaveLength(13);
    expect(gzipped).toBeLessThan(150_000);
  });

  it.each(registerIds)("brings no other register's data along with %s", async (id) => {
    expect((await measure(`registers/${id}.ts`)).registers).toEqual([id]);
  });
});
