import { isObject, type JsonObject } from "../document/json.ts";
import { httpMethods } from "../document/operations.ts";
import { printable } from "../read/printable.ts";
import { isIdentifier } from "./is-identifier.ts";
import { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

/** Refuses an operation that has no id, and any operationId that is not an identifier or stands twice. */
export function checkOperations({ document, values }: WalkedDocument): void {
  checkPresence(document);
  const places = new Map<string, Place>();
  for (const { place, value } of values) {
    if (place.key !== "operationId" || isObject(value)) continue;
    if (typeof value !== "string" || !isIdentifier(value))
      throw place.refusal("it is not an identifier", "Use letters, digits and _, with no digit first");
    const first = places.get(value);
    if (first != null)
      throw place.refusal(`"${printable(value)}" stands at ${first.pointer} too`, "Give each operation its own id");
    places.set(value, place);
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
      if (operation["operationId"] == null) throw place.refusal("it has no operationId", "Give it one");
    }
  }
}
