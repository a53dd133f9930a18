import { basePath } from "./document.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** Adds the path of the document's first server to each of its paths, because Prism ignores that path. */
export function belowBasePath(document: JsonObject): JsonObject {
  const base = basePath(document);
  const { paths } = document;
  if (base === "" || !isObject(paths)) return document;
  const moved = Object.entries(paths).map(([path, item]): [string, Json] => [base + path, item]);
  return { ...document, paths: Object.fromEntries(moved) };
}
