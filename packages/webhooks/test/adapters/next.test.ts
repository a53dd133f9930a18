import { NextRequest } from "next/server.js";
import { createServer, type RequestListener } from "node:http";
import { Readable } from "node:stream";
import { expect, it, vi } from "vitest";
import { nextHandler } from "../../src/adapters/next.ts";
import { Webhooks } from "../../src/index.ts";
import { deliver, invoiceCreated, options } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { keepsTheContract } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";
import { livesOn } from "./lives-on.ts";

/** Calls a route handler as Next.js does: with a `NextRequest` whose body is still arriving. */
function listenerOf(POST: (request: Request) => Promise<Response>): RequestListener {
  return async (incoming, outgoing) => {
    const headers = new Headers();
    for (const [name, values = []] of Object.entries(incoming.headersDistinct))
      for (const value of values) headers.append(name, value);
    const body = Readable.toWeb(incoming) as ReadableStream;
    const request = new NextRequest("http://shop.example/lago", { method: "POST", headers, body, duplex: "half" });
    const response = await POST(request);
    if (outgoing.headersSent) return;
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  };
}

keepsTheContract((webhooks, handlers) => listen(createServer(listenerOf(nextHandler(webhooks, handlers)))));
livesOn(({ webhooks, handlers, serve }) => listen(serve(listenerOf(nextHandler(webhooks, handlers)))), {
  writesItself: false,
});

it("reports that the request was read before", async () => {
  const onError = vi.fn<(...told: unknown[]) => void>();
  const { body, headers } = await deliver("hmac", invoiceCreated);
  const request = new NextRequest("http://shop.example/lago", {
    method: "POST",
    headers: headers as Record<string, string>,
    body,
  });
  await request.json();

  const response = await nextHandler(new Webhooks({ ...options, onError }), { unknown: unwanted })(request);

  expect([response.status, await response.text()]).toEqual([500, "parsed_body"]);
});
