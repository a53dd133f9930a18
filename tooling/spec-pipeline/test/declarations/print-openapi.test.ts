import { expect, test } from "vitest";
import { listOf, objectOf, received, referenceTo } from "./documents.ts";
import { openapiOf } from "./printed.ts";

const text = { type: "string" };

test("imports exactly the names that the types of the whole document use", async () => {
  const schemas = {
    PlanObject: objectOf({
      tax: referenceTo("TaxObject"),
      prices: listOf(objectOf({ amount: text })),
    }),
    TaxObject: objectOf({ code: text }),
  };

  expect(await openapiOf(received(schemas))).toMatch(
    /^import type \{\n {2}Plan,\n {2}Tax,\n\} from "\.\/names\.ts";\n\n/,
  );
});

test("does not import a name that is only a key, a text or a part of a path", async () => {
  const description = 'What /Tax is "Tax" for.';
  const schemas = { TaxObject: objectOf({ code: text }), TaxBaseObject: objectOf({ Tax: { ...text, description } }) };

  const printed = await openapiOf(received(schemas));

  expect(printed.match(/^ {2}Tax,$/gm)).toHaveLength(1);
});

test("contains all sections of the generator", async () => {
  const printed = await openapiOf(received({ TaxObject: objectOf({ code: text }) }));

  expect([...printed.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name)).toEqual([
    "paths",
    "components",
    "operations",
    "webhooks",
  ]);
});
