import { FundingError } from "@svd/funding";
import { expect, test } from "vitest";
import { messageWithPlaces } from "./place-names.js";

const plan = {
  heads: [{ head: "revenue" }],
  year: { from: "2024-04-01" },
  from: "1987-12-25",
  total: "1",
  funders: [
    { name: "Jane", gives: "rest" },
    { name: "Jane Doe", gives: "rest" },
  ],
  recipients: [{ name: "O'Neill (Cardiff) + 1" }, { name: "Jane" }],
};

test.each<[FundingError, string]>([
  [
    new FundingError("FLOOR_ABOVE_CAP", { id: "Jane" }),
    "The floor of /funders/0/name is above its cap. Lower the floor or raise the cap.",
  ],
  [
    new FundingError("TWO_REST_FUNDERS", { ids: ["Jane Doe", "Jane"] }),
    "/funders/1/name and /funders/0/name each pay the rest. Only one funder can; give the others a share or a sum.",
  ],
  [
    new FundingError("NOT_MONEY", { what: "The cost of O'Neill (Cardiff) + 1" }),
    'The cost of /recipients/0/name is not an amount of money. Write pounds such as "1,250.00", or give pence as a bigint.',
  ],
  [
    new FundingError("BAD_PERIOD", { what: "The post", hint: "Begin by 2024-04-01, not on 1987-12-25." }),
    "The post cannot be used as it stands. Begin by 2024-04-01, not on /from.",
  ],
  [
    new FundingError("BAD_INPUT", { what: "The figure of Jane", hint: 'Give a number such as "1,978.3".' }),
    'The figure of /funders/0/name cannot be used as it stands. Give a number such as "1,978.3".',
  ],
  [
    new FundingError("NOT_MONEY", { what: "The revenue of Janet" }),
    'The revenue of Janet is not an amount of money. Write pounds such as "1,250.00", or give pence as a bigint.',
  ],
])("%s", (error, message) => {
  expect(messageWithPlaces(error, plan)).toBe(message);
});
