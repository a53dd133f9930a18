import { expect, test } from "vitest";
import { displayUrl, permittedUrl, redirectTarget } from "../../src/read/permitted-url.ts";

const fix = "Use an https URL without credentials, or a file.";

test.each([
  "https://docs.example/openapi.yaml",
  "http://localhost:8080/openapi.yaml",
  "http://127.0.0.1/openapi.yaml",
  "http://[::1]/openapi.yaml",
])("accepts %s", (text) => {
  const url = permittedUrl(text);

  expect(url.href).toBe(text);
});

test.each([
  "http://docs.example/openapi.yaml",
  "http://localhost.docs.example/openapi.yaml",
  "http://127.0.0.1.docs.example/openapi.yaml",
  "ftp://localhost/openapi.yaml",
  "file:///openapi.yaml",
])("refuses %s, which is not https", (text) => {
  expect(() => permittedUrl(text)).toThrow(`Refused ${text}: it is not https. ${fix}`);
});

test("refuses credentials, and does not print them", () => {
  const text = "https://name:secret@docs.example/openapi.yaml?token=secret#secret";

  expect(() => permittedUrl(text)).toThrow(
    `Refused https://docs.example/openapi.yaml: it contains credentials. ${fix}`,
  );
});

test("refuses an invalid URL, and does not print it", () => {
  expect(() => permittedUrl("https://name:secret@:1")).toThrow(`Refused the URL: it cannot be parsed. ${fix}`);
});

test("prints neither the query nor the fragment of a URL", () => {
  const shown = displayUrl(new URL("https://docs.example/openapi.yaml?token=secret#secret"));

  expect(shown).toBe("https://docs.example/openapi.yaml");
});

test.each([
  ["https://docs.example/a/b", "../c", "https://docs.example/c"],
  ["https://docs.example/a", "https://files.example/c", "https://files.example/c"],
  ["https://docs.example/a", "//files.example/c", "https://files.example/c"],
  ["http://localhost/a", "http://127.0.0.1/c", "http://127.0.0.1/c"],
  ["http://localhost/a", "https://docs.example/c", "https://docs.example/c"],
])("follows a redirect from %s to %s", (from, location, target) => {
  const url = redirectTarget(new URL(from), location);

  expect(url.href).toBe(target);
});

test.each([
  ["https://docs.example/a", "http://docs.example/a", "http://docs.example/a, which is not https"],
  ["https://docs.example/a", "http://localhost/a", "http://localhost/a, which is not https"],
  ["https://docs.example/a", "file:///etc/passwd", "file:///etc/passwd, which is not https"],
  ["http://localhost/a", "http://docs.example/a", "http://docs.example/a, which is not https"],
  [
    "https://docs.example/a",
    "https://name:secret@docs.example/b",
    "https://docs.example/b, which contains credentials",
  ],
])("refuses a redirect from %s to %s", (from, location, shown) => {
  expect(() => redirectTarget(new URL(from), location)).toThrow(
    `Refused ${from}: it redirects to ${shown}. Use another https URL, or a file.`,
  );
});

test.each([null, "https://:1"])("refuses a redirect whose location is %o", (location) => {
  expect(() => redirectTarget(new URL("https://docs.example/a"), location)).toThrow(
    "Refused https://docs.example/a: it redirects without a valid location. Use the final address.",
  );
});
