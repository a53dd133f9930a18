import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A document with one operation, `GET /coins/{id}`. A test can replace parts of it. */
export function tinyDocument(operation: object = {}, rest: object = {}): { readonly [key: string]: unknown } {
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: "Coins", version: "1.0.0" },
    servers: [{ url: "https://coins.example/api/v1" }],
    paths: {
      "/coins/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        get: { operationId: "findCoin", responses: { 200: answer({ type: "string" }) }, ...operation },
      },
    },
    ...rest,
  };
}

/** A JSON response with a schema. */
export function answer(schema: object): object {
  return { description: "A response", content: { "application/json": { schema } } };
}

/** Writes a document or any text to a temporary folder that is deleted after the test. Returns its path. */
export async function writeDocument(document: object | string): Promise<string> {
  const folder = await mkdtempDisposable(join(tmpdir(), "lagokit-mock-"));
  onTestFinished(() => folder.remove());
  return writeDocumentTo(folder.path, document);
}

/** Writes a document or any text to a folder, and returns its path. */
export async function writeDocumentTo(folder: string, document: object | string): Promise<string> {
  const path = join(folder, "openapi.yaml");
  // JSON is valid YAML too.
  await writeFile(path, typeof document === "string" ? document : JSON.stringify(document));
  return path;
}
