import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { startCommand, type RunningCommand } from "./start-command.ts";
import { answer, tinyDocument, writeDocument } from "./tiny-document.ts";

const coin = { type: "object", required: ["side"], properties: { side: { enum: ["heads", "tails"] } } };
const document = tinyDocument(
  { responses: { 200: answer(coin) } },
  {
    paths: {
      "/coins/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        get: {
          operationId: "findCoin",
          parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
          responses: { 200: answer(coin) },
        },
        put: {
          operationId: "turnCoin",
          requestBody: { required: true, content: { "application/json": { schema: coin } } },
          responses: { 200: answer(coin) },
        },
      },
    },
  },
);

describe("pnpm mock proxy", () => {
  it("forwards requests and responses, and exits with 0 if none contradicts the document", async () => {
    const seen: unknown[] = [];
    const server = await startServer(async (request, response) => {
      const body = (await request.toArray()).join("");
      seen.push([request.method, request.url, request.headers.authorization, body]);
      const packed = String(request.headers["accept-encoding"]).includes("gzip");
      const answered = '{"side":"heads"}';
      response.setHeader("content-type", "application/json");
      if (packed) response.setHeader("content-encoding", "gzip").end(gzipSync(answered));
      else response.end(answered);
    });
    // The URL of the API works like that of its server.
    const proxy = await startProxy(`${server}/api/v1/`);

    const put = await fetch(`${proxy.url}/api/v1/coins/a%2Fb`, {
      method: "PUT",
      headers: { authorization: "Bearer secret-key", "content-type": "application/json" },
      // The proxy serializes the body again, which makes it shorter.
      body: '{ "side":   "tails" }',
    });
    const got = await fetch(`${proxy.url}/api/v1/coins/1`);

    expect([put.status, await put.json()]).toEqual([200, { side: "heads" }]);
    expect(await got.json()).toEqual({ side: "heads" });
    expect(seen).toEqual([
      ["PUT", "/api/v1/coins/a%2Fb", "Bearer secret-key", '{"side":"tails"}'],
      ["GET", "/api/v1/coins/1", undefined, ""],
    ]);
    const { code, output, errors } = await proxy.end("SIGTERM");
    expect(code).toBe(0);
    expect(output).toBe("PUT /api/v1/coins/a%2Fb 200\nGET /api/v1/coins/1 200\n");
    expect(errors).toContain("0 of 2 exchanges contradict");
    expect(output + errors).not.toContain("secret-key");
  });

  it("prints each request and response that contradicts the document, and each request without a response, and exits with 1", async () => {
    const server = await startServer((request, response) => {
      const side = request.method === "GET" ? "edge" : "heads";
      if (request.url?.endsWith("/lost")) request.socket.destroy();
      else response.setHeader("content-type", "application/json").end(JSON.stringify({ side }));
    });
    const proxy = await startProxy(server);

    const answered = await fetch(`${proxy.url}/api/v1/coins/1`);
    await fetch(`${proxy.url}/api/v1/coins/1?page=first`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: '{"side":3}',
    });
    await fetch(`${proxy.url}/api/v1/notes/1`);
    const lost = await fetch(`${proxy.url}/api/v1/coins/lost`);

    // The client gets the server's response unchanged.
    expect([answered.status, await answered.json()]).toEqual([200, { side: "edge" }]);
    expect(lost.status).toBe(500);
    const { code, output, errors } = await proxy.end("SIGINT");
    expect(code).toBe(1);
    expect(output.split("\n")).toEqual([
      "GET /api/v1/coins/1 200",
      expect.stringMatching(/^ {2}response\.body\.side: .*allowed values/),
      "PUT /api/v1/coins/1 200",
      expect.stringMatching(/^ {2}request\.body\.side: .*allowed values/),
      "GET /api/v1/notes/1 200",
      "  request: Selected route not found",
      "GET /api/v1/coins/lost –",
      expect.stringMatching(/^ {2}response: no response: /),
      "",
    ]);
    expect(errors).toContain("4 of 4 exchanges contradict");
  });

  it("prints lines of JSON with --json", async () => {
    const server = await startServer((_, response) => void response.writeHead(418).end());
    const proxy = await startProxy(server, "--json");

    await fetch(`${proxy.url}/api/v1/coins/1`);

    const { output } = await proxy.end("SIGTERM");
    expect(JSON.parse(output)).toMatchObject({
      method: "GET",
      path: "/api/v1/coins/1",
      status: 418,
      contradictions: [{ at: "response", message: expect.stringContaining("status code") }],
    });
  });

  it.each([
    [[], "proxy takes one URL"],
    [["lago.example.com"], "proxy takes one URL"],
    [["https://one.example", "https://two.example"], "proxy takes one URL"],
    [["https://user:secret@lago.example"], "must not contain a user, password"],
  ])("refuses the URLs %j", async (urls, problem) => {
    const { code, errors } = await startCommand(["proxy", ...urls]).ended;

    expect(code).toBe(64);
    expect(errors).toContain(problem);
    expect(errors).not.toContain("secret");
  });
});

interface RunningProxy extends RunningCommand {
  readonly url: string;
}

async function startProxy(server: string, ...more: readonly string[]): Promise<RunningProxy> {
  const command = startCommand(["proxy", server, "--document", await writeDocument(document), ...more]);
  return { ...command, url: await command.firstUrl() };
}

/** Starts a server that acts as Lago, and returns its URL. */
async function startServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
