import { expect, test } from "vitest";
import { guard } from "../../src/guard/guard.ts";
import { bytesOf, refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const chain = (length: number): object =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [`A${index}`, to(index + 1 < length ? `A${index + 1}` : "Thing")]),
  );

test.each([
  ["references itself", { A: to("A") }],
  ["references another that references it", { A: to("B"), B: to("A") }],
  ["is a branch of itself", { A: { allOf: [to("A")] } }],
  ["is a branch of a branch of itself", { A: { oneOf: [{ anyOf: [to("B")] }] }, B: to("A") }],
])("refuses a schema that %s", (_, schemas) => {
  const { message } = refusalOf(withSchemas(schemas));

  expect(message).toBe(
    "Refused the document at #/components/schemas/A: the schema is composed of itself. Break the chain of its $ref, allOf, anyOf, oneOf.",
  );
});

test("refuses a schema that can be reached through too many references", () => {
  const { message } = refusalOf(withSchemas(chain(64)));

  expect(message).toMatch(/^Refused the document at \S+: more than 64 references and branches are nested\./);
});

test("refuses a chain of references that would exhaust the stack", () => {
  const { message } = refusalOf(withSchemas(chain(9000)));

  expect(message).toMatch(/^Refused the document at \S+: more than 64 references and branches are nested\./);
});

test("accepts a long chain of references, and a tree", () => {
  const bytes = bytesOf(withSchemas({ ...chain(63), Tree: { properties: { left: to("Tree"), right: to("Tree") } } }));

  const document = guard(bytes);

  expect(document).toHaveProperty("components.schemas.Tree");
});
