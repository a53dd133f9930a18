import { describe, expect, it } from "vitest";

import { carryNames, readExportedNames, vanishedNames } from "../../src/generate/carry-names.ts";
import { generateNames } from "../../src/generate/generate-names.ts";
import { documentOfSchemas } from "./documents.ts";

const order = { type: "object", properties: { id: { type: "string" } } };
const older = documentOfSchemas({ OrderObject: order });

describe("carryNames", () => {
  it("exports a renamed schema under the name that people import", () => {
    const newer = documentOfSchemas({ PurchaseObject: order });

    const exceptions = carryNames(readExportedNames(generateNames(older, new Map())), { older, newer });

    expect(generateNames(newer, exceptions)).toContain('export type Order = components["schemas"]["PurchaseObject"];');
    expect(exceptions.get("PurchaseObject")?.reason).toContain("OrderObject");
  });

  it.each([
    ["still has its schema", { OrderObject: order, PurchaseObject: order }],
    ["has changed with its name", { PurchaseObject: { ...order, required: ["id"] } }],
    ["could have become either of two", { PurchaseObject: order, SaleObject: order }],
  ])("carries no name that %s", (_, schemas) => {
    const exported = readExportedNames(generateNames(older, new Map()));

    expect(carryNames(exported, { older, newer: documentOfSchemas(schemas) }).size).toBe(0);
  });
});

describe("vanishedNames", () => {
  it("names what is not exported any more", () => {
    const newer = documentOfSchemas({ PurchaseObject: order });

    expect(vanishedNames(generateNames(older, new Map()), generateNames(newer, new Map()))).toStrictEqual(["Order"]);
  });
});
