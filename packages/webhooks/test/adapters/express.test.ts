import express from "express";
import express4 from "express-4";
import { createServer } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { expressHandler } from "../../src/adapters/express.ts";
import { Webhooks } from "../../src/index.ts";
import { deliver, invoiceCreated, options } from "../delivery.ts";
import { unwanted } from "../endpoint.ts";
import { keepsTheConnection } from "./keeps-the-connection.ts";
import { keepsTheContract } from "./keeps-the-contract.ts";
import { listen } from "./listen.ts";
import { livesOn } from "./lives-on.ts";
import { send } from "./send.ts";
import { startExpress } from "./starts.ts";

describe.each([
  ["4", express4],
  ["5", express],
])("Express %s", (_version, make) => {
  keepsTheContract(startExpress(make));
  keepsTheConnection(startExpress(make));

  livesOn(async ({ webhooks, handlers, serve }) => {
    const app = make();
    app.post("/lago", expressHandler(webhooks, handlers));
    return `${await listen(serve(app))}/lago`;
  });
});

const { body, headers } = await deliver("hmac", invoiceCreated);

describe("a route of Express", () => {
  it.each([
    ["raw", express.raw({ type: "*/*" })],
    ["text", express.text({ type: "*/*" })],
  ])("below express.%s() uses the body that it has read", async (_name, parser) => {
    const app = express();
    app.use(parser);
    app.post("/lago", expressHandler(new Webhooks(options), { unknown: () => undefined }));

    const answer = await send(`${await listen(createServer(app))}/lago`, body, headers);

    expect(answer).toEqual({ status: 200, body: "processed" });
  });

  it("below express.json() reports which line to change", async () => {
    const onError = vi.fn<(...told: unknown[]) => void>();
    const app = express();
    app.use(express.json());
    app.post("/lago", expressHandler(new Webhooks({ ...options, onError }), { unknown: unwanted }));

    const answer = await send(`${await listen(createServer(app))}/lago`, body, headers);

    expect(answer).toEqual({ status: 500, body: "parsed_body" });
    expect(String(onError.mock.calls[0]?.[0])).toContain("put the route above express.json()");
  });
});
