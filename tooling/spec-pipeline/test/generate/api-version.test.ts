import { describe, expect, test } from "vitest";
import { withApiVersion } from "../../src/generate/api-version.ts";

describe("the version of the API in a package.json", () => {
  test("is replaced, and nothing else", () => {
    const text = '{\n  "version": "1.0.0",\n  "files": ["dist"],\n  "lago": { "apiVersion": "1.46.0" }\n}\n';

    expect(withApiVersion(text, "1.47.0")).toBe(text.replace("1.46.0", "1.47.0"));
  });

  test("is written literally", () => {
    expect(withApiVersion('{ "lago": { "apiVersion": "" } }', '$1"')).toBe('{ "lago": { "apiVersion": "$1\\"" } }');
  });

  test("is replaced if the old one contained a quote", () => {
    const text = withApiVersion('{ "lago": { "apiVersion": "" } }', '1"\\');

    expect(withApiVersion(text, "1.47.0")).toBe('{ "lago": { "apiVersion": "1.47.0" } }');
  });

  test("is not written into a file that is already broken", () => {
    expect(() => withApiVersion('{ "lago": { "apiVersion": "1"0" } }', "1.47.0")).toThrow("is not JSON: restore it");
  });

  test("is required", () => {
    expect(() => withApiVersion("{}", "1.46.0")).toThrow('add "lago": { "apiVersion": "" }');
  });
});
