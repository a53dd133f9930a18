import { describe, expect, it, vi } from "vitest";
import { Webhooks, type WebhookHandlers } from "../../src/index.ts";
import { deliver, invoiceCreated, options, uniqueKey } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { send } from "./send.ts";

/** Starts a server with an endpoint, and gives the URL of the latter. */
export type Start = (webhooks: Webhooks, handlers: WebhookHandlers) => Promise<string>;

const webhooks = (): Webhooks => new Webhooks({ ...options, onError: () => undefined });

/** What every adapter does, with its framework, over real HTTP. */
export function keepsTheContract(start: Start): void {
  describe.each(["jwt", "hmac"] as const)("by %s", (algorithm) => {
    it("gives the event to its handler, raw body and all", async () => {
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

    it("answers 401 to what was changed on the way", async () => {
      const url = await start(webhooks(), { unknown: unwanted });
      const { body, headers } = await deliver(algorithm, invoiceCreated);

      const { status } = await send(url, JSON.stringify(JSON.parse(body)), headers);

      expect(status).toBe(401);
    });
  });

  it.each([
    ["text/plain", "text/plain"],
    ["bytes", "application/octet-stream"],
    ["in Latin-1", "application/json; charset=latin1"],
    ["nothing", undefined],
  ])("takes a body that is said to be %s as it is", async (_name, type) => {
    const url = await start(webhooks(), { unknown: () => undefined });
    const { body, headers } = await deliver("hmac", invoiceCreated);

    const answer = await send(url, body, { ...headers, "content-type": type });

    expect(answer).toEqual({ status: 200, body: "processed" });
  });

  it("answers 401 where a header comes twice", async () => {
    const url = await start(webhooks(), { unknown: unwanted });
    const { body, headers } = await deliver("hmac", invoiceCreated);
    const signature = headers["x-lago-signature"];

    const answer = await send(url, body, { ...headers, "x-lago-signature": [signature, signature] });

    expect(answer).toEqual({ status: 401, body: "duplicate_header" });
  });

  it("answers 400 to no body, and to one that is no event", async () => {
    const url = await start(webhooks(), { unknown: unwanted });
    const [empty, list] = await Promise.all([deliver("hmac", ""), deliver("hmac", "[]")]);

    const answers = [await send(url, empty.body, empty.headers), await send(url, list.body, list.headers)];

    expect(answers).toEqual([
      { status: 400, body: "empty_body" },
      { status: 400, body: "invalid_body" },
    ]);
  });

  it("answers 413 to 10 MB, in the same words everywhere", async () => {
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

  it("takes a body of as many bytes as are allowed", async () => {
    const url = await start(webhooks(), { unknown: () => undefined });
    const frame = '{"webhook_type":"big","pad":""}';
    const { body, headers } = await deliver("hmac", frame.replace('""', `"${"x".repeat(5_000_000 - frame.length)}"`));

    const answer = await send(url, body, headers);

    expect(answer).toEqual({ status: 200, body: "processed" });
  });

  it("answers 500 when the handler throws, and processes the next attempt", async () => {
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
