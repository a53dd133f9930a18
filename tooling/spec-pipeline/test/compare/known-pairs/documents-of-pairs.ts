import type { JsonObject } from "../../../src/document/json.ts";
import { documentOf, object, receives, sends } from "../documents.ts";
import { components } from "./components.ts";
import type { OperationPair, SchemaPair } from "./known-pair.ts";

type Side = "older" | "newer";

/** The ID of the operation that contains a pair. */
export function idOf(index: number): string {
  return `carry${index}`;
}

/** The type of the webhook that contains a pair. */
export function webhookOf(index: number): string {
  return `pair${index}.carried`;
}

/** A document with an operation per pair, whose body has the pair's schema. */
export function sendingSchemas(pairs: readonly SchemaPair[], side: Side): JsonObject {
  const operations = pairs.map((pair, index) => sends(idOf(index), object({ field: pair[side] })));
  return documentOf({ operations, schemas: components });
}

/** A document with an operation and a webhook per pair, which return the pair's schema. */
export function receivingSchemas(pairs: readonly SchemaPair[], side: Side): JsonObject {
  const operations = pairs.map((pair, index) => receives(idOf(index), object({ field: pair[side] })));
  const webhooks = pairs.map((pair, index) => [webhookOf(index), object({ field: pair[side] })]);
  return documentOf({ operations, webhooks: Object.fromEntries(webhooks), schemas: components });
}

/** A document with an operation per pair. */
export function operationsOf(pairs: readonly OperationPair[], side: Side): JsonObject {
  const operations = pairs.map((pair, index) => ({
    operationId: idOf(index),
    method: "get",
    path: `/things${index}/{id}`,
    ...pair[side],
  }));
  return documentOf({ operations });
}
