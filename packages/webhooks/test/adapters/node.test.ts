import { createServer } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { expect, it, vi } from "vitest";
import { nodeHandler } from "../../src/adapters/node.ts";
import { Webhooks } from "../../src/index.ts";
import { deliver, invoiceCreated, options, organizationId } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { dial, headOf } from "./dial.ts";
import { faultsOfProcess } from "./faults-of-process.ts";
import { keepsTheConnection } from "./keeps-the-connection.ts";
import { keepsTheContract } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";
import { livesOn } from "./lives-on.ts";
import { send } from "./send.ts";
import { startNode } from "./starts.ts";

keepsTheContract(startNode);
keepsTheConnection(startNode);
livesOn(({ webhooks, handlers, serve }) => listen(serve(nodeHandler(webhooks, handlers))));

const large = JSON.stringify({ webhook_type: "big", organization_id: organizationId, pad: "x".repeat(20_000) });

it("receives a JWT of a large body only with a larger `maxHeaderSize`", async () => {
  const handle = nodeHandler(new Webhooks(options), { unknown: () => undefined });
  const { body, headers } = await deliver("jwt", large);

  const narrow = await send(await listen(createServer(handle)), body, headers);
  const wide = await send(await listen(createServer({ maxHeaderSize: 100_000 }, handle)), body, headers);

  expect([narrow.status, wide.status]).toEqual([431, 200]);
});

it("survives a sender that disconnects in the middle of a body", async () => {
  const { promise: answered, resolve: onError } = Promise.withResolvers<unknown>();
  const webhooks = new Webhooks({ ...options, onError: (_error, answer) => onError(answer) });
  const url = await listen(createServer(nodeHandler(webhooks, { unknown: () => undefined })));
  const { body, headers } = await deliver("hmac", invoiceCreated);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);

  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${lines.join("")}content-length: 1000\r\n\r\n{`, () => socket.destroy());
  const broken = await answered;
  const answer = await send(url, body, headers);

  expect(broken).toEqual({ status: 500, reason: "failed" });
  expect(answer.status).toBe(200);
});

it("uses the raw body that a platform has stored in addition to the parsed one", async () => {
  const handle = nodeHandler(new Webhooks(options), { unknown: () => undefined });
  const { body, headers } = await deliver("hmac", invoiceCreated);
  const url = await listen(
    createServer(async (request, response) => {
      const rawBody = await buffer(request);
      await handle(Object.assign(request, { rawBody, body: JSON.parse(rawBody.toString()) as unknown }), response);
    }),
  );

  const answer = await send(url, body, headers);

  expect(answer).toEqual({ status: 200, body: "processed" });
});

it("reports that the body was read before", async () => {
  const onError = vi.fn<(...told: unknown[]) => void>();
  const handle = nodeHandler(new Webhooks({ ...options, onError }), { unknown: unwanted });
  const { body, headers } = await deliver("hmac", invoiceCreated);
  const url = await listen(
    createServer((request, response) => request.resume().on("end", () => void handle(request, response))),
  );

  const answer = await send(url, body, headers);

  expect(answer).toEqual({ status: 500, body: "parsed_body" });
});

it("reports that the body of a platform cannot be read", async () => {
  const onError = vi.fn<(...told: unknown[]) => void>();
  const handle = nodeHandler(new Webhooks({ ...options, onError }), { unknown: unwanted });
  const { body, headers } = await deliver("hmac", invoiceCreated);
  const failure = new SyntaxError("Invalid JSON");
  const getBody = (): never => {
    throw failure;
  };
  const url = await listen(
    createServer(async (request, response) => {
      await buffer(request);
      await handle(Object.defineProperty(request, "body", { get: getBody }), response);
    }),
  );

  const answer = await send(url, body, headers);

  expect(answer).toEqual({ status: 500, body: "failed" });
  expect(onError.mock.calls).toEqual([[failure, { status: 500, reason: "failed" }]]);
});

it("survives a sender that disconnected before the call", async () => {
  const faults = faultsOfProcess();
  const handled = Promise.withResolvers<unknown>();
  const handle = nodeHandler(new Webhooks({ ...options, onError: () => undefined }), { unknown: unwanted });
  const { body, headers } = await deliver("hmac", invoiceCreated);
  const arrived = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    arrived.resolve();
    response.on("close", () => handled.resolve(handle(request, response)));
  });
  const url = await listen(server);

  const line = dial(url);
  line.write(headOf(url, headers, body.length + 1));
  await arrived.promise;
  line.leave();

  await expect(handled.promise).resolves.toBeUndefined();
  expect(faults).toEqual([]);
});
