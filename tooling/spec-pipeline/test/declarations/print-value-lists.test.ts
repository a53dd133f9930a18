import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, exchanged, objectOf, openEnumOf, received, referenceTo, unknownValueOf } from "./documents.ts";
import { valueListsOf } from "./printed.ts";

const text = { type: "string" };

/** What the value lists of a document export, when they run. */
async function run(document: JsonObject): Promise<Record<string, unknown>> {
  const code = stripTypeScriptTypes(await valueListsOf(document));
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

function variantOf(model: JsonObject): JsonObject {
  return objectOf({ model, amount: text }, "model");
}

const known = [variantOf(enumOf("flat")), variantOf(enumOf("tiered"))];

/** A document in which prices are told apart by their model, and servers can have models that are not known. */
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
  ])("of %s is called %s", async (name, list) => {
    expect(await run(received({ [`${name}Enum`]: openEnumOf("a", "b") }))).toHaveProperty(list, ["a", "b"]);
  });

  test("is there for each enum alone", async () => {
    expect(Object.keys(await run(received({ Plan: objectOf({ code: text }) })))).toEqual([]);
  });
});

/** Those of some values that a guard lets through. */
function passing(guard: unknown, values: readonly unknown[]): readonly unknown[] {
  return values.filter(guard as (value: unknown) => boolean); // what it is, is what is tested
}

describe("a guard", () => {
  test("tells a known value of what tells the variants of an input apart", async () => {
    const { isModel } = await run(prices);

    expect(passing(isModel, ["flat", "tiered", "brand_new", 1, null])).toEqual(["flat", "tiered"]);
  });

  test("tells the variants of a union whose values are known", async () => {
    const { isKnownPrice } = await run(prices);

    expect(passing(isKnownPrice, [{ model: "flat" }, { model: "brand_new" }])).toEqual([{ model: "flat" }]);
  });

  test("is of the types that it is for", async () => {
    expect(await valueListsOf(prices)).toContain('import type { KnownPrice, Model, Price } from "./names.ts";\n');
    expect(await valueListsOf(prices)).toContain("export function isKnownPrice(price: Price): price is KnownPrice {\n");
  });

  test("is there for no enum that takes any text", async () => {
    expect(await valueListsOf(received({ StatusEnum: openEnumOf("a", "b") }))).not.toContain("function");
  });
});
