import { describe, expect, it, vi } from "vitest";
import { Webhooks, type WebhookOf } from "../src/index.ts";
import { deliver, invoiceCreated, options, uniqueKey } from "./delivery.ts";
import { endpoint, unwanted } from "./endpoint.ts";

const { body, headers } = await deliver("hmac", invoiceCreated);

describe("a handler", () => {
  it("passes an event and its unique key to the handler of its type", async () => {
    const handled = vi.fn<(...given: unknown[]) => void>();
    const send = endpoint({ handlers: { "invoice.created": handled, "invoice.drafted": unwanted, unknown: unwanted } });

    const answer = await send();

    expect(answer).toEqual([200, "processed"]);
    expect(handled.mock.calls).toEqual([[JSON.parse(invoiceCreated), { uniqueKey }]]);
  });

  it("responds only when the handler is done", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const order: string[] = [];
    const handler = async (): Promise<void> => {
      order.push("begun");
      resolve();
      await new Promise(setImmediate);
      order.push("done");
    };

    const answering = endpoint({ handlers: { "invoice.created": handler } })().then(() => order.push("answered"));
    await promise;
    await answering;

    expect(order).toEqual(["begun", "done", "answered"]);
  });

  it("passes an event without its own handler to `unknown`", async () => {
    const unknown = vi.fn<(...given: unknown[]) => void>();

    const answer = await endpoint({ handlers: { unknown } })();

    expect(answer).toEqual([200, "processed"]);
    expect(unknown).toHaveBeenCalledOnce();
  });

  it("ignores an event without a handler", async () => {
    await expect(endpoint({ handlers: { "invoice.drafted": unwanted } })()).resolves.toEqual([200, "ignored"]);
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
    "does not use an inherited property as the handler of %s",
    async (type) => {
      const unknown = vi.fn<(...given: unknown[]) => void>();
      const delivery = await deliver("hmac", `{"webhook_type":"${type}"}`);

      const answer = await new Webhooks(options).receiver({ unknown })(delivery.body, delivery.headers);

      expect(answer.reason).toBe("processed");
      expect(unknown).toHaveBeenCalledOnce();
    },
  );

  it("calls handlers that are methods of a class", async () => {
    const handled = vi.fn<(...given: unknown[]) => void>();
    class Billing {
      "invoice.created"(event: WebhookOf<"invoice.created">): void {
        handled(event.invoice.number);
      }
    }

    await endpoint({ handlers: new Billing() })();

    expect(handled.mock.calls).toEqual([["CAFÉ-1"]]);
  });

  it("passes an event of an unknown type to the handler of that type", async () => {
    const handled = vi.fn<(...given: unknown[]) => void>();
    const event = { webhook_type: "moon.landed", moon: { lago_id: "1" } };
    const delivery = await deliver("hmac", JSON.stringify(event));
    const receive = new Webhooks(options).receiver({ "moon.landed": handled, unknown: unwanted });

    const answer = await receive(delivery.body, delivery.headers);

    expect(answer.reason).toBe("processed");
    expect(handled.mock.calls).toEqual([[event, { uniqueKey }]]);
  });

  it("responds with 401 to an invalid signature", async () => {
    const send = endpoint({ handlers: { unknown: unwanted } });

    await expect(send({ body: `${body} ` })).resolves.toEqual([401, "signature_mismatch"]);
  });

  it("responds with 400 to an invalid body", async () => {
    const bad = await deliver("hmac", "[]");
    const send = endpoint({ handlers: { unknown: unwanted } });

    const answers = [await send({ body: "" }), await send({ body: null }), await send(bad as RequestInit)];

    expect(answers).toEqual([
      [400, "empty_body"],
      [400, "empty_body"],
      [400, "invalid_body"],
    ]);
  });

  it("responds with 413 above the limit, and stops reading", async () => {
    let read = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        read += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const send = endpoint({ handlers: { unknown: unwanted }, maxBytes: 10_000 });

    const answer = await send({ body: endless, duplex: "half" } as RequestInit);

    expect(answer).toEqual([413, "body_too_large"]);
    expect(read).toBeLessThan(20_000);
  });

  it.each<[string, UnderlyingDefaultSource]>([
    ["breaks off immediately", { start: (controller) => controller.error(new Error("ECONNRESET")) }],
    ["breaks off in the middle", { pull: breakOff }],
    ["is aborted", { start: (controller) => controller.error(AbortSignal.abort().reason) }],
    ["fails without a reason", { start: (controller) => controller.error() }],
    ["cannot be read", { pull: unwanted }],
    ["cannot be read, asynchronously", { pull: async () => unwanted() }],
  ])("responds with 500 if the body %s", async (_name, source) => {
    const init = { body: new ReadableStream(source), duplex: "half" };

    const answer = await endpoint({ handlers: { unknown: unwanted } })(init);

    expect(answer).toEqual([500, "failed"]);
  });

  it.each<[string, (request: Request) => unknown]>([
    ["has another reader", (request) => request.body?.getReader()],
    ["has another reader, and is canceled", (request) => request.body?.getReader().cancel()],
    ["was split with `tee`", (request) => request.body?.tee()],
    ["was read as text", (request) => request.text()],
    ["was read as bytes", (request) => request.arrayBuffer()],
  ])("responds with 500 if the body %s, and reports what to change", async (_name, read) => {
    const onError = vi.fn<(...told: unknown[]) => void>();
    const request = new Request("https://shop.example", { method: "POST", headers: headers as HeadersInit, body });
    await read(request);

    const response = await new Webhooks({ ...options, onError }).handler({ unknown: unwanted })(request);

    expect([response.status, await response.text()]).toEqual([500, "parsed_body"]);
    expect(onError.mock.calls).toEqual([[expect.objectContaining({ reason: "parsed_body" }), expect.anything()]]);
  });

  it.each(["throws", "rejects"])("responds with 500 if the handler %s, and does not reveal the reason", async (how) => {
    const onError = vi.fn<(...told: unknown[]) => void>();
    const failure = new Error("The password is hunter2.");
    const handler = (): Promise<void> => {
      if (how === "throws") throw failure;
      return Promise.reject(failure);
    };

    const answer = await endpoint({ handlers: { "invoice.created": handler }, onError })();

    expect(answer).toEqual([500, "failed"]);
    expect(onError.mock.calls).toEqual([[failure, { status: 500, reason: "failed" }]]);
  });

  it.each<[string, () => unknown]>([
    ["throws", unwanted],
    ["rejects", async () => unwanted()],
    ["rejects with undefined", () => Promise.reject(undefined)],
  ])("responds even if `onError` %s", async (_how, onError) => {
    const send = endpoint({ handlers: { unknown: unwanted }, onError });

    await expect(send({ body: "x" })).resolves.toEqual([401, "signature_mismatch"]);
  });
});

function breakOff(controller: ReadableStreamDefaultController): void {
  controller.enqueue(new TextEncoder().encode(invoiceCreated.slice(0, 20)));
  controller.error(new Error("ECONNRESET"));
}
