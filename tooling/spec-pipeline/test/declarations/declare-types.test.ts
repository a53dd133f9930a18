import { describe, expect, test } from "vitest";
import { enumOf, exchanged, listOf, objectOf, received, referenceTo, sent } from "./documents.ts";
import { exceptionsOf, namesOf } from "./printed.ts";

const text = { type: "string" };

describe("a schema", () => {
  test("that is an object is an interface", async () => {
    const schema = { ...objectOf({ code: { ...text, description: "Its code." } }), description: "A plan." };

    expect(await namesOf(received({ PlanObject: schema }))).toContain(
      "/** A plan. */\nexport interface Plan {\n  /** Its code. */\n  code?: string;\n}\n",
    );
  });

  test("that is none is an alias", async () => {
    expect(await namesOf(received({ Amount: { type: ["string", "number"] } }))).toContain(
      "export type Amount = string | number;\n",
    );
  });

  test("that can be null is without null, which stands where it is referred to", async () => {
    const metadata = { type: ["object", "null"], additionalProperties: text };
    const plan = objectOf({ metadata: referenceTo("MetadataObject") });

    const names = await namesOf(received({ MetadataObject: metadata, PlanObject: plan }));

    expect(names).toContain("export interface Metadata {\n  [key: string]: string;\n}\n");
    expect(names).toContain("  metadata?: Metadata | null;\n");
  });
});

describe("an object inside another", () => {
  test("has the name of its owner and its property", async () => {
    const names = await namesOf(received({ PlanObject: objectOf({ minimum_commitment: objectOf({ amount: text }) }) }));

    expect(names).toContain("export interface Plan {\n  minimum_commitment?: PlanMinimumCommitment;\n}\n");
    expect(names).toContain("export interface PlanMinimumCommitment {\n  amount?: string;\n}\n");
  });

  test("has that of one item, if it is in a list", async () => {
    const charges = listOf(objectOf({ filters: listOf(objectOf({ key: text })) }));

    const names = await namesOf(sent({ PlanCreateInput: objectOf({ plan: objectOf({ charges }) }) }));

    expect(names).toContain("  charges?: readonly PlanChargeCreateInput[] | undefined;\n");
    expect(names).toContain("  filters?: readonly PlanChargeFilterCreateInput[] | undefined;\n");
  });

  test("has that of its list, if that has a name itself", async () => {
    const names = await namesOf(received({ Taxes: listOf(objectOf({ code: text })) }));

    expect(names).toContain("export interface Tax {\n");
    expect(names).toContain("export type Taxes = Tax[];\n");
  });

  test("has what is said of its property", async () => {
    const commitment = { ...objectOf({ amount: text }), description: "The least to be paid." };

    expect(await namesOf(received({ PlanObject: objectOf({ commitment }) }))).toContain(
      "/** The least to be paid. */\nexport interface PlanCommitment {\n",
    );
  });

  test("has an index that admits its properties", async () => {
    const properties = { ...objectOf({ weight: { type: "number" } }), additionalProperties: text };

    expect(await namesOf(received({ EventObject: objectOf({ properties }) }))).toContain(
      "export interface EventProperties {\n  weight?: number;\n  [key: string]: string | number | undefined;\n}\n",
    );
  });

  test("is written out where its properties have no names", async () => {
    const labels = { type: "object", additionalProperties: text };

    expect(await namesOf(received({ PlanObject: objectOf({ labels }) }))).toContain(
      "  labels?: { [key: string]: string };\n",
    );
  });
});

describe("two types of one name", () => {
  const charge = objectOf({ charge: objectOf({ amount: text }) });

  test("are one where they are the same", async () => {
    const schemas = { PlanObject: charge, PlanCharge: objectOf({ amount: { ...text, description: "In cents." } }) };

    const names = await namesOf(received(schemas));

    expect(names.match(/interface PlanCharge /g)).toHaveLength(1);
  });

  test("are refused where they differ, with the place that gives the second", async () => {
    const names = namesOf(received({ PlanObject: charge, PlanCharge: objectOf({ code: text }) }));

    await expect(names).rejects.toThrow(
      'Two different types would be exported as "PlanCharge", one of them nested at "Plan.charge": rename "Plan.charge" in spec/type-names.yaml.',
    );
  });

  test("are two with an exception for one", async () => {
    const schemas = { PlanObject: charge, PlanCharge: objectOf({ code: text }) };

    const names = await namesOf(received(schemas), exceptionsOf({ "Plan.charge": "PlanPrice" }));

    expect(names).toContain("export interface PlanCharge {\n  code?: string;\n}\n");
    expect(names).toContain("export interface PlanPrice {\n  amount?: string;\n}\n");
  });

  test("are refused where one of them is declared in every document", async () => {
    const names = namesOf(received({ Date: objectOf({ input: objectOf({ day: text }), zone: text }) }));

    await expect(names).rejects.toThrow('"DateInput", one of them nested at "Date.input"');
  });
});

test("what is not composed of objects alone stays as it is", async () => {
  const odd = { allOf: [referenceTo("Currency"), text] };
  const described = { allOf: [referenceTo("Currency"), { example: "USD" }] };
  const PlanObject = objectOf({ code: odd, currency: described }, "code", "currency");

  const names = await namesOf(received({ Currency: enumOf("EUR", "USD"), PlanObject }));

  expect(names).toContain("  code: (Currency) & (string);\n");
  expect(names).toContain("  currency: Currency;\n");
});

test("what is sent and received at once is declared once, as what is sent", async () => {
  const schemas = { Address: objectOf({ lines: listOf(text), created_at: text }) };

  const names = await namesOf(exchanged(schemas, { sent: ["Address"], received: ["Address"] }));

  expect(names).toContain(
    "export interface Address {\n  lines?: readonly string[] | undefined;\n  created_at?: string | undefined;\n}\n",
  );
});
