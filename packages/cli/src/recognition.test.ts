import { type ReturnDefinition, returns } from "@svd/schemas/returns";
import { csvLines, syntheticReturn } from "@svd/schemas/synthetic";
import { describe, expect, test } from "vitest";
import { otherThanAsked, recognised } from "./recognition.js";
import { csvTemplate } from "./template/csv.js";
import { workbookTemplate } from "./template/workbook.js";

const bytesOf = (text: string) => [new TextEncoder().encode(text)];
const fileOf = (definition: ReturnDefinition) =>
  bytesOf([...csvLines(definition, syntheticReturn(definition, { rows: 8, seed: 3 }).rows())].join(""));

describe.each(returns)("of a file of $id", (definition) => {
  test.each(returns.filter((other) => other !== definition))(
    "that is to be checked as $id, it is said what it looks to be and what to do",
    async (asked) => {
      expect(await otherThanAsked(fileOf(definition), "folder/mine.csv", asked, {})).toBe(
        `folder/mine.csv has the header of ${definition.id}. It is checked as ${asked.id}, because --return says so. To check it as what it looks to be, leave --return out.`,
      );
    },
  );

  test("that is to be checked as what it is, nothing is said", async () => {
    expect(await otherThanAsked(fileOf(definition), "mine.csv", definition, {})).toBeUndefined();
    expect(await recognised(fileOf(definition), "mine.csv", {})).toBe(definition);
  });

  test("the blank templates are recognised", async () => {
    expect(await recognised(bytesOf(csvTemplate(definition)), "blank.csv", {})).toBe(definition);
    expect(await recognised([await workbookTemplate(definition)], "blank.xlsx", {})).toBe(definition);
  });
});

const ISTV = returns[0] as ReturnDefinition;

test("of a file of another collection it is said which, whether a return was asked for or not", async () => {
  const file = () => bytesOf("CHILD,DOB,IN_TOUCH\r\n900001,01/02/2008,YES\r\n");
  await expect(recognised(file(), "oc3.csv", {})).rejects.toThrow(
    "oc3.csv is not one of the returns that can be checked: it looks like a file of the return on children looked after (SSDA903). To see the returns: svd returns.",
  );
  expect(await otherThanAsked(file(), "oc3.csv", ISTV, {})).toBe(
    "oc3.csv looks like a file of the return on children looked after (SSDA903), which is none of the returns. It is checked as ed-assault-istv, because --return says so. Look whether it is the file that you meant.",
  );
});

test("of a file that nothing is known of it is said how far it is from the return that was asked for", async () => {
  expect(await otherThanAsked(bytesOf("a,site_code_of_treatment\r\n1,2\r\n"), "x.csv", ISTV, {})).toBe(
    "x.csv has the header of none of the returns: of the 9 columns of ed-assault-istv it names 1. It is checked as ed-assault-istv, because --return says so. Look whether it is the file that you meant; for a blank one: svd template ed-assault-istv.",
  );
});

test("of a file that cannot be read nothing is said beside the report", async () => {
  expect(await otherThanAsked(bytesOf(""), "x.csv", ISTV, {})).toBeUndefined();
  expect(await otherThanAsked([Uint8Array.of(0, 1, 0)], "x.csv", ISTV, {})).toBeUndefined();
});
