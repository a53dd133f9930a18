import { describe, expect, test } from "vitest";
import { readTypes } from "../../src/declarations/read-types.ts";
import type { TypeModel } from "../../src/declarations/type-model.ts";
import { generateTypes } from "../../src/generate/generate-types.ts";
import { documentOfSchemas } from "../generate/documents.ts";
import { unknownValueOf } from "./documents.ts";

/** Reads a type in the text of the generator. */
async function read(type: string): Promise<TypeModel | undefined> {
  const types = await readTypes(`export interface components { subject: ${type}; }`);
  return types.get("components")?.members[0]?.type;
}

describe("a generated type", () => {
  test.each([
    ["string", { kind: "text", text: "string" }],
    ["Record<string, unknown>", { kind: "text", text: "Record<string, unknown>" }],
    ["null", { kind: "null" }],
    ['"active"', { kind: "literal", value: "active" }],
    ["(string & {})", { kind: "open" }],
    ["number[]", { kind: "array", item: { kind: "text", text: "number" } }],
    ['components["schemas"]["Plan"]', { kind: "reference", section: "schemas", name: "Plan" }],
    ['components["schemas"]["Plan"]["code"]', { kind: "text", text: 'components["schemas"]["Plan"]["code"]' }],
  ])("%s is read as %o", async (text, type) => {
    expect(await read(text)).toEqual(type);
  });

  test("is one union, regardless of its parentheses", async () => {
    expect(await read('("a" | "b") | (string & {}) | null')).toEqual({
      kind: "union",
      parts: [{ kind: "literal", value: "a" }, { kind: "literal", value: "b" }, { kind: "open" }, { kind: "null" }],
    });
  });

  test("is an intersection of its parts", async () => {
    expect(await read('components["schemas"]["Plan"] & { code: string }')).toMatchObject({
      kind: "intersection",
      parts: [{ kind: "reference" }, { kind: "object" }],
    });
  });

  test("is an object with properties, and a type for additional properties", async () => {
    expect(await read('{ "a-b"?: string; 200: number; [key: string]: unknown }')).toMatchObject({
      kind: "object",
      members: [
        { name: "a-b", isOptional: true, type: { text: "string" } },
        { name: "200", isOptional: false, type: { text: "number" } },
      ],
      index: { kind: "text", text: "unknown" },
    });
  });

  test("has the comment of its property", async () => {
    const types = await readTypes("export interface components {\n  /** @description Code. */\n  code: string;\n}");

    expect(types.get("components")?.members[0]?.documentation).toEqual({ title: "", text: "Code.", tags: [] });
  });

  test("is open if the generator brands an unknown value", async () => {
    const types = await readTypes(await generateTypes(documentOfSchemas({ Subject: unknownValueOf("a", "b") })));

    expect(types.get("components")?.members[0]?.type).toMatchObject({
      members: [{ name: "Subject", type: { kind: "open" } }],
    });
  });
});
