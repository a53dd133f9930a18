import { describe, expect, test } from "vitest";
import { listOf, objectOf, received, referenceTo } from "./documents.ts";
import { exceptionsOf, namesOf } from "./printed.ts";

const text = { type: "string" };
const number = { type: "number" };

describe("a composition", () => {
  test("extends the schemas that have a name", async () => {
    const names = await namesOf(
      received({
        PlanObject: objectOf({ code: text }, "code"),
        PlanObjectExtended: { allOf: [referenceTo("PlanObject"), objectOf({ taxes: number })] },
      }),
    );

    expect(names).toContain("export interface Plan {\n  code: string;\n}\n");
    expect(names).toContain("export interface PlanExtended extends Plan {\n  taxes?: number;\n}\n");
  });

  test("writes out a schema without a name", async () => {
    const names = await namesOf(
      received({
        PlanBaseObject: objectOf({ code: text }, "code"),
        PlanObject: { allOf: [referenceTo("PlanBaseObject"), objectOf({ taxes: number })] },
      }),
    );

    expect(names).toContain("export interface Plan {\n  code: string;\n  taxes?: number;\n}\n");
    expect(names).not.toContain("PlanBase");
  });

  test("extends a schema only once", async () => {
    const names = await namesOf(
      received({
        PlanObject: objectOf({ code: text }),
        PlanObjectExtended: { allOf: [referenceTo("PlanObject"), referenceTo("PlanObject")] },
      }),
    );

    expect(names).toContain("export interface PlanExtended extends Plan {}\n");
  });

  test("extends only one of two schemas with the same property, and writes out the other", async () => {
    const names = await namesOf(
      received({
        Priced: objectOf({ amount: text, currency: text }),
        Taxed: objectOf({ amount: text, rate: number }),
        Fee: { allOf: [referenceTo("Priced"), referenceTo("Taxed")] },
      }),
    );

    expect(names).toContain("export interface Fee extends Priced {\n  amount?: string;\n  rate?: number;\n}\n");
  });

  test("keeps an inherited property required", async () => {
    const names = await namesOf(
      received({
        PlanObject: objectOf({ code: text }, "code"),
        PlanObjectExtended: { allOf: [referenceTo("PlanObject"), objectOf({ code: { enum: ["a"] } })] },
      }),
    );

    expect(names).toContain('export interface PlanExtended extends Plan {\n  code: "a";\n}\n');
  });

  test("has the narrower type of a property that it declares twice, and its documentation", async () => {
    const described = { ...text, description: "What it is called." };

    const names = await namesOf(
      received({ Subject: { allOf: [objectOf({ name: described }, "name"), objectOf({ name: { enum: ["a"] } })] } }),
    );

    expect(names).toContain('export interface Subject {\n  /** What it is called. */\n  name: "a";\n}\n');
  });

  test("keeps the type of additional properties", async () => {
    const names = await namesOf(received({ Subject: { ...objectOf({ code: text }), additionalProperties: true } }));

    expect(names).toContain("  code?: string;\n  [key: string]: unknown;\n");
  });
});

test("a nested type is named after the schema that declares it", async () => {
  const fees = listOf(objectOf({ amount: text }));
  const schemas = {
    InvoiceBaseObject: objectOf({ fees }),
    InvoiceObject: { allOf: [referenceTo("InvoiceBaseObject"), objectOf({ number: text })] },
    InvoicePreviewObject: { allOf: [referenceTo("InvoiceBaseObject"), objectOf({ date: text })] },
  };

  const names = await namesOf(received(schemas));

  expect(names.match(/fees\?: .*/g)).toEqual(["fees?: InvoiceFee[];", "fees?: InvoiceFee[];"]);
});

test("an exception can name a base schema, which is then extended", async () => {
  const schemas = {
    PlanBaseObject: objectOf({ code: text }),
    PlanObject: { allOf: [referenceTo("PlanBaseObject"), objectOf({ taxes: number })] },
  };

  const names = await namesOf(received(schemas), exceptionsOf({ PlanBaseObject: "PlanSummary" }));

  expect(names).toContain("export interface Plan extends PlanSummary {\n");
});
