import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, exchanged, objectOf, openEnumOf, received, referenceTo, sent } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };

/** Prices whose model selects the variant. */
function byModel(schema: JsonObject): JsonObject {
  const [flat, tiered] = ["flat", "tiered"].map((model) =>
    objectOf({ model: enumOf(model), [model]: text }, "model", model),
  );
  return { allOf: [objectOf({ kind: schema }), { oneOf: [flat ?? {}, tiered ?? {}] }] };
}

describe("an enum", () => {
  test("accepts any text in addition to the known values, in requests too", async () => {
    const names = await namesOf(sent({ InvoiceInput: objectOf({ status: enumOf("draft", "paid"), other: text }) }));

    expect(names).toContain('export type InvoiceStatus = "draft" | "paid" | (string & {});\n');
  });

  test("accepts null in addition to them if the API does", async () => {
    const status = { enum: ["draft", "paid", null] };

    expect(await namesOf(received({ Invoice: objectOf({ status, other: text }) }))).toContain(
      "  status?: InvoiceStatus | null;\n",
    );
  });

  test("that distinguishes the variants of an input is closed", async () => {
    const schemas = {
      PriceInput: byModel(text),
      ModelEnum: enumOf("flat", "tiered"),
      Choice: objectOf({ model: referenceTo("ModelEnum"), other: text }),
    };

    expect(await namesOf(sent(schemas))).toContain('export type Model = "flat" | "tiered";\n');
  });

  test("that is closed in inputs is open in responses", async () => {
    const schemas = {
      PriceInput: byModel(text),
      Price: objectOf({ model: openEnumOf("flat", "tiered"), other: text }),
    };

    const names = await namesOf(exchanged(schemas, { sent: ["PriceInput"], received: ["Price"] }));

    expect(names).toContain('export type PriceModel = "flat" | "tiered";\n');
    expect(names).toContain("  model?: PriceModel | (string & {});\n");
  });

  test("that distinguishes only variants of responses is open", async () => {
    const schemas = { Price: byModel(text), Choice: objectOf({ model: openEnumOf("flat", "tiered"), other: text }) };

    expect(await namesOf(received(schemas))).toContain(
      'export type ChoiceModel = "flat" | "tiered" | (string & {});\n',
    );
  });

  test("has its documentation, without the example of one property", async () => {
    const status = { ...enumOf("draft", "paid"), description: "How far it is.", example: "draft" };

    expect(await namesOf(sent({ InvoiceInput: objectOf({ status, other: text }) }))).toContain(
      "/** How far it is. */\nexport type InvoiceStatus = ",
    );
  });
});
