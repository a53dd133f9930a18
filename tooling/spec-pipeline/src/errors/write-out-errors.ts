import { childOf, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { httpMethods } from "../document/operations.ts";
import { resolveReference } from "../document/references.ts";

/** The statuses whose error code depends on the operation. */
export const specificStatuses = ["403", "404", "405", "422"] as const;

/**
 * Writes out the shared error responses of each operation, without their descriptions and examples, so that each
 * operation can have its own example of the error.
 */
export function writeOutErrors(document: JsonObject): JsonObject {
  return mapErrors(document, (response) => {
    const shared = resolveReference(document, textOf(response["$ref"]));
    if (!isObject(shared)) return response;
    const content = mapValues(childOf(shared, "content"), (media) => without(media, "example"));
    return { ...without(shared, "description"), content };
  });
}

/** Turns the error responses that differ from a shared one only by an example back into references to the shared one. */
export function referToSharedErrors(document: JsonObject): JsonObject {
  const names = new Map(
    Object.entries(childOf(document["components"], "responses")).map(([name, shared]) => [schemaOf(shared), name]),
  );
  return mapErrors(document, (response) => {
    const name = names.get(schemaOf(response));
    return name === undefined ? response : { $ref: `#/components/responses/${name}` };
  });
}

/** Returns the changed error response. */
type Change = (response: JsonObject, at: ErrorPlace) => JsonObject;

/** The operation and the status of an error response. */
export interface ErrorPlace {
  readonly path: string;
  readonly method: string;
  readonly status: string;
}

/** Changes the error responses of all operations that have one of the specific statuses. */
export function mapErrors(document: JsonObject, change: Change): JsonObject {
  const paths = mapValues(childOf(document, "paths"), (item, path) =>
    mapValues(item, (operation, method) =>
      httpMethods.some((one) => one === method) ? changeOperation(operation, { path, method }) : operation,
    ),
  );
  return "paths" in document ? { ...document, paths } : document;

  function changeOperation(operation: Json, at: Omit<ErrorPlace, "status">): Json {
    if (!isObject(operation) || !isObject(operation["responses"])) return operation;
    const responses = mapValues(operation["responses"], (response, status) =>
      isObject(response) && specificStatuses.some((one) => one === status)
        ? change(response, { ...at, status })
        : response,
    );
    return { ...operation, responses };
  }
}

/** Returns the schema reference of the JSON content of a response. */
export function schemaOf(response: Json): string {
  const media = childOf(childOf(response, "content"), "application/json");
  return textOf(childOf(media, "schema")["$ref"]);
}

function without(value: Json, left: string): JsonObject {
  return Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([key]) => key !== left));
}

function mapValues(value: Json, change: (child: Json, key: string) => Json): JsonObject {
  const entries = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(entries.map(([key, child]) => [key, change(child, key)]));
}
