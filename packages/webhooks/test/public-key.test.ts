import { Lago } from "@lagokit/client";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Webhooks } from "../src/index.ts";
import { type Delivery, headersOf, invoiceCreated, issuer, type KeyPair, keys, makeKeys, signJwt } from "./delivery.ts";
import { refusal } from "./refusal.ts";

const newKeys = makeKeys();
const minute = 60_000;

let server: Server;
let current: KeyPair;
let status: number;
let asked: string[];
let webhooks: Webhooks;

/** A Lago of which the client gets the key: what is real here is the client, the HTTP and the cryptography. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  [current, status, asked] = [keys, 200, []];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const base64 = Buffer.from(current.publicKey).toString("base64").replaceAll(/.{60}/g, "$&\n");
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ webhook: { public_key: base64 } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const lago = new Lago({ apiKey: "api-key", baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0 });
  webhooks = new Webhooks({ jwt: { key: lago.webhooks, issuer }, onError: () => undefined });
});

afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function signedBy({ privateKey }: KeyPair): Promise<Delivery> {
  return { body: invoiceCreated, headers: headersOf("jwt", await signJwt(invoiceCreated, { key: privateKey })) };
}

async function verify(signer: KeyPair): Promise<string> {
  const { body, headers } = await signedBy(signer);
  return webhooks.verify(body, headers).then(
    ({ webhook_type: type }) => type,
    ({ reason }: { reason: string }) => reason,
  );
}

describe("the public key", () => {
  it("is asked for through the client at the first webhook, and kept", async () => {
    const before = asked.length;

    const verdicts = [await verify(keys), await verify(keys)];

    expect(before).toBe(0);
    expect(verdicts).toEqual(["invoice.created", "invoice.created"]);
    expect(asked).toEqual(["GET /api/v1/webhooks/json_public_key"]);
  });

  it("is asked for once by webhooks that come at the same time", async () => {
    const verdicts = await Promise.all([verify(keys), verify(keys), verify(keys)]);

    expect(verdicts).toEqual(["invoice.created", "invoice.created", "invoice.created"]);
    expect(asked).toHaveLength(1);
  });

  it("is asked for again when a signature does not fit, since it may have been changed", async () => {
    await verify(keys);
    vi.advanceTimersByTime(minute);
    current = newKeys;

    const verdicts = await Promise.all([verify(newKeys), verify(newKeys)]);

    expect(verdicts).toEqual(["invoice.created", "invoice.created"]);
    expect(asked).toHaveLength(2);
  });

  it("is then the only one that is believed", async () => {
    await verify(keys);
    vi.advanceTimersByTime(minute);
    current = newKeys;
    await verify(newKeys);

    const verdict = await verify(keys);

    expect(verdict).toBe("signature_mismatch");
  });

  it("is asked for at most once a minute, whatever is sent", async () => {
    await verify(keys);
    const stranger = makeKeys();

    const at59 = [await verify(stranger), (vi.advanceTimersByTime(minute - 1), await verify(stranger)), asked.length];
    const at60 = [(vi.advanceTimersByTime(1), await verify(stranger)), await verify(stranger), asked.length];

    expect(at59).toEqual(["signature_mismatch", "signature_mismatch", 1]);
    expect(at60).toEqual(["signature_mismatch", "signature_mismatch", 2]);
    await expect(verify(keys)).resolves.toBe("invoice.created");
  });

  it("that cannot be had is answered with a 500, so that Lago tries again, and asked for by the next webhook", async () => {
    status = 503;
    const { body, headers } = await signedBy(keys);

    const answer = await webhooks.receiver({ unknown: () => undefined })(body, headers);
    status = 200;
    const next = await webhooks.receiver({ unknown: () => undefined })(body, headers);

    expect(answer).toMatchObject({ status: 500, reason: "key_unavailable" });
    expect(next).toMatchObject({ status: 200, reason: "processed" });
    expect(asked).toHaveLength(2);
  });

  it("that is known goes on to be used while a newer one cannot be had", async () => {
    await verify(keys);
    vi.advanceTimersByTime(minute);
    status = 503;

    const verdicts = [await verify(newKeys), await verify(keys)];

    expect(verdicts).toEqual(["key_unavailable", "invoice.created"]);
  });

  it("that is none is told of without what came instead, and without the key of the API", async () => {
    current = { ...keys, publicKey: keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
    const { body, headers } = await signedBy(keys);

    const error = await refusal(webhooks.verify(body, headers));

    expect(error.reason).toBe("key_unavailable");
    expect(error.cause).toMatchObject({ message: "`jwt.key` must be a PEM: -----BEGIN PUBLIC KEY-----" });
    expect(inspect(error, { depth: Infinity })).not.toMatch(/api-key|PRIVATE/);
  });
});
