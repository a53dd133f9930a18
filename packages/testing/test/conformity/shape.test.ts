import { expect, it } from "vitest";
import { Shape } from "./shape.ts";

it("merges the types and the keys of all values, and the items of all lists", () => {
  const shape = new Shape();

  shape.add({ code: "a", taxes: [] }, "1.0");
  shape.add({ code: null, taxes: [{ rate: 1 }, { rate: "1", name: "VAT" }] }, "1.0");

  expect(shape.properties.get("code")?.types).toEqual(new Set(["string", "null"]));
  const items = shape.properties.get("taxes")?.items;
  expect([...(items?.properties.keys() ?? [])]).toEqual(["rate", "name"]);
  expect(items?.properties.get("rate")?.types).toEqual(new Set(["number", "string"]));
});

it("knows no items if all lists are empty", () => {
  const shape = new Shape();

  shape.add([], "1.0");

  expect(shape.items).toBe(undefined);
});

it("requires the keys that all objects have", () => {
  const shape = new Shape();

  shape.add({ code: "a", name: "A" }, "1.0");
  shape.add({ code: "b" }, "1.0");

  expect(shape.requiredKeys()).toEqual(["code"]);
});

it("requires a key that is new in the newest version, but not one that the newest version has sometimes", () => {
  const shape = new Shape();

  shape.add({ code: "a", old: 1 }, "1.0");
  shape.add({ code: "a", new: 1, sometimes: 1 }, "2.0");
  shape.add({ code: "a", new: 1 }, "2.0");

  expect(shape.requiredKeys()).toEqual(["code", "new"]);
});
