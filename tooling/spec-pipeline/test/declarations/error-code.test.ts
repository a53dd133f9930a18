import { expect, test } from "vitest";
import { objectOf, openEnumOf, received } from "./documents.ts";
import { namesOf } from "./printed.ts";

const status = { type: "integer" };

test("the code of an error is any declared code, or any other text", async () => {
  const schemas = {
    ApiErrorConflict: objectOf({ status, code: openEnumOf("taken", "locked") }),
    ApiErrorNotFound: objectOf({ status, code: openEnumOf("plan_not_found", "tax_not_found") }),
    Coupon: objectOf({ status, code: openEnumOf("one", "two") }),
  };

  expect(await namesOf(received(schemas))).toContain(
    "export type ErrorCode = ApiErrorConflictCode | ApiErrorNotFoundCode | (string & {});\n",
  );
});

test("the code of an error is any text in a document without errors", async () => {
  expect(await namesOf(received({}))).toContain("export type ErrorCode = (string & {});\n");
});
