import { isArray, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { httpMethods } from "../../document/operations.ts";
import { mergeAllOf } from "./merge-all-of.ts";

const methods = new Set<string>(httpMethods);

/** Writes a document so that a differ of documents sees a difference only where there is one on the wire. */
export function toWireDocument(document: JsonObject): JsonObject {
  const { security = [], ...rest } = document;
  const paths = mapObject(rest["paths"], (item) => (isObject(item) ? selfContained(item, security) : item));
  return mergeAllOf(withoutOtherWords({ ...rest, paths }));
}

/** Leaves out which words an open variant leaves to the others: they have them, so that the types show it. */
function withoutOtherWords(document: JsonObject): JsonObject {
  const visit = (value: Json): Json => {
    if (isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const { not, ...rest } = value;
    const kept = not === undefined || value["x-open-enum"] === true ? rest : value;
    return mapObject(kept, visit);
  };
  return mapObject(document, visit);
}

/** Lets each operation say itself which parameters it takes and which credentials: it may leave both to others. */
function selfContained({ parameters = [], ...item }: JsonObject, security: Json): JsonObject {
  return mapObject(item, (operation, key) => {
    if (!methods.has(key) || !isObject(operation)) return operation;
    const all = [parameters, operation["parameters"] ?? []].flatMap((list) => (isArray(list) ? list : []));
    return { security, ...operation, parameters: all };
  });
}

function mapObject(value: Json | undefined, change: (child: Json, key: string) => Json): JsonObject {
  const entries = Object.entries(isObject(value) ? value : {});
  return Object.fromEntries(entries.map(([key, child]) => [key, change(child, key)]));
}
