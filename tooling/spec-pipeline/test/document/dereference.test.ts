import { describe, expect, test } from "vitest";
import { dereference } from "../../src/document/dereference.ts";

const document = {
  components: {
    schemas: {
      Loop: { $ref: "#/components/schemas/Loop" },
      Plan: { type: "object" },
      Alias: { $ref: "#/components/schemas/Plan" },
      "a/b~c": { type: "string" },
    },
  },
};

describe("dereferencing", () => {
  test("returns a value that is not a reference", () => {
    expect(dereference(document, { type: "string" })).toEqual({ type: "string" });
  });

  test("resolves references to references", () => {
    expect(dereference(document, { $ref: "#/components/schemas/Alias" })).toEqual({ type: "object" });
  });

  test("reads escaped pointers", () => {
    expect(dereference(document, { $ref: "#/components/schemas/a~1b~0c" })).toEqual({ type: "string" });
  });

  test.each(["#/components/schemas/Loop", "#/components/schemas/Missing", "other.yaml#/Plan", "#/toString/name"])(
    "returns undefined for %s",
    (reference) => {
      expect(dereference(document, { $ref: reference })).toBeUndefined();
    },
  );
});
