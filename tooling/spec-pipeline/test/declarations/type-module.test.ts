import { expect, test } from "vitest";
import { nameTypes } from "../../src/declarations/type-module.ts";
import { listOf, objectOf, openEnumOf, received, referenceTo } from "./documents.ts";

const text = { type: "string" };

test("a document always has the same types, regardless of earlier documents", async () => {
  const document = received({
    PlanObject: objectOf({ status: openEnumOf("a", "b"), charges: listOf(objectOf({ code: text })) }),
  });

  const [first, second] = [await nameTypes(document, new Map()), await nameTypes(document, new Map())];

  expect([...first.declarer.declarations]).toEqual([...second.declarer.declarations]);
  expect(first.openapi).toBe(second.openapi);
});

test("a schema inside an envelope keeps its own name", async () => {
  const schemas = {
    PlanObject: objectOf({ code: text }),
    PlanUpdateInput: objectOf({ plan: referenceTo("PlanObject") }),
  };

  const { schemas: named } = await nameTypes(received(schemas), new Map());

  expect(named.nameOf("PlanObject")).toBe("Plan");
});
