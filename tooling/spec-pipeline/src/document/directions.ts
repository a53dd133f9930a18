import type { Json, JsonObject } from "./json.ts";
import { listOperations, listWebhooks } from "./operations.ts";

/** The parts of a document that a caller sends, and those that it receives. The payload of a webhook is received. */
export function partsByDirection(document: JsonObject): { sent: Json[]; received: Json[] } {
  const operations = listOperations(document);
  const payloads = listWebhooks(document).map(({ definition }) => definition["requestBody"] ?? null);
  return {
    sent: operations.flatMap(({ definition, parameters }) => [...parameters, definition["requestBody"] ?? null]),
    received: [...operations.map(({ definition }) => definition["responses"] ?? null), ...payloads],
  };
}
