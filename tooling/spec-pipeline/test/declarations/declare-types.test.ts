import { describe, expect, test } from "vitest";
import { enumOf, exchanged, listOf, objectOf, received, referenceTo, sent } from "./documents.ts";
import { exceptionsOf, namesOf } from "./printed.ts";

const text = { type: "string" };

describe("a schema", () => {
  test("is declared as an interface if it is an object", async () => {
    const schema = { ...objectOf({ code: { ...text, description: "Its code." } }), description: "A plan." };

    expect(await namesOf(received({ PlanObject: schema }))).toContain(
      "/** A plan. */\nexport interface Plan {\n  /** Its code. */\n  code?: string;\n}\n",
    );
  });

  test("is declared as an alias if it is not an object", async () => {
    expect(await namesOf(received({ Amount: { type: ["string", "number"] } }))).toContain(
      "export type Amount = string | number;\n",
    );
  });

  test("is declared without null if it is nullable, and references to it include null", async () => {
    const metadata = { type: ["object", "null"], additionalProperties: text };
    const plan = objectOf({ metadata: referenceTo("MetadataObject") });

    const names = await namesOf(received({ MetadataObject: metadata, PlanObject: plan }));

    expect(names).toContain("export interface Metadata {\n  [key: string]: string;\n}\n");
    expect(names).toContain("  metadata?: Metadata | null;\n");
  });
});

describe("a nested object", () => {
  test("is named after its owner and its property", async () => {
    const names = await namesOf(received({ PlanObject: objectOf({ minimum_commitment: objectOf({ amount: text }) }) }));

    expect(names).toContain("export interface Plan {\n  minimum_commitment?: PlanMinimumCommitment;\n}\n");
    expect(names).toContain("export interface PlanMinimumCommitment {\n  amount?: string;\n}\n");
  });

  test("is named in the singular if it is in a list", async () => {
    const charges = listOf(objectOf({ filters: listOf(objectOf({ key: text })) }));

    const names = await namesOf(sent({ PlanCreateInput: objectOf({ plan: objectOf({ charges }) }) }));

    expect(names).toContain("  charges?: readonly PlanChargeCreateInput[] | undefined;\n");
    expect(names).toContain("  filters?: readonly PlanChargeFilterCreateInput[] | undefined;\n");
  });

  test("is named after its list if the list is a named schema", async () => {
    const names = await namesOf(received({ Taxes: listOf(objectOf({ code: text })) }));

    expect(names).toContain("export interface Tax {\n");
    expect(names).toContain("export type Taxes = Tax[];\n");
  });

  test("has the description of its property", async () => {
    const commitment = { ...objectOf({ amount: text }), description: "The least to be paid." };

    expect(await namesOf(received({ PlanObject: objectOf({ commitment }) }))).toContain(
      "/** The least to be paid. */\nexport interface PlanCommitment {\n",
    );
  });

  test("has an index signature that allows the types of its properties", async () => {
    const properties = { ...objectOf({ weight: { type: "number" } }), additionalProperties: text };

    expect(await namesOf(received({ EventObject: objectOf({ properties }) }))).toContain(
      "export interface EventProperties {\n  weight?: number;\n  [key: string]: string | number | undefined;\n}\n",
    );
  });

  test("is inlined if its properties have no names", async () => {
    const labels = { type: "object", additionalProperties: text };

    expect(await namesOf(received({ PlanObject: objectOf({ labels }) }))).toContain(
      "  labels?: { [key: string]: string };\n",
    );
  });
});

describe("two types with the same name", () => {
  const charge = objectOf({ charge: objectOf({ amount: text }) });

  test("are declared once if they are equal", async () => {
    const schemas = { PlanObject: charge, PlanCharge: objectOf({ amount: { ...text, description: "In cents." } }) };

    const names = await namesOf(received(schemas));

    expect(names.match(/interface PlanCharge /g)).toHaveLength(1);
  });

  test("are refused if they differ, with the place of the nested type", async () => {
    const names = namesOf(received({ PlanObject: charge, PlanCharge: objectOf({ code: text }) }));

    await expect(names).rejects.toThrow(
      'Two different types would be exported as "PlanCharge", one of them nested at "Plan.charge": rename "Plan.charge" in spec/type-names.yaml.',
    );
  });

  test("are declared separately if an exception renames one of them", async () => {
    const schemas = { PlanObject: charge, PlanCharge: objectOf({ code: text }) };

    const names = await namesOf(received(schemas), exceptionsOf({ "Plan.charge": "PlanPrice" }));

    expect(names).toContain("export interface PlanCharge {\n  code?: string;\n}\n");
    expect(names).toContain("export interface PlanPrice {\n  amount?: string;\n}\n");
  });

  test("are refused if one of them is a type of the package", async () => {
    const names = namesOf(received({ Date: objectOf({ input: objectOf({ day: text }), zone: text }) }));

    await expect(names).rejects.toThrow('"DateInput", one of them nested at "Date.input"');
  });
});

test("a composition that is not only of objects is printed unchanged", async () => {
  const odd = { allOf: [referenceTo("Currency"), text] };
  const described = { allOf: [referenceTo("Currency"), { example: "USD" }] };
  const PlanObject = objectOf({ code: odd, currency: described }, "code", "currency");

  const names = await namesOf(received({ Currency: enumOf("EUR", "USD"), PlanObject }));

  expect(names).toContain("  code: (Currency) & (string);\n");
  expect(names).toContain("  currency: Currency;\n");
});

test("a schema that is sent and received is declared once, in its form for requests", async () => {
  const schemas = { Address: objectOf({ lines: listOf(text), created_at: text }) };

  const names = await namesOf(exchanged(schemas, { sent: ["Address"], received: ["Address"] }));

  expect(names).toContain(
    "export interface Address {\n  lines?: readonly string[] | undefined;\n  created_at?: string | undefined;\n}\n",
  );
});
