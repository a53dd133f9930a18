import type { JsonObject } from "../document/json.ts";
import { resolveDeepReferences } from "../document/resolve-deep-references.ts";
import { webhooksByTypeOrKey } from "./webhooks-by-type.ts";

const known = new WeakMap<JsonObject, JsonObject>();

/**
 * Gives a document whose references lead to whole components, and whose webhooks have the literals of their types as keys,
 * where they have some. For the same document it gives the same again.
 */
export function withWebhookTypes(written: JsonObject): JsonObject {
  const document = known.get(written) ?? keyed(written);
  known.set(written, document);
  return document;
}

function keyed(written: JsonObject): JsonObject {
  // First, since a reference may lead to a webhook by the key that it is written under.
  const document = resolveDeepReferences(written);
  return { ...document, webhooks: webhooksByTypeOrKey(document) };
}
