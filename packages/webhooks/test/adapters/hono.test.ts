import { createAdaptorServer, getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Server } from "node:http";
import { expect, it, vi } from "vitest";
import { honoHandler } from "../../src/adapters/hono.ts";
import { Webhooks } from "../../src/index.ts";
import { deliver, invoiceCreated, options } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { keepsTheContract, type Start } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";
import { livesOn } from "./lives-on.ts";
import { send } from "./send.ts";

const serveOnNode = async (app: Hono): Promise<string> => `${await listen(createAdaptorServer(app) as Server)}/lago`;

const start: Start = (webhooks, handlers) => serveOnNode(new Hono().post("/lago", honoHandler(webhooks, handlers)));

keepsTheContract(start);

livesOn(
  async ({ webhooks, handlers, serve }) => {
    const app = new Hono().post("/lago", honoHandler(webhooks, handlers));
    return `${await listen(serve(getRequestListener(app.fetch)))}/lago`;
  },
  { writesItself: false },
);

it("reports that a middleware has read the body", async () => {
  const onError = vi.fn<(...told: unknown[]) => void>();
  const app = new Hono();
  app.use(async (context, next) => {
    await context.req.json();
    await next();
  });
  app.post("/lago", honoHandler(new Webhooks({ ...options, onError }), { unknown: unwanted }));
  const { body, headers } = await deliver("hmac", invoiceCreated);

  const answer = await send(await serveOnNode(app), body, headers);

  expect(answer).toEqual({ status: 500, body: "parsed_body" });
});
