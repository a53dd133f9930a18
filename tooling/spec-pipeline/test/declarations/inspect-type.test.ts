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

  test("is not a single value, and not an object", () => {
    expect(isEnum(union(a, none))).toBe(false);
    expect(isEnum(union(a, b, object))).toBe(false);
    expect(isEnum(text)).toBe(false);
  });
});

describe("null", () => {
  test("is removed from a union, which can leave a single type", () => {
    expect(withoutNull(union(object, none, { kind: "text", text: "undefined" }))).toBe(object);
    expect(withoutNull(union(text, object, none))).toEqual(union(text, object));
  });

  test("makes a union nullable", () => {
    expect(isNullable(union(text, none))).toBe(true);
    expect(isNullable(union(text, object))).toBe(false);
  });
});

test("text is accepted if any text is, but not for an enum", () => {
  expect(takesText(union(text, none))).toBe(true);
  expect(takesText(union(a, b))).toBe(false);
});
