import { NextRequest } from "next/server.js";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { expect, it, vi } from "vitest";
import { nextHandler } from "../../src/adapters/next.ts";
import { Webhooks } from "../../src/index.ts";
import { deliver, invoiceCreated, options } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { keepsTheContract } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";

/** Calls a route handler as Next.js does: with a `NextRequest` whose body is still arriving. */
keepsTheContract((webhooks, handlers) => {
  const POST = nextHandler(webhooks, handlers);
  return listen(
    createServer(async (incoming, outgoing) => {
      const headers = new Headers();
      for (const [name, values = []] of Object.entries(incoming.headersDistinct))
        for (const value of values) headers.append(name, value);
      const body = Readable.toWeb(incoming) as ReadableStream;
      const response = await POST(
        new NextRequest("http://shop.example/lago", { method: "POST", headers, body, duplex: "half" }),
      );
      outgoing.writeHead(response.status).end(await response.text());
    }),
  );
});

it("says so when the request was read before", async () => {
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
