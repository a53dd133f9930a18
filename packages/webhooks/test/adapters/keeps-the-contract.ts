import { describe, expect, it, vi } from "vitest";
import { Webhooks, type WebhookHandlers } from "../../src/index.ts";
import { deliver, invoiceCreated, options, uniqueKey } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { send } from "./send.ts";

/** Starts a server with an endpoint, and returns the URL of the endpoint. */
export type Start = (webhooks: Webhooks, handlers: WebhookHandlers) => Promise<string>;

const webhooks = (): Webhooks => new Webhooks({ ...options, onError: () => undefined });

/** Tests what every adapter does with its framework, over real HTTP. */
export function keepsTheContract(start: Start): void {
  describe.each(["jwt", "hmac"] as const)("by %s", (algorithm) => {
    it("verifies the raw body and passes the event to its handler", async () => {
      const handled = vi.fn<(...given: unknown[]) => void>();
      const url = await start(webhooks(), { "invoice.created": handled });
      const { body, headers } = await deliver(algorithm, invoiceCreated);

      const answers = [await send(url, body, headers), await send(url, body, headers)];

      expect(answers).toEqual([
        { status: 200, body: "processed" },
        { status: 200, body: "duplicate" },
      ]);
      expect(handled.mock.calls).toEqual([[JSON.parse(invoiceCreated), { uniqueKey }]]);
    });

    it("responds with 401 to a body that was changed", async () => {
      const url = await start(webhooks(), { unknown: unwanted });
      const { body, headers } = await deliver(algorithm, invoiceCreated);

      const { status } = await send(url, JSON.stringify(JSON.parse(body)), headers);

      expect(status).toBe(401);
    });
  });

  it.each([
    ["text/plain", "text/plain"],
    ["application/octet-stream", "application/octet-stream"],
    ["of Latin-1", "application/json; charset=latin1"],
    ["undefined", undefined],
  ])("verifies a body with the content type %s", async (_name, type) => {
    const url = await start(webhooks(), { unknown: () => undefined });
    const { body, headers } = await deliver("hmac", invoiceCreated);

    const answer = await send(url, body, { ...headers, "content-type": type });

    expect(answer).toEqual({ status: 200, body: "processed" });
  });

  it("responds with 401 to a repeated header", async () => {
    const url = await start(webhooks(), { unknown: unwanted });
    const { body, headers } = await deliver("hmac", invoiceCreated);
    const signature = headers["x-lago-signature"];

    const answer = await send(url, body, { ...headers, "x-lago-signature": [signature, signature] });

    expect(answer).toEqual({ status: 401, body: "duplicate_header" });
  });

  it("responds with 400 to an empty body, and to one that is not an event", async () => {
    const url = await start(webhooks(), { unknown: unwanted });
    const [empty, list] = await Promise.all([deliver("hmac", ""), deliver("hmac", "[]")]);

    const answers = [await send(url, empty.body, empty.headers), await send(url, list.body, list.headers)];

    expect(answers).toEqual([
      { status: 400, body: "empty_body" },
      { status: 400, body: "invalid_body" },
    ]);
  });

  it("responds with the same 413 everywhere to a body of 10 MB", async () => {
    const url = await start(webhooks(), { unknown: unwanted });
    const { headers } = await deliver("hmac", invoiceCreated);

    const response = await fetch(url, {
      method: "POST",
      headers: headers as HeadersInit,
      body: Buffer.alloc(10_000_000),
    });

    expect([response.status, response.headers.get("content-type")]).toEqual([413, "text/plain"]);
    expect(await response.text()).toBe("body_too_large");
  });

  it("accepts a body of exactly `maxBytes`", async () => {
    const url = await start(webhooks(), { unknown: () => undefined });
    const frame = '{"webhook_type":"big","pad":""}';
    const { body, headers } = await deliver("hmac", frame.replace('""', `"${"x".repeat(5_000_000 - frame.length)}"`));

    const answer = await send(url, body, headers);

    expect(answer).toEqual({ status: 200, body: "processed" });
  });

  it("responds with 500 if the handler throws, and processes the next attempt", async () => {
    const handled = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("No."));
    const url = await start(webhooks(), { unknown: handled });
    const { body, headers } = await deliver("hmac", invoiceCreated);

    const answers = [await send(url, body, headers), await send(url, body, headers)];

    expect(answers).toEqual([
      { status: 500, body: "failed" },
      { status: 200, body: "processed" },
    ]);
  });
}
