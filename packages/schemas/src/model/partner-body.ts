import * as z from "zod";
import { namesShape } from "./dated-name.js";
import { documentShape } from "./document.js";
import { periodShape } from "./period.js";

export const PartnerBodySchema = z
  .strictObject({
    ...documentShape("partner-body"),
    ...namesShape,
    kind: z
      .enum(["voluntary-or-community", "nhs-trust", "police-without-an-area", "business", "other"])
      .meta({
        title: "Kind",
        description:
          "voluntary-or-community: charities, faith and residents' groups; nhs-trust: a trust, which is not the integrated care board; police-without-an-area: such as the British Transport Police; business; other.",
        source: "practice: membership of boards and groups",
      }),
    ...periodShape,
  })
  .meta({
    id: "PartnerBody",
    title: "Partner body",
    description:
      "A body that takes part and is in no register: neither specified nor relevant authority. The gateway of the Duty does not reach it, even if it sits on a board.",
    source: "PCSC Act 2022 s.16(2) for the gateway; practice for taking part",
  });
export type PartnerBody = z.infer<typeof PartnerBodySchema>;
