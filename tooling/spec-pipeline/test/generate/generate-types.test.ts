import { describe, expect, test } from "vitest";
import type { Json } from "../../src/document/json.ts";
import { generateTypes } from "../../src/generate/generate-types.ts";
import { bodyOf, documentOf, documentOfSchemas, documentOfWebhooks } from "./documents.ts";

/** The type printed for a schema, on one line. */
async function typeOf(schema: Json, others: Record<string, Json> = {}): Promise<string | undefined> {
  const text = await generateTypes(documentOfSchemas({ Subject: schema, ...others }));
  const line = text.replaceAll(/\s+/g, " ");
  return /Subject: (.*?);(?: [^;]*Other: [^;]*;)? \}; responses:/.exec(line)?.[1];
}

describe("generated types", () => {
  test("keep an enum closed", async () => {
    expect(await typeOf({ type: "string", enum: ["a", "b"] })).toBe('"a" | "b"');
  });

  test("accept any string in addition to the known values of an open enum", async () => {
    const schema = {
      anyOf: [
        { type: "string", enum: ["a", "b"] },
        { type: "string", "x-open-enum": true },
      ],
    };

    expect(await typeOf(schema)).toBe('("a" | "b") | (string & {})');
  });

  test("distinguish an unknown value from each known one", async () => {
    const schema = { type: "string", not: { pattern: "^(a|b)$" }, "x-open-enum": true };

    expect(await typeOf(schema)).toBe('(`${string}_${string}` & { readonly "unknown to this version": true; })');
  });

  test("type a forbidden property as never", async () => {
    const schema = { type: "object", properties: { charge_model: { not: {} } } };

    expect(await typeOf(schema)).toBe("{ charge_model?: never; }");
  });

  test("open a list of a shared enum", async () => {
    const items = { anyOf: [{ $ref: "#/components/schemas/Other" }, { type: "string", "x-open-enum": true }] };

    const type = await typeOf({ type: "array", items }, { Other: { type: "string", enum: ["a", "b"] } });

    expect(type).toBe('(components["schemas"]["Other"] | (string & {}))[]');
  });

  test("leave a property with a default optional", async () => {
    const schema = { type: "object", properties: { size: { type: "integer", default: 1 } } };

    expect(await typeOf(schema)).toBe("{ /** @default 1 */ size?: number; }");
  });

  test("treat an object without properties as unknown", async () => {
    expect(await typeOf({ type: "object" })).toBe("Record<string, unknown>");
  });

  test("require a property that another branch of an allOf declares", async () => {
    const base = { type: "object", properties: { code: { type: "string" } } };

    expect(await typeOf({ allOf: [base, { required: ["code"] }] })).toBe("{ code?: string; } & { code: string; }");
  });

  test("list webhooks by their types", async () => {
    const document = documentOfWebhooks({ plan_created: { properties: { webhook_type: { const: "plan.created" } } } });

    const text = await generateTypes(document);

    expect(text).toContain('"plan.created": {');
    expect(text).not.toContain("plan_created");
  });

  test("cannot be escaped by a description", async () => {
    const text = await generateTypes(
      documentOfSchemas({ Plan: { type: "string", description: "*/ export const a = `${1}`;" } }),
    );

    expect(text).toContain("@description *\\/ export const a");
  });

  test("are the same for the same document, which does not change", async () => {
    const operation = { operationId: "createPlan", ...bodyOf({ type: "object" }), responses: {} };
    const document = documentOf({ paths: { "/plans": { post: operation } } });
    const before = structuredClone(document);

    const texts = [await generateTypes(document), await generateTypes(document)];

    expect(texts[0]).toBe(texts[1]);
    expect(document).toEqual(before);
  });
});
