import type { JsonObject } from "../document/json.ts";
import { resolveDeepReferences } from "../document/resolve-deep-references.ts";
import { webhooksByTypeOrKey } from "./webhooks-by-type.ts";

const known = new WeakMap<JsonObject, JsonObject>();

/**
 * Returns a document whose references point to whole components, and whose webhooks are keyed by their types if they
 * have any. Results are cached: the same document returns the same result.
 */
export function withWebhookTypes(written: JsonObject): JsonObject {
  const document = known.get(written) ?? keyed(written);
  known.set(written, document);
  return document;
}

function keyed(written: JsonObject): JsonObject {
  // First, because a reference may point to a webhook by its original key.
  const document = resolveDeepReferences(written);
  return { ...document, webhooks: webhooksByTypeOrKey(document) };
}
