import { basePath } from "./document.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** Puts the path of a document's first server before each of its own, since Prism ignores it. */
export function belowBasePath(document: JsonObject): JsonObject {
  const base = basePath(document);
  const { paths } = document;
  if (base === "" || !isObject(paths)) return document;
  const moved = Object.entries(paths).map(([path, item]): [string, Json] => [base + path, item]);
  return { ...document, paths: Object.fromEntries(moved) };
}
