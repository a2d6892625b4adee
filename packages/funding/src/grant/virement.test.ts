import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type VirementInput, type VirementLimit, virement } from "./virement.js";

const move: VirementInput = {
  heads: [
    { id: "labour", award: "180,000.00" },
    { id: "non-labour", award: "126,699.21" },
  ],
  from: "labour",
  to: "non-labour",
  amount: "15,000.00",
  limit: { rate: "10%", of: "head-from" },
};

describe("a move between heads", () => {
  it("passes within the limit, needs approval above it, and keeps the sum", () => {
    const within = virement(move);
    expect(within.outcome).toBe("within-limit");
    expect(within.heads).toEqual([
      { id: "labour", amount: 16_500_000n },
      { id: "non-labour", amount: 14_169_921n },
    ]);
    expect(within.words).toBe("£15,000.00 may be moved: the limit without approval is £18,000.00.");
    const above = virement({ ...move, amount: "18,000.01" });
    expect(above.outcome).toBe("needs-approval");
    expect(above.words).toBe(
      "£18,000.01 is above the limit of £18,000.00: get the funder's approval in writing before moving it.",
    );
  });

  it("has another limit for another base", () => {
    const limitOf = (of: "head-from" | "head-to" | "grant") =>
      virement({ ...move, limit: { rate: "10%", of } }).limit;
    expect([limitOf("head-from"), limitOf("head-to"), limitOf("grant")]).toEqual([
      1_800_000n,
      1_266_992n,
      3_066_992n,
    ]);
  });

  it("does not make a limit up where none is known", () => {
    const unknown = virement({ ...move, limit: "not-known" });
    expect([unknown.outcome, unknown.limit]).toEqual(["limit-not-known", null]);
    expect(unknown.words).toContain("look in the grant agreement");
  });

  it("can be done again from its trace", () => {
    expect(replay(virement(move).trace)).toEqual({ amounts: [16_500_000n, 14_169_921n], differences: [] });
  });

  it("is refused without a base, for more than there is, and for heads that are none or the same", () => {
    const limit = { rate: "10%" } as unknown as VirementLimit;
    expect(() => virement({ ...move, limit })).toThrow(
      "The limit on moves between heads is a percentage without a base. Say what it is a percentage of: head-from, head-to or grant.",
    );
    expect(() => virement({ ...move, amount: "180,000.01" })).toThrow(
      "labour holds £180,000.00: move no more than that.",
    );
    expect(() => virement({ ...move, to: "capital" })).toThrow("values for capital");
    expect(() => virement({ ...move, to: "labour" })).toThrow("Name two different heads.");
  });
});
