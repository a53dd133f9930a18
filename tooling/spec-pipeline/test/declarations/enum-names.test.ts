import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf } from "../generate/documents.ts";
import { enumOf, exchanged, listOf, objectOf, openEnumOf, received, referenceTo, sent } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };

/** Returns the names of the enums of a document, in alphabetical order. */
async function enumsOf(document: JsonObject): Promise<readonly string[]> {
  const names = await namesOf(document);
  return [...names.matchAll(/^export type (\w+) = "/gm)].map(([, name = ""]) => name);
}

/** A schema with a property that has several values, and another property. */
function having(property: string, ...values: string[]): JsonObject {
  return objectOf({ [property]: openEnumOf(...values), other: text });
}

describe("an enum", () => {
  test("has the name of its schema", async () => {
    const schemas = {
      CurrencyEnum: enumOf("EUR", "USD"),
      PlanObject: objectOf({ currency: referenceTo("CurrencyEnum") }),
    };

    const names = await namesOf(received(schemas));

    expect(names).toContain('export type Currency = "EUR" | "USD" | (string & {});\n');
    expect(names).toContain("  currency?: Currency;\n");
  });

  test("has the name of a schema with the same values, if it has at least three values", async () => {
    const values = ["a", "b", "c"];

    const names = await namesOf(received({ LetterEnum: enumOf(...values), PlanObject: having("sort", ...values) }));

    expect(names).toContain("  sort?: Letter;\n");
  });

  test("is named after its owner and its property if the property has one word", async () => {
    expect(await enumsOf(received({ InvoiceObject: having("status", "draft", "paid") }))).toEqual(["InvoiceStatus"]);
  });

  test("is named after its property alone if the property has several words and the same values everywhere", async () => {
    const schemas = {
      InvoiceObject: having("tax_status", "pending", "done"),
      FeeObject: having("tax_status", "done", "pending"),
    };

    expect(await enumsOf(received(schemas))).toEqual(["TaxStatus"]);
  });

  test("is named after the owner with the shortest name if the property has different values elsewhere", async () => {
    const schemas = {
      CustomerInvoice: having("tax_status", "pending", "done"),
      Invoice: having("tax_status", "done", "pending"),
      Fee: having("tax_status", "failed", "pending"),
    };

    expect(await enumsOf(received(schemas))).toEqual(["FeeTaxStatus", "InvoiceTaxStatus"]);
  });

  test("is shared with a related schema that has the same values", async () => {
    const values = ["draft", "paid"];

    expect(
      await enumsOf(received({ CustomerInvoice: having("status", ...values), Invoice: having("status", ...values) })),
    ).toEqual(["InvoiceStatus"]);
  });

  test("is shared by an entity, its inputs and its extensions", async () => {
    const schemas = {
      InvoiceObject: having("status", "draft", "paid"),
      InvoiceObjectExtended: having("status", "draft", "paid"),
      InvoiceCreateInput: having("status", "draft", "paid"),
    };

    expect(
      await enumsOf(
        exchanged(schemas, { sent: ["InvoiceCreateInput"], received: ["InvoiceObject", "InvoiceObjectExtended"] }),
      ),
    ).toEqual(["InvoiceStatus"]);
  });

  test("has a suffix in an input if responses have other values", async () => {
    const schemas = {
      InvoiceObject: having("status", "draft", "paid"),
      InvoiceCreateInput: having("status", "draft", "final"),
    };

    const document = exchanged(schemas, { sent: ["InvoiceCreateInput"], received: ["InvoiceObject"] });

    expect(await enumsOf(document)).toEqual(["InvoiceStatus", "InvoiceStatusInput"]);
  });

  test("has a suffix in a query if responses have other values", async () => {
    const parameters = [{ name: "status[]", in: "query", schema: listOf(enumOf("draft", "all")) }];
    const content = { "application/json": { schema: referenceTo("InvoiceObject") } };
    const get = { operationId: "findAll", parameters, responses: { 200: { description: "", content } } };
    const schemas = { InvoiceObject: having("status", "draft", "paid") };

    const names = await namesOf(documentOf({ paths: { "/invoices": { get } }, components: { schemas } }));

    expect(names).toContain("  status?: readonly InvoiceStatusFilter[] | undefined;\n");
  });

  test("is named in the singular if it belongs to the items of a list", async () => {
    const types = listOf(openEnumOf("net", "gross"));

    expect(await enumsOf(received({ FeeObject: objectOf({ types, tax_types: types }) }))).toEqual([
      "FeeType",
      "TaxType",
    ]);
  });

  test("is named an item if it belongs to the items of a named list", async () => {
    const names = await namesOf(received({ Modes: listOf(openEnumOf("on", "off")) }));

    expect(names).toContain("export type Modes = ModesItem[];\n");
    expect(names).toContain('export type ModesItem = "on" | "off" | (string & {});\n');
  });

  test("is refused if its name is already used, and the error asks for another name", async () => {
    const schemas = {
      Invoice: having("status", "draft", "paid"),
      InvoiceStatus: objectOf({ text }),
      InvoiceStatusValue: objectOf({ text }),
    };

    await expect(namesOf(received(schemas))).rejects.toThrow(
      'The enum of "Invoice.status" would be exported as "InvoiceStatus", but that name is already used: rename the enum in spec/type-names.yaml.',
    );
  });
});

test("a single value is not declared as an enum", async () => {
  expect(await namesOf(sent({ SubjectInput: objectOf({ kind: enumOf("a"), other: text }) }))).toContain(
    '  kind?: "a" | undefined;\n',
  );
});
