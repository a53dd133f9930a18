import { describe, expect, test } from "vitest";
import { InnerNames } from "../../src/declarations/inner-names.ts";
import { documentOf } from "../generate/documents.ts";
import { listOf, objectOf, openEnumOf, received } from "./documents.ts";
import { exceptionsOf, namesOf } from "./printed.ts";

const text = { type: "string" };
const items = listOf(objectOf({ amount: text }));
const fees = received({ InvoiceObject: objectOf({ fees: items }) });

describe("an exception for a nested type", () => {
  test("names an object by its owner and the singular of its property", async () => {
    const names = await namesOf(fees, exceptionsOf({ "Invoice.fee": "InvoiceLine" }));

    expect(names).toContain("export interface Invoice {\n  fees?: InvoiceLine[];\n}\n");
    expect(names).toContain("export interface InvoiceLine {\n");
  });

  test("names an item of a named list", async () => {
    const document = received({ TaxBatch: items });

    expect(await namesOf(document, exceptionsOf({ "TaxBatch.item": "NewTax" }))).toContain(
      "export type TaxBatch = NewTax[];\n",
    );
  });

  test("names an enum", async () => {
    const document = received({ InvoiceObject: objectOf({ status: openEnumOf("draft", "paid") }) });

    expect(await namesOf(document, exceptionsOf({ "Invoice.status": "State" }))).toContain("  status?: State;\n");
  });

  test("is refused if the nested type does not exist", async () => {
    const names = namesOf(fees, exceptionsOf({ "Invoice.credit": "InvoiceCredit" }));

    await expect(names).rejects.toThrow(
      'spec/type-names.yaml: the exception for "Invoice.credit" is not needed, because it does not have its own type. Remove it.',
    );
  });

  test("is refused if it repeats the name of the rule", async () => {
    const names = namesOf(fees, exceptionsOf({ "Invoice.fee": "InvoiceFee" }));

    await expect(names).rejects.toThrow(
      'the exception for "Invoice.fee" is not needed, because it repeats the name of the rule',
    );
  });

  test("is refused without a name", () => {
    expect(() => new InnerNames(exceptionsOf({ "Invoice.fee": null }))).toThrow(
      'spec/type-names.yaml: "Invoice.fee" is a nested type and must have a name: name it, or remove the exception.',
    );
  });
});

test("an exception without a dot does not apply to a nested type", async () => {
  const names = namesOf(documentOf({}), exceptionsOf({ Invoice: "Bill" }));

  await expect(names).rejects.toThrow('the exception for "Invoice" is not needed, because it has neither a schema nor');
});
