import express from "express";
import fastify from "fastify";
import { createServer } from "node:http";
import { expressHandler } from "../../src/adapters/express.ts";
import { fastifyWebhooks } from "../../src/adapters/fastify.ts";
import { nodeHandler } from "../../src/adapters/node.ts";
import type { Start } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";

/** Starts a server of Node. */
export const startNode: Start = (webhooks, handlers) => listen(createServer(nodeHandler(webhooks, handlers)));

/** Starts an application of Fastify. */
export const startFastify: Start = async (webhooks, handlers) => {
  const app = fastify();
  await app.register(fastifyWebhooks, { webhooks, handlers, path: "/lago" });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return `${await listen(app.server)}/lago`;
};

/** Returns what starts an application of a version of Express. */
export function startExpress(make: typeof express = express): Start {
  return async (webhooks, handlers) => {
    const app = make();
    app.post("/lago", expressHandler(webhooks, handlers));
    app.use(make.json());
    return `${await listen(createServer(app))}/lago`;
  };
}
