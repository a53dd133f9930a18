import { dereference } from "../document/dereference.ts";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { ownProperties, schemaParts } from "../document/schema-parts.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** The webhooks of a document, keyed by the `webhook_type` of their payloads, which receivers see. */
export function webhooksByType(document: JsonObject): JsonObject {
  const names = new Map<string, string>();
  const entries = webhooksOf(document).map(([name, webhook]): [string, Json] => {
    const type = webhookType(document, name, webhook);
    const twin = names.get(type);
    if (twin != null) throw duplicated(type, twin, name);
    names.set(type, name);
    return [type, webhook];
  });
  return Object.fromEntries(entries);
}

/**
 * The webhooks of a document that is only compared. A webhook whose payload has no `webhook_type` keeps its OpenAPI
 * key.
 */
export function webhooksByTypeOrKey(document: JsonObject): JsonObject {
  const webhooks = webhooksOf(document).map(([key, webhook]) => ({
    key,
    webhook,
    type: findWebhookType(document, webhook) ?? key,
  }));
  const taken = new Map<string, number>();
  for (const name of webhooks.flatMap(({ key, type }) => [...new Set([key, type])]))
    taken.set(name, (taken.get(name) ?? 0) + 1);
  return Object.fromEntries(webhooks.map(({ key, type, webhook }) => [taken.get(type) === 1 ? type : key, webhook]));
}

function webhooksOf(document: JsonObject): readonly [string, Json][] {
  const webhooks = document["webhooks"];
  return isObject(webhooks) ? Object.entries(webhooks) : [];
}

/** The `webhook_type` of a webhook: the only value of that property in its payload. */
export function webhookType(document: JsonObject, name: string, webhook: Json): string {
  const type = findWebhookType(document, webhook);
  if (type != null) return type;
  throw new PipelineError(
    exitCode.refusedInput,
    `The payload of webhook "${name}" has no \`webhook_type\` with exactly one value: add one with an overlay in spec/overlays/corrections.`,
  );
}

function findWebhookType(document: JsonObject, webhook: Json): string | undefined {
  return schemaParts(document, payloadSchema(document, webhook))
    .map((part) => onlyValue(document, ownProperties(part)["webhook_type"]))
    .find((value) => value != null);
}

function duplicated(type: string, one: string, other: string): PipelineError {
  return new PipelineError(
    exitCode.refusedInput,
    `Webhooks "${one}" and "${other}" both have the \`webhook_type\` "${type}": correct one of them with an overlay in spec/overlays/corrections.`,
  );
}

function payloadSchema(document: JsonObject, webhook: Json): Json | undefined {
  const path = ["post", "requestBody", "content", "application/json", "schema"];
  return path.reduce<Json | undefined>((value, key) => {
    const target = dereference(document, value);
    return isObject(target) ? target[key] : undefined;
  }, webhook);
}

function onlyValue(document: JsonObject, value: Json | undefined): string | undefined {
  const schema = dereference(document, value);
  if (!isObject(schema)) return undefined;
  const values = isArray(schema["enum"]) ? schema["enum"] : [schema["const"]];
  return values.length === 1 && typeof values[0] === "string" ? values[0] : undefined;
}
