import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const dist = new URL("../../dist/", import.meta.url);
const names = (await readdir(dist)).filter((name) => name.endsWith(".js"));
const texts = await Promise.all(names.map((name) => readFile(new URL(name, dist), "utf8")));
const withClient = texts.filter((text) => text.includes("function createClient("));

it("contains openapi-fetch's createClient without the serializers that are never called", () => {
  for (const text of withClient) expect(text).not.toContain("function serializeArrayParam(");
});

it("contains middleware for its users, but not for the calls of resources", () => {
  const withMiddleware = withClient.filter((text) => text.includes("onRequest: must return new Request()"));

  expect(withClient).toHaveLength(2);
  expect(withMiddleware).toHaveLength(1);
  expect(withMiddleware[0]).toContain("function openapiFetch(");
});
