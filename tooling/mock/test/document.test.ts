import { expect, it } from "vitest";
import { basePath } from "../src/document.ts";

it.each([
  ["no server", {}, ""],
  ["a server at a root", { servers: [{ url: "https://coins.example" }] }, ""],
  ["a server below a root", { servers: [{ url: "https://coins.example/api/v1/" }] }, "/api/v1"],
  ["a server with a variable", { servers: [{ url: "https://{region}.coins.example/api/v1" }] }, "/api/v1"],
  ["a relative server", { servers: [{ url: "/api/v1" }] }, "/api/v1"],
  ["two servers", { servers: [{ url: "https://one.example/one" }, { url: "https://two.example/two" }] }, "/one"],
])("takes the base path from a document with %s", (_, document, path) => {
  const found = basePath(document);

  expect(found).toBe(path);
});
