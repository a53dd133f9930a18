import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CORE_SCHEMA, load } from "js-yaml";
import { isObject, type JsonObject } from "./json.ts";
import { messageOf } from "./message-of.ts";

/** The path of the repository's own document. */
export function specDocument(): string {
  return fileURLToPath(import.meta.resolve("@lagokit/spec/openapi.yaml"));
}

/** Reads an OpenAPI document. If it cannot be served, the error names the file and the problem. */
export async function readDocument(path: string): Promise<JsonObject> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new Error(`${path} cannot be read. To write the repository's own document, run \`pnpm spec build\`.`, {
      cause,
    });
  });
  const document = parse(path, text);
  if (!isObject(document) || typeof document["openapi"] !== "string")
    throw new Error(`${path} is not an OpenAPI document: its root has no \`openapi\` version.`);
  if (!isObject(document["paths"]) || Object.keys(document["paths"]).length === 0)
    throw new Error(`${path} has nothing to serve: \`paths\` is empty.`);
  return document;
}

/** The path of a document's first server: `/api/v1` for Lago. */
export function basePath(document: JsonObject): string {
  const servers = document["servers"];
  const server: unknown = Array.isArray(servers) ? servers[0] : undefined;
  const url = isObject(server) && typeof server["url"] === "string" ? server["url"] : "";
  return url.replace(/^\w+:\/\/[^/]*/, "").replace(/\/+$/, "");
}

function parse(path: string, text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (cause) {
    // The other lines of the parser's message quote the document.
    throw new Error(`${path} is not YAML: ${messageOf(cause).split("\n", 1).join()}`, { cause });
  }
}
