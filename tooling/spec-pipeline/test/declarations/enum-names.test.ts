import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf } from "../generate/documents.ts";
import { enumOf, exchanged, listOf, objectOf, openEnumOf, received, referenceTo, sent } from "./documents.ts";
import { namesOf } from "./printed.ts";

const text = { type: "string" };

/** The names of enums that a document has, in alphabetical order. */
async function enumsOf(document: JsonObject): Promise<readonly string[]> {
  const names = await namesOf(document);
  return [...names.matchAll(/^export type (\w+) = "/gm)].map(([, name = ""]) => name);
}

/** A schema with a property of several values beside another. */
function having(property: string, ...values: string[]): JsonObject {
  return objectOf({ [property]: openEnumOf(...values), other: text });
}

describe("an enum", () => {
  test("that is a schema has the name of that", async () => {
    const schemas = {
      CurrencyEnum: enumOf("EUR", "USD"),
      PlanObject: objectOf({ currency: referenceTo("CurrencyEnum") }),
    };

    const names = await namesOf(received(schemas));

    expect(names).toContain('export type Currency = "EUR" | "USD" | (string & {});\n');
    expect(names).toContain("  currency?: Currency;\n");
  });

  test("of the values of a schema is that, if they are three at least", async () => {
    const values = ["a", "b", "c"];

    const names = await namesOf(received({ LetterEnum: enumOf(...values), PlanObject: having("sort", ...values) }));

    expect(names).toContain("  sort?: Letter;\n");
  });

  test("of a property with one word has its owner's name too", async () => {
    expect(await enumsOf(received({ InvoiceObject: having("status", "draft", "paid") }))).toEqual(["InvoiceStatus"]);
  });

  test("of a property with several words has its name alone, if that means the same everywhere", async () => {
    const schemas = {
      InvoiceObject: having("tax_status", "pending", "done"),
      FeeObject: having("tax_status", "done", "pending"),
    };

    expect(await enumsOf(received(schemas))).toEqual(["TaxStatus"]);
  });

  test("has the name of the shortest of its owners, if the property means different things", async () => {
    const schemas = {
      CustomerInvoice: having("tax_status", "pending", "done"),
      Invoice: having("tax_status", "done", "pending"),
      Fee: having("tax_status", "failed", "pending"),
    };

    expect(await enumsOf(received(schemas))).toEqual(["FeeTaxStatus", "InvoiceTaxStatus"]);
  });

  test("of a relative is that of the relative", async () => {
    const values = ["draft", "paid"];

    expect(
      await enumsOf(received({ CustomerInvoice: having("status", ...values), Invoice: having("status", ...values) })),
    ).toEqual(["InvoiceStatus"]);
  });

  test("is the one of the entity for its inputs, extensions and queries", async () => {
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

  test("of an input has a suffix where answers have other values", async () => {
    const schemas = {
      InvoiceObject: having("status", "draft", "paid"),
      InvoiceCreateInput: having("status", "draft", "final"),
    };

    const document = exchanged(schemas, { sent: ["InvoiceCreateInput"], received: ["InvoiceObject"] });

    expect(await enumsOf(document)).toEqual(["InvoiceStatus", "InvoiceStatusInput"]);
  });

  test("of a query has a suffix where answers have other values", async () => {
    const parameters = [{ name: "status[]", in: "query", schema: listOf(enumOf("draft", "all")) }];
    const content = { "application/json": { schema: referenceTo("InvoiceObject") } };
    const get = { operationId: "findAll", parameters, responses: { 200: { description: "", content } } };
    const schemas = { InvoiceObject: having("status", "draft", "paid") };

    const names = await namesOf(documentOf({ paths: { "/invoices": { get } }, components: { schemas } }));

    expect(names).toContain("  status?: readonly InvoiceStatusFilter[] | undefined;\n");
  });

  test("of the items of a list has the name of one", async () => {
    const types = listOf(openEnumOf("net", "gross"));

    expect(await enumsOf(received({ FeeObject: objectOf({ types, tax_types: types }) }))).toEqual([
      "FeeType",
      "TaxType",
    ]);
  });

  test("of the items of a type that is a list is an item", async () => {
    const names = await namesOf(received({ Modes: listOf(openEnumOf("on", "off")) }));

    expect(names).toContain("export type Modes = ModesItem[];\n");
    expect(names).toContain('export type ModesItem = "on" | "off" | (string & {});\n');
  });

  test("without any free name asks for one", async () => {
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

test("a single value is no enum", async () => {
  expect(await namesOf(sent({ SubjectInput: objectOf({ kind: enumOf("a"), other: text }) }))).toContain(
    '  kind?: "a" | undefined;\n',
  );
});
