import { describe, expect, test } from "vitest";
import type { Json } from "../../src/document/json.ts";
import { enumOf, listOf, objectOf, openEnumOf, received, referenceTo } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };

/** The type of a property that a server sends. */
async function typeOf(schema: Json, others: Record<string, Json> = {}): Promise<string | undefined> {
  const names = await namesOf(received({ Subject: objectOf({ property: schema, other: text }), ...others }));
  return /^ {2}property\?: (.*);$/m.exec(names)?.[1];
}

describe("a type", () => {
  test.each([
    [{ type: "integer" }, "number"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: "object" }, "Record<string, unknown>"],
    [{ type: "object", additionalProperties: text }, "{ [key: string]: string }"],
    [listOf({ type: ["string", "number"] }), "(string | number)[]"],
    [listOf(listOf(text)), "string[][]"],
    [{ enum: ["one"] }, '"one"'],
    [{ type: "string", "x-open-enum": true }, "(string & {})"],
  ])("of %o is %s", async (schema, type) => {
    expect(await typeOf(schema)).toBe(type);
  });

  test("of an enum is its name, with null last", async () => {
    expect(await typeOf({ anyOf: [{ type: "null" }, ...openValues("a", "b")] })).toBe("SubjectProperty | null");
  });

  test("of a shared enum is the enum's, open or closed", async () => {
    const others = { LetterEnum: enumOf("a", "b", "c") };

    expect(await typeOf(referenceTo("LetterEnum"), others)).toBe("Letter");
    expect(await typeOf({ anyOf: [referenceTo("LetterEnum"), { type: "null" }] }, others)).toBe("Letter | null");
  });

  test("of an enum and a number has both", async () => {
    expect(await typeOf({ anyOf: [enumOf("a", "b"), { type: "integer" }] })).toBe("SubjectProperty | number");
  });

  test("of a named schema is the name", async () => {
    expect(await typeOf(referenceTo("TaxObject"), { TaxObject: objectOf({ code: text }) })).toBe("Tax");
  });

  test("of one of several objects is one name", async () => {
    const variants = [objectOf({ paid: text }, "paid"), objectOf({ granted: text }, "granted"), { type: "null" }];

    expect(await typeOf({ anyOf: variants })).toBe("SubjectProperty | null");
  });
});

describe("a single value", () => {
  test("stays alone if no other value exists", async () => {
    expect(await typeOf(enumOf("a"))).toBe('"a"');
  });

  test("stays next to any other text", async () => {
    expect(await typeOf(openEnumOf("a"))).toBe('"a" | (string & {})');
  });
});

function openValues(...values: string[]): readonly Json[] {
  return [enumOf(...values), { type: "string", "x-open-enum": true }];
}
