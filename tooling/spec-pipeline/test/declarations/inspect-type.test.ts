import { describe, expect, test } from "vitest";
import { isEnum, isNullable, takesText, withoutNull } from "../../src/declarations/inspect-type.ts";
import type { TypeModel } from "../../src/declarations/type-model.ts";

const [a, b]: TypeModel[] = [
  { kind: "literal", value: "a" },
  { kind: "literal", value: "b" },
];
const none: TypeModel = { kind: "null" };
const text: TypeModel = { kind: "text", text: "string" };
const object: TypeModel = { kind: "object", members: [] };

function union(...parts: (TypeModel | undefined)[]): TypeModel {
  return { kind: "union", parts: parts.filter((part) => part !== undefined) };
}

describe("an enum", () => {
  test("has several values, and may be null or open", () => {
    expect(isEnum(union(a, b))).toBe(true);
    expect(isEnum(union(a, b, { kind: "open" }, none))).toBe(true);
  });

  test("is no single value, and no object", () => {
    expect(isEnum(union(a, none))).toBe(false);
    expect(isEnum(union(a, b, object))).toBe(false);
    expect(isEnum(text)).toBe(false);
  });
});

describe("null", () => {
  test("is taken from a union, which is its only other part then", () => {
    expect(withoutNull(union(object, none, { kind: "text", text: "undefined" }))).toBe(object);
    expect(withoutNull(union(text, object, none))).toEqual(union(text, object));
  });

  test("makes a union nullable", () => {
    expect(isNullable(union(text, none))).toBe(true);
    expect(isNullable(union(text, object))).toBe(false);
  });
});

test("text is taken where any text is, not where one of some values is", () => {
  expect(takesText(union(text, none))).toBe(true);
  expect(takesText(union(a, b))).toBe(false);
});
