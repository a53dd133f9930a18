import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";

test("refuses a document of more than 16 MiB", () => {
  const { message } = refusalOf(new Uint8Array(16 * 1024 * 1024 + 1));

  expect(message).toBe(
    "Refused the document: it is larger than 16777216 bytes. Make sure that it is an OpenAPI document.",
  );
});

test("refuses a document with too many values before parsing it", () => {
  const { message } = refusalOf(`openapi: [${"[],".repeat(1_333_334)}]`);

  expect(message).toBe(
    "Refused the document: it has more than 4000000 line breaks and structural characters. Make sure that it is an OpenAPI document.",
  );
});
