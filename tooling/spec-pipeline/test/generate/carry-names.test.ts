import { describe, expect, it } from "vitest";

import { carryNames, vanishedNames } from "../../src/generate/carry-names.ts";
import { documentOfSchemas } from "./documents.ts";

const order = { type: "object", properties: { id: { type: "string" } } };
const older = documentOfSchemas({ OrderObject: order });
const exported = [{ name: "Order", schema: "OrderObject" }];

describe("carryNames", () => {
  it("keeps the exported name of a renamed schema", () => {
    const newer = documentOfSchemas({ PurchaseObject: order });

    const exceptions = carryNames(exported, { older, newer });

    expect(exceptions.get("PurchaseObject")).toStrictEqual({
      name: "Order",
      reason: "The schema was named OrderObject before. The exported name stays the same.",
    });
  });

  it.each([
    ["still has its schema", { OrderObject: order, PurchaseObject: order }],
    ["belongs to a schema that also changed", { PurchaseObject: { ...order, required: ["id"] } }],
    ["fits two new schemas", { PurchaseObject: order, SaleObject: order }],
  ])("does not carry over a name that %s", (_, schemas) => {
    expect(carryNames(exported, { older, newer: documentOfSchemas(schemas) }).size).toBe(0);
  });
});

describe("vanishedNames", () => {
  it("lists the names that are no longer exported", () => {
    const before = "export interface Order {}\nexport type OrderStatus = string;\nexport interface Plan {}\n";

    expect(vanishedNames(before, "export type Plan = string;\n")).toStrictEqual(["Order", "OrderStatus"]);
  });
});
