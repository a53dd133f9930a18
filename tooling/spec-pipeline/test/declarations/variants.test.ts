import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { enumOf, listOf, objectOf, received, referenceTo, sent, unknownValueOf } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };
const number = { type: "number" };

/** A variant of a price, with its model and the properties of that model. */
function variantOf(model: JsonObject, properties: JsonObject): JsonObject {
  return objectOf({ model, ...properties }, "model", ...Object.keys(properties));
}

const byModel: JsonObject = {
  oneOf: [variantOf(enumOf("flat"), { amount: text }), variantOf(enumOf("per_unit"), { unit: number })],
};
const other = variantOf(unknownValueOf("flat", "per_unit"), { data: text });
const open: JsonObject = { oneOf: [...(byModel["oneOf"] as JsonObject[]), other] }; // `byModel` is declared above.

describe("a union", () => {
  test("names each variant after its discriminator value", async () => {
    const names = await namesOf(received({ Price: byModel }));

    expect(names).toContain("export type Price = FlatPrice | PerUnitPrice;\n");
    expect(names).toContain(
      '/** A {@link Price} whose `model` is `flat`. */\nexport interface FlatPrice {\n  model: "flat";\n  amount: string;\n}\n',
    );
  });

  test("has a base interface with the properties that all variants share", async () => {
    const names = await namesOf(received({ Price: { allOf: [objectOf({ currency: text }, "currency"), byModel] } }));

    expect(names).toContain(
      "/** The properties that every {@link Price} has. */\nexport interface PriceBase {\n  currency: string;\n}\n",
    );
    expect(names).toContain("export interface FlatPrice extends PriceBase {\n");
    expect(names).toContain("export interface PerUnitPrice extends PriceBase {\n");
  });

  test("uses a schema as its base if the variants share exactly the properties of that schema", async () => {
    const schemas = { Priced: objectOf({ currency: text }), Price: { allOf: [referenceTo("Priced"), byModel] } };

    const names = await namesOf(received(schemas));

    expect(names).toContain("export interface FlatPrice extends Priced {\n");
    expect(names).not.toContain("PriceBase");
  });

  test("passes its variants to a schema that includes it", async () => {
    const schemas = {
      PriceBaseObject: byModel,
      FeeObject: { allOf: [referenceTo("PriceBaseObject"), objectOf({ tax: number })] },
    };

    const names = await namesOf(received(schemas));

    expect(names).toContain("export type Fee = FlatFee | PerUnitFee;\n");
    expect(names).toContain("export interface FeeBase {\n  tax?: number;\n}\n");
  });

  test("combines the variants of two unions", async () => {
    const byKind = { oneOf: [objectOf({ net: text }, "net"), objectOf({ gross: text }, "gross")] };

    const names = await namesOf(received({ Price: { allOf: [byModel, byKind] } }));

    expect(names).toContain(
      "export type Price = FlatPriceWithNet | FlatPriceWithGross | PerUnitPriceWithNet | PerUnitPriceWithGross;\n",
    );
  });

  test("names a nested type after its variant", async () => {
    const tiers = listOf(objectOf({ up_to: number }));

    const names = await namesOf(
      received({ Price: { oneOf: [variantOf(enumOf("flat"), {}), variantOf(enumOf("tiered"), { tiers })] } }),
    );

    expect(names).toContain("  tiers: TieredPriceTier[];\n");
  });

  test("is named after its owner and its property if it is nested", async () => {
    const names = await namesOf(received({ FeeObject: objectOf({ price: byModel }) }));

    expect(names).toContain("export interface Fee {\n  price?: FeePrice;\n}\n");
    expect(names).toContain("export type FeePrice = FlatFeePrice | PerUnitFeePrice;\n");
  });
});

describe("a variant without a discriminator value", () => {
  test("is named after the property that only it requires", async () => {
    const topUp = {
      oneOf: [objectOf({ paid: text, granted: text }, "paid"), objectOf({ paid: text, granted: text }, "granted")],
    };

    const names = await namesOf(sent({ TopUpInput: topUp }));

    expect(names).toContain("export type TopUpInput = TopUpWithPaidInput | TopUpWithGrantedInput;\n");
    expect(names).toContain("/** A {@link TopUpInput} with `paid`. */\nexport interface TopUpWithPaidInput {\n");
  });

  test("is named after the discriminator that it must not have", async () => {
    const without = objectOf({ model: { not: {} }, id: text }, "id");

    const names = await namesOf(
      sent({ PriceUpdateInput: { oneOf: [...(byModel["oneOf"] as JsonObject[]), without] } }),
    ); // `byModel` is declared above.

    expect(names).toContain(
      "/** A {@link PriceUpdateInput} without `model`. */\nexport interface PriceWithoutModelUpdateInput {\n  model?: undefined;\n",
    );
  });
});

describe("a union that allows unknown values", () => {
  test("has a variant for unknown values", async () => {
    const names = await namesOf(received({ Price: open }));

    expect(names).toContain('import type { UnknownValue } from "./unknown-value.ts";\n');
    expect(names).toContain("export type Price = FlatPrice | PerUnitPrice | OtherPrice;\n");
    expect(names).toContain(
      "/** A {@link Price} whose `model` is not known to this version. */\nexport interface OtherPrice {\n  model: UnknownValue;\n",
    );
  });

  test("has a name for its known variants", async () => {
    expect(await namesOf(received({ Price: open }))).toContain(
      "/** A {@link Price} whose `model` is known to this version. */\nexport type KnownPrice = Exclude<Price, OtherPrice>;\n",
    );
  });
});
