import { afterEach, beforeEach, expect, it, vi, type MockInstance } from "vitest";
import { memoryDedupe, Webhooks, type WebhookHandlers } from "../src/index.ts";
import { deliver, invoiceCreated, options } from "./delivery.ts";

const { body, headers } = await deliver("hmac", invoiceCreated);

let print: MockInstance<typeof console.error>;

beforeEach(() => {
  print = vi.spyOn(console, "error").mockReturnValue();
});

afterEach(() => {
  print.mockRestore();
});

/** Returns the line that is printed if a handler throws. */
async function printed(thrown: unknown): Promise<unknown> {
  const throwing: WebhookHandlers = { unknown: () => Promise.reject(thrown) };
  await new Webhooks(options).receiver(throwing)(body, headers);
  expect(print).toHaveBeenCalledOnce();
  expect(print.mock.calls[0]).toHaveLength(1);
  return print.mock.calls[0]?.[0];
}

it.each([
  ["a signature that does not match", `${body} `, headers, "refused with 401: signature_mismatch"],
  ["no signature", body, {}, "refused with 401: missing_header: x-lago-signature"],
  ["no body", "", headers, "refused with 400: empty_body"],
  ["a parsed body", undefined, headers, "refused with 500: parsed_body. Pass the raw body. Express: put the route"],
])("prints a line for %s", async (_name, given, sent, line) => {
  await new Webhooks(options).receiver({})(given as string, sent);

  expect(print.mock.calls).toEqual([[expect.stringContaining(`Lago webhook ${line}`)]]);
});

it("prints only the reason of a refusal", async () => {
  await new Webhooks(options).receiver({})(`${body} `, headers);

  expect(print.mock.calls).toEqual([["Lago webhook refused with 401: signature_mismatch"]]);
});

it.each([
  ["an error", new TypeError("No."), "TypeError: No."],
  ["an error without a message", new RangeError(), "RangeError"],
  ["an error with a cause", new Error("No.", { cause: new TypeError("Why.") }), "Error: No.: TypeError: Why."],
  ["text", "No.", "No."],
  ["nothing", undefined, "undefined"],
  ["null", null, "null"],
  ["a number", 404, "404"],
  ["a symbol", Symbol("no"), "Symbol(no)"],
  ["an object", { secret: "hunter2" }, "[object Object]"],
  ["a line end", new Error("a\nb"), "Error: a%0Ab"],
  ["a CRLF", new Error("a\r\nb"), "Error: a%0D%0Ab"],
  ["a line separator", new Error("a\u2028b\u2029c"), "Error: a%E2%80%A8b%E2%80%A9c"],
  ["the next line of ISO 6429", new Error("a\u0085b"), "Error: a%C2%85b"],
  ["colors of a terminal", new Error("\u001B[31mred\u009B0m"), "Error: %1B[31mred%C2%9B0m"],
  ["a bell, and a backspace", new Error("\u0007\b"), "Error: %07%08"],
  ["NUL", new Error("a\0b"), "Error: a%00b"],
  ["a character that changes the direction of text", new Error("\u202Egnp"), "Error: %E2%80%AEgnp"],
  ["a lone surrogate", new Error("\uD83E"), "Error: \uD83E"],
  ["a format", new Error("%s %o %c"), "Error: %s %o %c"],
  ["a cause with a line end", new Error("a", { cause: "b\nc" }), "Error: a: b%0Ac"],
])("prints a line for a handler that throws %s", async (_name, thrown, line) => {
  await expect(printed(thrown)).resolves.toBe(`Lago webhook ended with 500: ${line}`);
});

it.each([
  ["is long", new Error("x".repeat(10_000))],
  ["has many lines", new Error("\n".repeat(10_000))],
  ["has a long cause", new Error("", { cause: new Error("x".repeat(10_000)) })],
])("prints at most 300 characters of an error that %s", async (_name, thrown) => {
  await expect(printed(thrown)).resolves.toMatch(/^Lago webhook ended with 500: .{271}$/);
});

it("prints why the key could not be loaded", async () => {
  const key = { jsonPublicKey: () => Promise.reject(new Error("ECONNREFUSED")) };
  const { headers: signed } = await deliver("jwt", invoiceCreated);

  await new Webhooks({ jwt: { ...options.jwt, key } }).receiver({})(body, signed);

  expect(print.mock.calls).toEqual([["Lago webhook refused with 500: key_unavailable: Error: ECONNREFUSED"]]);
});

it("prints that `complete` failed after the work was done", async () => {
  const dedupe = { ...memoryDedupe(), complete: () => Promise.reject(new Error("The store is down.")) };

  await new Webhooks({ ...options, dedupe }).receiver({ unknown: () => undefined })(body, headers);

  expect(print.mock.calls).toEqual([["Lago webhook ended with 200: Error: The store is down."]]);
});
