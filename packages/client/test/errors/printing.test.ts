import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { type Fetch, Lago, LagoConnectionError, LagoRequestError } from "../../src/index.ts";
import { undiciFetch } from "../../src/undici/undici-fetch.ts";
import { rejection } from "../rejection.ts";
import { printAll, printers } from "./printers.ts";

const key = "1a901a90-0123-4567-89ab-1a901a901a90";
const planted = ["hunter2", "jane@acme.example", "Jane Doe", "tok_4242abcd", key];

const answers =
  (status: number, body: unknown, headers: Record<string, string> = {}): Fetch =>
  async () =>
    new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
const refuses = (details: unknown): Fetch => answers(422, { code: "validation_errors", error_details: details });
const throws =
  (error: unknown): Fetch =>
  async () => {
    throw error;
  };
const breaks =
  (error: unknown): Fetch =>
  async () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(error) }));
const failed = (fields: object, cause?: unknown): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("jane@acme.example hunter2", { cause }), fields) });

const circular = failed({ code: "ECONNRESET" });
// As: it is an error.
(circular.cause as Error).cause = Object.assign(new Error("hunter2"), { data: Buffer.from("Jane Doe") });

const plants: Readonly<Record<string, Fetch>> = {
  "the body": answers(404, { code: "customer_not_found", error: "hunter2", message: "Jane Doe" }),
  "a body of HTML": answers(502, "<h1>hunter2 jane@acme.example</h1>"),
  "an invalid body": answers(200, '{"customer": "hunter2'),
  "a body without the expected object": answers(200, { client: { email: "jane@acme.example" } }),
  "the headers": answers(500, {}, { "set-cookie": "hunter2", "x-echo": key, "www-authenticate": "Jane Doe" }),
  "the code": answers(404, { code: "No customer Jane Doe" }),
  "a code that echoes the key": answers(404, { code: key }),
  "a code that is a token": answers(404, { code: "tok_4242abcd" }),
  "a request ID that is a sentence": answers(404, {}, { "x-request-id": "for jane@acme.example" }),
  "a request ID that echoes the key": answers(404, {}, { "x-request-id": key }),
  "a request ID that echoes the header": answers(404, {}, { "x-request-id": `Bearer ${key}` }),
  "a request ID that echoes the header without a space": answers(500, {}, { "x-request-id": `Bearer${key}` }),
  "the message of a field": refuses({ email: ["jane@acme.example is taken"] }),
  "the message of a field, without a list": refuses({ email: "jane@acme.example", name: "Jane Doe" }),
  "the name of a field": refuses({ "jane@acme.example": ["invalid"], "Jane Doe": ["invalid"], tok_4242abcd: ["a"] }),
  "the codes of a field": refuses({ token: ["tok_4242abcd", "value_is_mandatory", key] }),
  "a field of an item of a batch": refuses({ "0": { properties: { owner: ["Jane Doe"] } } }),
  "details that are a string": refuses("jane@acme.example"),
  "details that are a list": refuses([{ email: "jane@acme.example" }, "hunter2 "]),
  "the message of a payment provider": refuses({ provider_name: "Jane Doe", message: "No such token: tok_4242abcd" }),
  "the objections of a mock": answers(422, {}, { "sl-violations": '[{"message":"Request of jane@acme.example"}]' }),
  "other objections": answers(422, {}, { "sl-violations": '[{"message":"hunter2"}]' }),
  "the target of a redirect": answers(302, "", { location: "https://jane:hunter2@login.example/?name=Jane Doe" }),
  "the host of a redirect": answers(302, "", { location: `https://${key}.example/` }),
  "bytes that a parser could not read": throws(failed({ code: "HPE_INVALID_CONSTANT", data: "HTTP hunter2" })),
  "the URL of a request": throws(failed({ code: "ECONNREFUSED", path: "https://lago.example/?name=Jane Doe" })),
  "an invalid URL": breaks(Object.assign(new TypeError("Invalid URL"), { code: "ERR", input: "hunter2" })),
  "the credentials of a proxy": throws(failed({ code: "ECONNRESET", proxy: "http://jane:hunter2@proxy.example" })),
  "the headers of a failure": throws(failed({ code: "UND_ERR_SOCKET", headers: { cookie: "hunter2" } })),
  "a failure code that is a sentence": throws(failed({ code: "No route for Jane Doe" })),
  "a failure code that echoes the key": throws(failed({ code: key })),
  "the name of a failure": throws(Object.assign(failed({ code: "ECONNRESET" }), { name: "For jane@acme.example" })),
  "the cause of a cause": throws(failed({}, failed({ data: "hunter2" }, "Jane Doe"))),
  "a cause with causes": throws(circular),
  "several failures": throws(new TypeError("fetch failed", { cause: new AggregateError([failed({})], "hunter2") })),
  "a failure with only a message": throws(
    new TypeError("network error for https://lago.example/?name=Jane Doe hunter2"),
  ),
  "Deno's words": throws(failed({}, new Error("error for url (https://l.example/hunter2): client error (Connect)"))),
  "a body that breaks": breaks(failed({ code: "UND_ERR_SOCKET", data: "hunter2" })),
  "a body that breaks with a string": breaks("hunter2"),
};

const headers = { "x-team": "Jane Doe", cookie: "hunter2" };

function call(fetch: Fetch): Promise<unknown> {
  const lago = new Lago({ apiKey: key, fetch, maxRetries: 0, headers });
  return rejection(lago.customers.create({ external_id: "hunter2", email: "jane@acme.example", name: "Jane Doe" }));
}

describe("an error", () => {
  it.each(Object.entries(plants))("shows nothing of %s, regardless of how it is printed", async (_, fetch) => {
    const error = await call(fetch);

    const shown = Object.entries(printers).map(([name, print]) => [name, print(error as Error)] as const);

    expect(error).toBeInstanceOf(LagoRequestError);
    expect(shown.filter(([, text]) => planted.some((secret) => text.includes(secret)))).toEqual([]);
    expect(shown.filter(([, text]) => text === "")).toEqual([]);
  });

  it("keeps the complete response for programs that read it by name", async () => {
    const details = { email: ["jane@acme.example is taken"] };
    const error = await call(refuses(details));

    expect(error).toMatchObject({ details, fields: details, body: expect.stringContaining("is taken") });
  });

  it("has its name and its message in JSON", async () => {
    const error = await call(answers(404, { code: "plan_not_found" }, { "x-request-id": "9c0b7d52-a1" }));

    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "LagoNotFoundError",
      message: "POST /customers failed with 404 (plan_not_found)",
      method: "POST",
      path: "/customers",
      status: 404,
      code: "plan_not_found",
      requestId: "9c0b7d52-a1",
      attempts: 1,
      outcomeUnknown: false,
    });
  });
});

describe("a response that is not HTTP", () => {
  it.each([
    ["the global fetch", undefined],
    ["undici", undiciFetch()],
  ])("is not shown by %s", async (_, fetch) => {
    const server = createServer((socket) => socket.on("data", () => socket.end("hunter2 jane@acme.example\r\n\r\n")));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // As: it listens to a port.
    const { port } = server.address() as AddressInfo;
    const lago = new Lago({ apiKey: key, baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0, fetch });

    const error = await rejection(lago.customers.get("acme"));

    server.close();
    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toHaveProperty("cause.name", "HTTPParserError");
    expect(planted.filter((secret) => printAll(error).includes(secret))).toEqual([]);
  });
});
