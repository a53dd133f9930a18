import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";

const dist = new URL("../../dist/", import.meta.url);

it("has openapi-fetch's createClient in one file of the bundle, without the serializers that are never called", async () => {
  const names = (await readdir(dist)).filter((name) => name.endsWith(".js"));

  const texts = await Promise.all(names.map((name) => readFile(new URL(name, dist), "utf8")));

  const withClient = texts.filter((text) => text.includes("function createClient("));
  expect(withClient).toHaveLength(1);
  expect(withClient[0]).toContain("function createQuerySerializer() {\n}");
  expect(withClient[0]).not.toContain("function serializeArrayParam(");
});
