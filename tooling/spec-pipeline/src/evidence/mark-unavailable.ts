import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { DeclaredBodies } from "./declared-body.ts";
import type { Recording } from "./recording.ts";

/** The error code of a 403 response if the license does not include a feature, or the organization does not have it. */
export const featureUnavailable = "feature_unavailable";

/** Marks with `x-feature-unavailable` each operation with such a recording. */
export function markUnavailable(document: JsonObject, recordings: readonly Recording[]): JsonObject {
  const bodies = new DeclaredBodies(document);
  const refused = recordings.filter(
    ({ status, body }) => status === 403 && isObject(body) && body["code"] === featureUnavailable,
  );
  const marked = new Set(refused.map((recording) => bodies.subjectOf(recording)?.definition));
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  return { ...document, paths: mapValues(paths, (item) => (isObject(item) ? mapValues(item, markOne) : item)) };

  function markOne(operation: Json): Json {
    return isObject(operation) && marked.has(operation) ? { ...operation, "x-feature-unavailable": true } : operation;
  }
}

function mapValues(value: JsonObject, change: (child: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child)]));
}
