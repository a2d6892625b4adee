// Funding: sums that do not add up, and money outside its year. All amounts are in pence.
import type { Dossier } from "../model/dossier.js";
import type { CostShare } from "../model/post.js";
import { covers, financialYear, overlap } from "./calendar.js";
import type { DossierRule } from "./dossier-rule.js";
import { withId } from "./parts.js";
import { items, type Place } from "./place.js";

const sum = (amounts: readonly { readonly amountPence: number }[]): number =>
  amounts.reduce((total, { amountPence }) => total + amountPence, 0);

/** Whether shares come to more than the whole. Whole numbers alone: a third has no decimal. */
function isMoreThanAll(shares: readonly CostShare[]): boolean {
  let parts = 0n;
  let of = 1n;
  for (const share of shares) {
    parts = parts * BigInt(share.of) + BigInt(share.parts) * of;
    of *= BigInt(share.of);
  }
  return parts > of;
}

/** Claims that were not refused, each with its award. */
const claimsWithAward = (dossier: Place<Dossier>) =>
  items(dossier, "claims")
    .filter(({ value }) => value.status !== "refused")
    .flatMap((claim) =>
      withId(items(dossier, "awards"), claim.value.award).map((award) => ({ claim, award })),
    );

/** The rules on funding. */
export const fundingRules: readonly DossierRule[] = [
  {
    id: "DOS-F01",
    severity: "error",
    title: "No post is funded over 100%.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "posts").flatMap(({ pointer, value: { funding } }) => {
        // A sum can only grow on a day on which a share begins.
        const days = new Set(funding.map(({ from }) => from ?? "0000-00-00"));
        const isOver = [...days].some((day) =>
          isMoreThanAll(funding.filter((share) => covers(share, day)).flatMap(({ share }) => share ?? [])),
        );
        if (!isOver) return [];
        return [
          {
            pointer: `${pointer}/funding`,
            message:
              "The shares come to more than the whole cost. Lower one of them, or date them so that they follow one another.",
          },
        ];
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/posts/0/funding/1/share", value: { parts: 41, of: 100 } }],
        pointers: ["/posts/0/funding"],
      },
      {
        changes: [
          { op: "replace", path: "/posts/0/funding/0/share", value: { parts: 2, of: 3 } },
          { op: "replace", path: "/posts/0/funding/1/share", value: { parts: 3334, of: 10_000 } },
        ],
        pointers: ["/posts/0/funding"],
      },
    ],
  },
  {
    id: "DOS-F02",
    severity: "query",
    title: "The claims made from an award stay within it.",
    source: "practice: grant agreements",
    check: (dossier) =>
      items(dossier, "awards").flatMap(({ pointer, value: { id, amountPence } }) => {
        const claims = claimsWithAward(dossier).filter(({ award }) => award.value.id === id);
        const claimed = claims.reduce((total, { claim }) => total + sum(claim.value.lines), 0);
        if (claimed <= amountPence) return [];
        return [
          {
            pointer: `${pointer}/amountPence`,
            message:
              "The claims from this award come to more than it. Correct a claim, or record the change of the award.",
            linked: claims.map(({ claim }) => claim.pointer),
          },
        ];
      }),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/claims/-",
            value: {
              documentType: "claim",
              id: "claim-2",
              award: "award-1",
              period: { from: "2024-10-01", to: "2025-03-31" },
              claimedOn: "2025-04-10",
              lines: [{ description: "The officer", amountPence: 2_600_001 }],
              status: "made",
            },
          },
        ],
        pointers: ["/awards/0/amountPence"],
      },
    ],
  },
  {
    id: "DOS-F03",
    severity: "query",
    title: "The awards from a grant stay within it, under each head.",
    help: "A grant whose amount is not known is not checked.",
    source: "practice: grant agreements",
    check: (dossier) =>
      items(dossier, "grants").flatMap(({ pointer, value: { id, lines } }) => {
        if (lines.length === 0) return [];
        const places = items(dossier, "awards").filter(({ value }) => value.grant === id);
        const awards = places.map(({ value }) => value);
        const heads = [...new Set(awards.flatMap(({ head }) => head ?? []))];
        const over = heads.filter(
          (head) =>
            sum(awards.filter((award) => award.head === head)) >
            sum(lines.filter((line) => line.head === head)),
        );
        if (over.length === 0 && sum(awards) <= sum(lines)) return [];
        return [
          {
            pointer: `${pointer}/lines`,
            message: `More was awarded from this grant than it holds${over.length > 0 ? ` under ${over.join(" and ")}` : ""}. Correct an award, or record the change of the grant.`,
            linked: places.map((award) => award.pointer),
          },
        ];
      }),
    failing: [
      {
        changes: [{ op: "replace", path: "/grants/0/lines/0/amountPence", value: 4_999_999 }],
        pointers: ["/grants/0/lines"],
      },
      {
        changes: [
          {
            op: "add",
            path: "/awards/-",
            value: {
              documentType: "award",
              id: "award-2",
              grant: "grant-1",
              recipient: { register: "local-authorities", code: "E06000011" },
              amountPence: 5_000_001,
              purpose: "Work in the East Riding.",
            },
          },
        ],
        pointers: ["/grants/0/lines"],
      },
    ],
  },
  {
    id: "DOS-F04",
    severity: "query",
    title: "What was spent and returned is no more than what was awarded.",
    source: "practice: grant agreements",
    check: (dossier) =>
      items(dossier, "outturns")
        .flatMap((outturn) => items(outturn, "lines"))
        .filter(({ value }) => value.spentPence + value.returnedPence > value.awardedPence)
        .map(({ pointer }) => ({
          pointer,
          message:
            "Spent and returned come to more than was awarded. Correct the figures: what others paid beyond the award is not spent from it.",
        })),
    failing: [
      {
        changes: [{ op: "replace", path: "/outturns/0/lines/0/spentPence", value: 4_800_001 }],
        pointers: ["/outturns/0/lines/0"],
      },
    ],
  },
  {
    id: "DOS-F05",
    severity: "error",
    title: "The outturn of an award states the amount of the award.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "outturns").flatMap(({ pointer, value }) =>
        withId(items(dossier, "awards"), value.award)
          .map((award) => ({
            linked: [`${award.pointer}/amountPence`],
            awarded: award.value.amountPence,
            stated: value.lines.reduce((total, { awardedPence }) => total + awardedPence, 0),
          }))
          .filter(({ awarded, stated }) => awarded !== stated)
          .map(({ linked }) => ({
            pointer: `${pointer}/lines`,
            linked,
            message: "The outturn states another amount as awarded than the award does. Correct one of them.",
          })),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/outturns/0/lines/0/awardedPence", value: 5_000_001 }],
        pointers: ["/outturns/0/lines"],
      },
    ],
  },
  {
    id: "DOS-F06",
    severity: "query",
    title: "The costs of a claim fall in the financial year of the grant.",
    source: "practice: grant agreements",
    check: (dossier) =>
      claimsWithAward(dossier).flatMap(({ claim, award }) =>
        withId(items(dossier, "grants"), award.value.grant).flatMap((grant) => {
          const { year } = grant.value;
          const { from, to } = financialYear(year);
          const { period } = claim.value;
          if ([period.from, period.to].every((day) => day === undefined || (from <= day && day <= to)))
            return [];
          return [
            {
              pointer: `${claim.pointer}/period`,
              message:
                "The claim is of days outside the financial year of the grant. Claim what fell in that year, or name the award of the other year.",
              linked: [`${grant.pointer}/year`],
            },
          ];
        }),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/claims/0/period/from", value: "2024-03-31" }],
        pointers: ["/claims/0/period"],
      },
    ],
  },
  {
    id: "DOS-F07",
    severity: "query",
    title: "A claim is under the head of its award.",
    source: "practice: grant decisions award labour and non-labour costs apart",
    check: (dossier) =>
      claimsWithAward(dossier).flatMap(({ claim, award }) =>
        items(claim, "lines")
          .filter(
            ({ value: { head } }) =>
              head !== undefined && award.value.head !== undefined && head !== award.value.head,
          )
          .map(({ pointer, value }) => ({
            pointer: `${pointer}/head`,
            message: `The line is under ${value.head}, and the award is for ${award.value.head}. Correct the head, or claim it from another award.`,
            linked: [`${award.pointer}/head`],
          })),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/claims/0/lines/0/head", value: "non-labour" }],
        pointers: ["/claims/0/lines/0/head"],
      },
    ],
  },
  {
    id: "DOS-F08",
    severity: "query",
    title: "A post is claimed for while it exists.",
    source: "practice: grant agreements",
    check: (dossier) =>
      claimsWithAward(dossier).flatMap(({ claim }) =>
        items(claim, "lines").flatMap(({ pointer, value }) =>
          withId(items(dossier, "posts"), value.post)
            .filter((post) => !overlap(post.value, claim.value.period))
            .map((post) => ({
              pointer: `${pointer}/post`,
              message:
                "The post did not exist in the time of the claim. Correct the dates, or take the line away.",
              linked: [post.pointer],
            })),
        ),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/posts/0/from", value: "2024-10-01" }],
        pointers: ["/claims/0/lines/0/post"],
      },
    ],
  },
  {
    id: "DOS-F09",
    severity: "error",
    title: "An outturn is of the grant from which its award was made.",
    source: "this model",
    check: (dossier) =>
      items(dossier, "outturns").flatMap(({ pointer, value }) =>
        withId(items(dossier, "awards"), value.award)
          .filter((award) => award.value.grant !== value.grant)
          .map((award) => ({
            pointer: `${pointer}/grant`,
            message: "The award was made from another grant than this one. Correct one of them.",
            linked: [`${award.pointer}/grant`],
          })),
      ),
    failing: [
      {
        changes: [
          {
            op: "add",
            path: "/grants/-",
            value: {
              documentType: "grant",
              id: "grant-2",
              title: "Another grant",
              programme: "violence-reduction-unit",
              funder: "Home Office",
              recipient: { register: "local-policing-bodies", code: "pcc-humberside" },
              year: "2024-25",
              lines: [],
              purposes: ["evaluation"],
            },
          },
          { op: "replace", path: "/outturns/0/grant", value: "grant-2" },
        ],
        pointers: ["/outturns/0/grant"],
      },
    ],
  },
  {
    id: "DOS-F10",
    severity: "query",
    title: "The outturn of an award takes in all that was paid from it.",
    source: "practice: grant agreements",
    check: (dossier) =>
      items(dossier, "outturns").flatMap(({ pointer, value }) =>
        withId(items(dossier, "awards"), value.award).flatMap(({ value: { id } }) => {
          const claims = claimsWithAward(dossier).filter(
            ({ claim, award }) => award.value.id === id && claim.value.status === "paid",
          );
          const paid = claims.reduce((total, { claim }) => total + sum(claim.value.lines), 0);
          const spent = value.lines.reduce((total, { spentPence }) => total + spentPence, 0);
          if (paid <= spent) return [];
          return [
            {
              pointer: `${pointer}/lines`,
              message:
                "More was paid on claims from this award than the outturn states as spent. Correct one of them, or say what became of the rest.",
              linked: claims.map(({ claim }) => claim.pointer),
            },
          ];
        }),
      ),
    failing: [
      {
        changes: [{ op: "replace", path: "/claims/0/lines/0/amountPence", value: 4_800_001 }],
        pointers: ["/outturns/0/lines"],
      },
    ],
  },
];
