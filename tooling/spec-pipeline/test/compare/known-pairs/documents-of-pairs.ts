import type { JsonObject } from "../../../src/document/json.ts";
import { documentOf, object, receives, sends } from "../documents.ts";
import { components } from "./components.ts";
import type { OperationPair, SchemaPair } from "./known-pair.ts";

type Side = "older" | "newer";

/** The id of the operation that carries a pair. */
export function idOf(index: number): string {
  return `carry${index}`;
}

/** The type of the webhook that carries a pair. */
export function webhookOf(index: number): string {
  return `pair${index}.carried`;
}

/** A document of an operation for each pair, which takes its schema. */
export function sendingSchemas(pairs: readonly SchemaPair[], side: Side): JsonObject {
  const operations = pairs.map((pair, index) => sends(idOf(index), object({ field: pair[side] })));
  return documentOf({ operations, schemas: components });
}

/** A document of an operation and a webhook for each pair, which give its schema. */
export function receivingSchemas(pairs: readonly SchemaPair[], side: Side): JsonObject {
  const operations = pairs.map((pair, index) => receives(idOf(index), object({ field: pair[side] })));
  const webhooks = pairs.map((pair, index) => [webhookOf(index), object({ field: pair[side] })]);
  return documentOf({ operations, webhooks: Object.fromEntries(webhooks), schemas: components });
}

/** A document of an operation for each pair. */
export function operationsOf(pairs: readonly OperationPair[], side: Side): JsonObject {
  const operations = pairs.map((pair, index) => ({
    operationId: idOf(index),
    method: "get",
    path: `/things${index}/{id}`,
    ...pair[side],
  }));
  return documentOf({ operations });
}
