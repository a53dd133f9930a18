import { entriesOf, isObject, type Json, type JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../document/operations.ts";
import type { Location } from "./subject.ts";

/** A schema for which readers may want a sample. */
export interface Content {
  readonly location: Location;
  readonly schema: Json;
}

/** Lists the schemas of components, requests, responses and webhooks. */
export function listContents(document: JsonObject): readonly Content[] {
  const components = document["components"];
  return [
    ...entriesOf(components, "schemas").map(([name, schema]) => ({
      location: ["components", "schemas", name],
      schema,
    })),
    ...entriesOf(components, "requestBodies").flatMap(contentOf(["components", "requestBodies"])),
    ...entriesOf(components, "responses").flatMap(contentOf(["components", "responses"])),
    ...listOperations(document).flatMap(operationContents("paths")),
    ...listWebhooks(document).flatMap(operationContents("webhooks")),
  ];
}

function operationContents(root: string): (operation: Operation) => readonly Content[] {
  return ({ path, method, definition }) => {
    const at = [root, path, method];
    return [
      ...contentOf(at)(["requestBody", definition["requestBody"] ?? null]),
      ...entriesOf(definition, "responses").flatMap(contentOf([...at, "responses"])),
    ];
  };
}

function contentOf(at: Location): (entry: readonly [string, Json]) => readonly Content[] {
  return ([name, body]) =>
    entriesOf(body, "content").flatMap(([type, media]) =>
      isObject(media) && media["schema"] !== undefined
        ? [{ location: [...at, name, "content", type, "schema"], schema: media["schema"] }]
        : [],
    );
}
