import fastify from "fastify";
import { expect, it } from "vitest";
import { fastifyWebhooks } from "../../src/adapters/fastify.ts";
import { Webhooks } from "../../src/index.ts";
import { options } from "../delivery.ts";
import { keepsTheContract } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";
import { send } from "./send.ts";

keepsTheContract(async (webhooks, handlers) => {
  const app = fastify();
  await app.register(fastifyWebhooks, { webhooks, handlers, path: "/lago" });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return `${await listen(app.server)}/lago`;
});

it("leaves the parsers of other routes alone, and stands below a prefix", async () => {
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
