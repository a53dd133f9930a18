import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { undiciFetch } from "../../src/undici/undici-fetch.ts";
import { rejection } from "../rejection.ts";
import { answering, portal, startServer } from "../start-server.ts";
import { versions } from "./versions.ts";

const hang = (): void => {};
const begin = (_request: IncomingMessage, response: ServerResponse): void => void response.write("{");

describe.each(versions)("an exchange with %s", (_, { Agent }) => {
  it("sends nothing once the signal is aborted", async () => {
    await using server = await startServer(portal);
    const fetch = undiciFetch(new Agent());

    const error = await rejection(fetch(server.url, { signal: AbortSignal.abort("enough") }));

    expect(error).toBe("enough");
    expect(server.received).toEqual([]);
    await fetch.close();
  });

  it("never sends what was aborted during the wait for a connection", async () => {
    await using server = await startServer(hang);
    const fetch = undiciFetch(new Agent({ connections: 1 }));
    const [first, second] = [new AbortController(), new AbortController()];
    const running = rejection(fetch(`${server.url}/first`, { signal: first.signal }));
    const waiting = rejection(fetch(`${server.url}/second`, { signal: second.signal }));

    second.abort("too late");
    expect(await waiting).toBe("too late");
    first.abort("enough");

    expect(await running).toBe("enough");
    await fetch.close();
    expect(server.received.map(({ url }) => url)).not.toContain("/second");
  });

  it("ends an arriving body when the signal is aborted", async () => {
    await using server = await startServer((request, response) => begin(request, response));
    const fetch = undiciFetch(new Agent());
    const [atOnce, streamed] = [new AbortController(), new AbortController()];
    const response = await fetch(server.url, { signal: atOnce.signal });
    const other = await fetch(server.url, { signal: streamed.signal });
    const [text, stream] = [rejection(response.text()), rejection(new Response(other.body).text())];

    atOnce.abort("enough");
    streamed.abort("enough");

    expect([await text, await stream]).toEqual(["enough", "enough"]);
    await fetch.close();
  });

  it("frees the connection of a canceled body", async () => {
    const endings: Promise<unknown>[] = [];
    await using server = await startServer((request, response) => {
      endings.push(once(request.socket, "close"));
      begin(request, response);
    });
    const fetch = undiciFetch(new Agent({ connections: 1 }));
    const response = await fetch(server.url);

    await response.body?.cancel();
    const next = await fetch(server.url);
    await next.body?.cancel();

    await Promise.all(endings);
    expect(server.received.length).toBe(2);
    await fetch.close();
  });

  it.each([
    ["shorter than its length", { "content-length": "100" }],
    ["cut off while chunked", {}],
    ["cut off while encoded", { "content-encoding": "gzip" }],
  ])("does not accept a body as complete that is %s", async (_case, headers) => {
    await using server = await startServer((_request, response) => {
      response.writeHead(200, headers).write(gzipSync("{}"), () => response.socket?.end());
    });
    const fetch = undiciFetch(new Agent());

    const [text, stream] = await Promise.all([
      fetch(server.url).then((response) => rejection(response.text())),
      fetch(server.url).then((response) => rejection(new Response(response.body).text())),
    ]);

    expect([text, stream]).toEqual([expect.any(TypeError), expect.any(TypeError)]);
    await fetch.close();
  });

  it("reads no more of a body than the agent allows", async () => {
    await using server = await startServer(answering(200, "x".repeat(1000)));
    const fetch = undiciFetch(new Agent({ maxResponseSize: 100 }));

    const error = await fetch(server.url).then(
      (response) => rejection(response.text()),
      (cause: unknown) => cause,
    );

    expect(error).toMatchObject({ cause: { code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" } });
    await fetch.close();
  });
});
