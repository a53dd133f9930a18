import { expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import type { Comparison } from "../../src/compare/comparison.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";
import { deepPointers, documentOfParts } from "../document/documents-of-references.ts";

/** A document with an operation for each pointer. The operation returns the schema at the pointer. */
function documentOf(part: Json): JsonObject {
  const paths = deepPointers.map(($ref, index): [string, Json] => {
    const responses = { 200: { description: "", content: { "application/json": { schema: { $ref } } } } };
    return [`/answers/${index}`, { get: { operationId: `find${index}`, responses } }];
  });
  return documentOfParts(part, {}, Object.fromEntries(paths));
}

function affectedBy({ changes }: Comparison, kind: string): ReadonlySet<string> {
  return new Set(changes.filter((change) => change.kind === kind).flatMap(({ affected }) => affected.response));
}

const operations = deepPointers.map((_, index) => `find${index}`);

it("finds a change behind each kind of reference, in the types and on the wire", async () => {
  const older = documentOf({
    type: "object",
    properties: { a: { type: "string", maxLength: 9 }, b: { type: "string" } },
  });
  const newer = documentOf({ type: "object", properties: { a: { type: "string", maxLength: 5 } } });

  const comparison = await compareDocuments(older, newer);

  expect([...affectedBy(comparison, "property-removed")]).toEqual(expect.arrayContaining(operations));
  expect([...affectedBy(comparison, "constraint-tightened")]).toEqual(expect.arrayContaining(operations));
});

it("treats a reference and its target as equal", async () => {
  const part = { type: "object", properties: { a: { type: "string", maxLength: 9 } } };
  const writtenOut = JSON.parse(
    JSON.stringify(documentOf(part)).replaceAll(/\{"\$ref":"[^"]+"\}/g, JSON.stringify(part)),
  ) as JsonObject; // As: JSON, as above.

  expect((await compareDocuments(documentOf(part), writtenOut)).changes).toEqual([]);
});
