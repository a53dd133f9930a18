import type { RequestListener } from "node:http";
import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { undiciFetch } from "../../src/undici/undici-fetch.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";
import { versions } from "./versions.ts";

const text = '{"name":"Žofie 株式会社 🎉"}';
const cookies = ["one=1; path=/", "two=2"];
const coded = (coding: string, body: Uint8Array | string): RequestListener => {
  return (_request, response) => response.writeHead(200, { "content-encoding": coding }).end(body);
};

/** The ways to read a body; their results are compared in one form. */
const readers: Readonly<Record<string, (response: Response) => Promise<unknown>>> = {
  text: (response) => response.text(),
  json: (response) => response.json(),
  bytes: async (response) => [...(await response.bytes())],
  arrayBuffer: async (response) => [...new Uint8Array(await response.arrayBuffer())],
  blob: async (response) => {
    const blob = await response.blob();
    return [blob.type, await blob.text()];
  },
  formData: async (response) => [...(await response.formData())],
  body: async (response) => new Response(response.body).text(),
  clone: async (response) => [await response.clone().text(), await response.text()],
  "a copy": async (response) => new Response(response.body, response).text(),
};

describe.each(versions)("a response with %s", (_, { Agent }) => {
  it("has its status and headers before the body", async () => {
    await using server = await startServer((_request, response) =>
      response.writeHead(422, "No such coin", { "set-cookie": cookies, "x-request-id": "r1" }).end(text),
    );
    const fetch = undiciFetch(new Agent());

    const response = await fetch(`${server.url}/coins?side=1`);

    expect(response).toBeInstanceOf(Response);
    const { status, statusText, ok, url, headers, redirected } = response;
    expect({ status, statusText, ok, url, redirected }).toEqual({
      status: 422,
      statusText: "No such coin",
      ok: false,
      url: `${server.url}/coins?side=1`,
      redirected: false,
    });
    expect(headers.get("x-request-id")).toBe("r1");
    expect(headers.getSetCookie()).toEqual(cookies);
    await fetch.close();
  });

  it.each(Object.entries(readers))("is read once by `%s`, like that of the global fetch", async (name, read) => {
    const type = name === "formData" ? "application/x-www-form-urlencoded" : "application/json; charset=utf-8";
    await using server = await startServer(answering(200, text, { "content-type": type }));
    const fetch = undiciFetch(new Agent());
    const [ours, usual] = await Promise.all([fetch(server.url), globalThis.fetch(server.url)]);
    expect(ours.bodyUsed).toBe(false);

    const [own, expected] = await Promise.all([read(ours), read(usual)]);

    expect(own).toEqual(expected);
    expect([ours.bodyUsed, usual.bodyUsed]).toEqual([true, true]);
    for (const again of Object.values(readers)) expect(await rejection(again(ours))).toBeInstanceOf(TypeError);
    await fetch.close();
  });

  it("is not read when its body is accessed", async () => {
    await using server = await startServer(answering(200, text));
    const fetch = undiciFetch(new Agent());

    const response = await fetch(server.url);

    expect(response.body).toBeInstanceOf(ReadableStream);
    expect(response.body?.locked).toBe(false);
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe(text);
    await fetch.close();
  });

  it("returns a body while it arrives", async () => {
    const rest = Promise.withResolvers<void>();
    await using server = await startServer((_request, response) => {
      response.write("heads, ");
      void rest.promise.then(() => response.end("tails"));
    });
    const fetch = undiciFetch(new Agent());

    const response = await fetch(server.url);
    const pieces: string[] = [];
    for await (const piece of response.body ?? []) {
      pieces.push(new TextDecoder().decode(piece));
      rest.resolve();
    }

    expect(pieces).toEqual(["heads, ", "tails"]);
    await fetch.close();
  });

  it.each([
    ["gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["GZIP", gzipSync(text)],
    ["identity", text],
  ])("is decoded from %s, as a whole and as a stream", async (coding, body) => {
    await using server = await startServer(coded(coding, body));
    const fetch = undiciFetch(new Agent());

    const atOnce = await fetch(server.url).then((response) => response.text());
    const streamed = await fetch(server.url).then((response) => new Response(response.body).text());

    expect([atOnce, streamed]).toEqual([text, text]);
    expect(server.received[0]?.headers["accept-encoding"]).toBe("gzip, deflate");
    await fetch.close();
  });

  it.each([
    ["is cut off", coded("gzip", gzipSync(text).subarray(0, 30))],
    ["is not gzip", coded("gzip", text)],
    ["has another coding", coded("br", text)],
  ])("cannot be read if the body %s", async (_case, answer) => {
    await using server = await startServer(answer);
    const fetch = undiciFetch(new Agent());

    const response = await fetch(server.url);

    expect(await rejection(response.text())).toBeInstanceOf(Error);
    expect(response.status).toBe(200);
    await fetch.close();
  });

  it.each([
    ["204", { method: "DELETE" }, 204],
    ["205", { method: "POST" }, 205],
    ["304", {}, 304],
    ["the response to a HEAD", { method: "HEAD" }, 200],
  ])("has no body if it is a %s", async (_case, init, status) => {
    await using server = await startServer((_request, response) => response.writeHead(status).end());
    const fetch = undiciFetch(new Agent());

    const response = await fetch(server.url, init);

    expect(response).toMatchObject({ status, body: null });
    expect(await response.text()).toBe("");
    expect(response.bodyUsed).toBe(false);
    await fetch.close();
  });

  it("has a status that no constructed response can have", async () => {
    await using server = await startServer(answering(599, ""));
    await using odd = await startServer(answering(999, "odd"));
    const fetch = undiciFetch(new Agent());

    const responses = await Promise.all([fetch(server.url), fetch(odd.url)]);

    expect(responses.map(({ status, ok }) => [status, ok])).toEqual([
      [599, false],
      [999, false],
    ]);
    await fetch.close();
  });
});
