import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, exchanged, objectOf, openEnumOf, received, referenceTo, unknownValueOf } from "./documents.ts";
import { valueListsOf } from "./printed.ts";

const text = { type: "string" };

/** Runs the value lists of a document, and returns their exports. */
async function run(document: JsonObject): Promise<Record<string, unknown>> {
  const code = stripTypeScriptTypes(await valueListsOf(document));
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

function variantOf(model: JsonObject): JsonObject {
  return objectOf({ model, amount: text }, "model");
}

const known = [variantOf(enumOf("flat")), variantOf(enumOf("tiered"))];

/** A document with prices whose model selects the variant. Servers can have unknown models. */
const prices = exchanged(
  {
    ModelEnum: enumOf("flat", "tiered"),
    ModelChangeInput: objectOf({ model: referenceTo("ModelEnum"), code: text }),
    PriceInput: { oneOf: known },
    Price: { oneOf: [...known, variantOf(unknownValueOf("flat", "tiered"))] },
  },
  { sent: ["PriceInput", "ModelChangeInput"], received: ["Price"] },
);

describe("a list", () => {
  test("has the known values of an enum, in the order of the document", async () => {
    const document = received({ Invoice: objectOf({ status: openEnumOf("draft", "paid"), other: text }) });

    expect(await run(document)).toMatchObject({ INVOICE_STATUSES: ["draft", "paid"] });
  });

  test.each([
    ["Currency", "CURRENCIES"],
    ["TaxStatus", "TAX_STATUSES"],
    ["OAuth2Scope", "OAUTH2_SCOPES"],
  ])("of %s has the name %s", async (name, list) => {
    expect(await run(received({ [`${name}Enum`]: openEnumOf("a", "b") }))).toHaveProperty(list, ["a", "b"]);
  });

  test("exists only for enums", async () => {
    expect(Object.keys(await run(received({ Plan: objectOf({ code: text }) })))).toEqual([]);
  });
});

/** Returns the values that a guard accepts. */
function passing(guard: unknown, values: readonly unknown[]): readonly unknown[] {
  return values.filter(guard as (value: unknown) => boolean); // As: the test checks what it is.
}

describe("a guard", () => {
  test("recognizes a known value of an enum that distinguishes the variants of an input", async () => {
    const { isModel } = await run(prices);

    expect(passing(isModel, ["flat", "tiered", "brand_new", 1, null])).toEqual(["flat", "tiered"]);
  });

  test("recognizes the variants of a union whose values are known", async () => {
    const { isKnownPrice } = await run(prices);

    expect(passing(isKnownPrice, [{ model: "flat" }, { model: "brand_new" }])).toEqual([{ model: "flat" }]);
  });

  test("has the types of its argument", async () => {
    expect(await valueListsOf(prices)).toContain('import type { KnownPrice, Model, Price } from "./names.ts";\n');
    expect(await valueListsOf(prices)).toContain("export function isKnownPrice(price: Price): price is KnownPrice {\n");
  });

  test("does not exist for an enum that accepts any text", async () => {
    expect(await valueListsOf(received({ StatusEnum: openEnumOf("a", "b") }))).not.toContain("function");
  });
});
