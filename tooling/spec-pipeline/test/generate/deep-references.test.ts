import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../src/document/json.ts";
import { generateTypes } from "../../src/generate/generate-types.ts";
import { generateTypesPackage } from "../../src/generate/generate-types-package.ts";
import { deepPointers, documentOfParts } from "../document/documents-of-references.ts";

const part = { type: "object", required: ["code"], properties: { code: { type: "string", enum: ["a", "b"] } } };

/** A document whose schema `Subject` has a property for each pointer, with an operation for each one too. */
function documentOf(schemaAt: (pointer: string) => Json): JsonObject {
  const properties = Object.fromEntries(deepPointers.map((pointer, index) => [`p${index}`, schemaAt(pointer)]));
  const paths = deepPointers.map((pointer, index): [string, Json] => [
    `/p${index}`,
    {
      get: {
        operationId: `findP${index}`,
        responses: { 200: { description: "", content: { "application/json": { schema: schemaAt(pointer) } } } },
      },
    },
  ]);
  return documentOfParts(part, { Subject: { type: "object", properties } }, Object.fromEntries(paths));
}

describe("the types of references into components and paths", () => {
  it("are those of their targets", async () => {
    const referring = documentOf((pointer) => ({ $ref: pointer }));
    const writtenOut = documentOf(() => part);

    const types = await generateTypes(referring);

    expect(types).toBe(await generateTypes(writtenOut));
    expect(types).toMatch(/p0\?: \{\s+\/\*\* @enum/);
  });

  it("are the same in the package", async () => {
    const typeNames = new Map([["Subject", { name: "Thing", reason: "A test." }]]);
    const sources = { typeNames, typeTexts: new Map(), typesManifest: '{"lago": { "apiVersion": "" }}' };

    const files = await generateTypesPackage(
      documentOf((pointer) => ({ $ref: pointer })),
      sources,
    );

    expect(files).toEqual(
      await generateTypesPackage(
        documentOf(() => part),
        sources,
      ),
    );
  });

  it.each(["#/components/schemas/Missing", "#/components/schemas/Owner/properties", "#/components/responses/Done"])(
    "are refused for %s, which is not a schema",
    async (pointer) => {
      const subject = { type: "object", properties: { it: { $ref: pointer } } };

      await expect(generateTypes(documentOfParts(part, { Subject: subject }))).rejects.toThrow(pointer);
    },
  );

  it("also support the schemas `true` and `false`", async () => {
    const subject = { type: "object", properties: { all: true, none: false } };

    expect(await generateTypes(documentOfParts(true, { Subject: subject }))).toMatch(
      /all\?: unknown;\s+none\?: never;/,
    );
  });
});
