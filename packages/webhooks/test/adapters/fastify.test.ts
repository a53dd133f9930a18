import fastify, { type FastifyReply } from "fastify";
import { expect, it } from "vitest";
import { fastifyWebhooks } from "../../src/adapters/fastify.ts";
import { Webhooks } from "../../src/index.ts";
import { options } from "../delivery.ts";
import { turn } from "./dial.ts";
import { faultsOfProcess } from "./faults-of-process.ts";
import { keepsTheConnection } from "./keeps-the-connection.ts";
import { keepsTheContract } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";
import { livesOn } from "./lives-on.ts";
import { send } from "./send.ts";
import { delivery, stage } from "./stage.ts";
import { startFastify } from "./starts.ts";

keepsTheContract(startFastify);
keepsTheConnection(startFastify);

livesOn(async ({ webhooks, handlers, serve }) => {
  const app = fastify({ serverFactory: serve });
  await app.register(fastifyWebhooks, { webhooks, handlers, path: "/lago" });
  await app.ready();
  return `${await listen(app.server)}/lago`;
});

it("does not change the parsers of other routes, and supports a prefix", async () => {
  const app = fastify();
  const webhooks = new Webhooks({ ...options, onError: () => undefined });
  await app.register(fastifyWebhooks, {
    webhooks,
    handlers: { unknown: () => undefined },
    path: "/lago",
    prefix: "/hooks",
  });
  app.post("/other", (request, reply) => reply.send(request.body));
  await app.listen({ port: 0, host: "127.0.0.1" });
  const url = await listen(app.server);

  const other = await send(`${url}/other`, '{"a":1}', { "content-type": "application/json" });
  const lago = await send(`${url}/hooks/lago`, "{}", { "content-type": "application/json" });

  expect(other).toEqual({ status: 200, body: '{"a":1}' });
  expect(lago).toEqual({ status: 401, body: "missing_header" });
});

it.each<[string, (reply: FastifyReply) => unknown, number]>([
  ["was hijacked", (reply) => reply.hijack().raw.end("mine"), 200],
  ["was sent by a timeout", (reply) => reply.code(503).send("timeout"), 503],
  ["is hijacked by other code that has not finished", (reply) => reply.hijack().raw.writeHead(202).flushHeaders(), 202],
])("does not change a reply that %s", async (_name, harm, status) => {
  const faults = faultsOfProcess();
  const replies: FastifyReply[] = [];
  const scene = await stage(async ({ webhooks, handlers, serve }) => {
    const app = fastify({ serverFactory: serve });
    app.addHook("onRequest", async (_request, reply) => void replies.push(reply));
    await app.register(fastifyWebhooks, { webhooks, handlers, path: "/lago" });
    await app.ready();
    return `${await listen(app.server)}/lago`;
  });

  const answering = send(scene.url, delivery.body, delivery.headers);
  await scene.begun;
  replies.forEach(harm);
  scene.finish();
  await scene.noted;
  await turn();
  replies[0]?.raw.end();

  expect(await answering).toMatchObject({ status });
  expect(await scene.again()).toEqual({ status: 200, body: "duplicate" });
  expect(faults).toEqual([]);
});
