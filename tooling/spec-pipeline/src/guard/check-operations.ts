import { isObject, type JsonObject } from "../document/json.ts";
import { httpMethods, listOperations, listWebhooks } from "../document/operations.ts";
import { printable } from "../read/printable.ts";
import { isIdentifier } from "./is-identifier.ts";
import { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

/** Refuses an operation without an ID, and any operationId that is not an identifier or is used twice. */
export function checkOperations({ document, values }: WalkedDocument): void {
  checkPresence(document);
  const places = new Map<string, Place>();
  for (const { place, value } of values) {
    if (place.key !== "operationId" || isObject(value)) continue;
    if (typeof value !== "string" || !isIdentifier(value))
      throw place.refusal(
        "it is not an identifier, but names in the types are derived from it",
        "Use letters, digits and _, with no digit first",
      );
    const first = places.get(value);
    if (first != null)
      throw place.refusal(
        `"${printable(value)}" is also used at ${first.pointer}`,
        "Use a different operationId for each operation",
      );
    places.set(value, place);
  }
}

/** Refuses an operationId that is used twice or is empty, because it identifies an operation. */
export function checkOperationIds({ document }: WalkedDocument): void {
  const places = new Map<string, Place>();
  for (const [root, operations] of [
    ["paths", listOperations(document)],
    ["webhooks", listWebhooks(document)],
  ] as const)
    for (const { definition, path, method } of operations) {
      const id = definition["operationId"];
      const place = new Place().child(root).child(path).child(method).child("operationId");
      if (typeof id !== "string") continue;
      if (id === "") throw place.refusal("it is empty", "Remove it, or set a name");
      const first = places.get(id);
      if (first != null)
        throw place.refusal(
          `"${printable(id)}" is also used at ${first.pointer}`,
          "Use a different operationId for each operation",
        );
      places.set(id, place);
    }
}

function checkPresence(document: JsonObject): void {
  const paths = new Place().child("paths");
  for (const [path, item] of Object.entries(document["paths"] ?? {})) {
    for (const method of httpMethods) {
      const operation = isObject(item) ? item[method] : undefined;
      const place = paths.child(path).child(method);
      if (operation === undefined) continue;
      if (!isObject(operation)) throw place.refusal("it is not an object", "Describe the operation");
      if (operation["operationId"] == null)
        throw place.refusal("it has no operationId, but names in the types are derived from it", "Add one");
    }
  }
}
