import { Lago } from "@lagokit/client";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Webhooks } from "../src/index.ts";
import {
  type Delivery,
  headersOf,
  invoiceCreated,
  issuer,
  type KeyPair,
  keys,
  makeKeys,
  organizationId,
  signJwt,
} from "./delivery.ts";
import { LagoServer } from "./lago-server.ts";
import { refusal } from "./refusal.ts";

const [newKeys, stranger] = [makeKeys(), makeKeys()];
const second = 1_000;
/** The times of Lago's attempts, after the first attempt. */
const attempts = [0, 5 * second, 25 * second];

let server: LagoServer;
let webhooks: Webhooks;

/** The client, HTTP and cryptography are real in these tests. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  server = await LagoServer.start();
  const lago = new Lago({ apiKey: "api-key", baseUrl: server.url, maxRetries: 0 });
  webhooks = new Webhooks({ jwt: { key: lago.webhooks, issuer, organizationId }, onError: () => undefined });
});

afterEach(async () => {
  vi.useRealTimers();
  await server.close();
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

/** Changes the key at 0, and sends forgeries at the given times, in milliseconds. Returns the result of each attempt of Lago. */
async function attemptsAmong(forgeries: readonly number[]): Promise<readonly string[]> {
  const verdicts: string[] = [];
  let now = -61 * second;
  await verify(keys);
  for (const time of [...new Set([...forgeries, ...attempts])].sort((one, other) => one - other)) {
    vi.advanceTimersByTime(time - now);
    now = time;
    if (time >= 0) server.publicKey = newKeys.publicKey;
    if (forgeries.includes(time)) await verify(stranger);
    if (attempts.includes(time)) verdicts.push(await verify(newKeys));
  }
  return verdicts;
}

describe("the public key", () => {
  it("is requested with the client for the first webhook, and kept", async () => {
    const before = server.asked.length;

    const verdicts = [await verify(keys), await verify(keys)];

    expect(before).toBe(0);
    expect(verdicts).toEqual(["invoice.created", "invoice.created"]);
    expect(server.asked).toEqual(["GET /api/v1/webhooks/json_public_key"]);
  });

  it("is requested once for concurrent webhooks", async () => {
    const verdicts = await Promise.all([verify(keys), verify(keys), verify(keys)]);

    expect(verdicts).toEqual(["invoice.created", "invoice.created", "invoice.created"]);
    expect(server.asked).toHaveLength(1);
  });

  it("is requested again if a signature does not match, because the key may have changed", async () => {
    await verify(keys);
    vi.advanceTimersByTime(10 * second);
    server.publicKey = newKeys.publicKey;

    const verdicts = await Promise.all([verify(newKeys), verify(newKeys)]);

    expect(verdicts).toEqual(["invoice.created", "invoice.created"]);
    expect(server.asked).toHaveLength(2);
  });

  it("replaces the earlier key", async () => {
    await verify(keys);
    vi.advanceTimersByTime(10 * second);
    server.publicKey = newKeys.publicKey;
    await verify(newKeys);

    const verdict = await verify(keys);

    expect(verdict).toBe("signature_mismatch");
  });

  it("is requested at most every 10 seconds, regardless of what is sent", async () => {
    await verify(keys);

    const before = [await verify(stranger), (vi.advanceTimersByTime(9_999), await verify(stranger))];
    const askedBefore = server.asked.length;
    const after = [(vi.advanceTimersByTime(1), await verify(stranger)), await verify(stranger)];

    expect([...before, ...after]).toEqual(Array.from({ length: 4 }, () => "signature_mismatch"));
    expect([askedBefore, server.asked.length]).toEqual([1, 2]);
    await expect(verify(keys)).resolves.toBe("invoice.created");
  });

  it("that was loaded is used while a newer key cannot be loaded", async () => {
    await verify(keys);
    vi.advanceTimersByTime(10 * second);
    server.status = 503;

    const verdicts = [await verify(newKeys), await verify(keys), await verify(newKeys)];

    expect(verdicts).toEqual(["key_unavailable", "invoice.created", "key_unavailable"]);
    expect(server.asked).toHaveLength(2);
  });

  it("that is invalid is reported without its value and without the API key", async () => {
    server.publicKey = keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const { body, headers } = await signedBy(keys);

    const error = await refusal(webhooks.verify(body, headers));

    expect(error.reason).toBe("key_unavailable");
    expect(error.cause).toMatchObject({ message: expect.stringContaining("`jwt.key`") as string });
    expect(inspect(error, { depth: Infinity })).not.toMatch(/api-key|MII|LS0t/);
  });
});

describe("a changed public key is used within the three attempts of Lago", () => {
  const every = (milliseconds: number, from: number): readonly number[] =>
    Array.from({ length: Math.ceil((25 * second - from) / milliseconds) }, (_, index) => from + index * milliseconds);

  it.each<[string, readonly number[]]>([
    ["without other requests", []],
    ["with a forgery immediately before the change", [-1]],
    ["with a forgery one minute before, and another at the same time", [-60 * second, 0]],
    ["with a forgery immediately before each attempt", [-1, 5 * second - 1, 25 * second - 1]],
    ["with a forgery at the same time as each attempt", attempts],
    ["with a forgery every half second", every(500, -30 * second)],
    ["with a forgery each time that the key can be requested", every(10 * second, -5 * second)],
  ])("%s", async (_name, forgeries) => {
    const verdicts = await attemptsAmong(forgeries);

    expect(verdicts.at(-1)).toBe("invoice.created");
  });
});

describe("while the public key cannot be loaded", () => {
  it("a delivery receives a 500, and the next attempt of Lago succeeds", async () => {
    server.status = 503;
    const { body, headers } = await signedBy(keys);
    const receive = webhooks.receiver({ unknown: () => undefined });

    const answer = await receive(body, headers);
    vi.advanceTimersByTime(4_900);
    server.status = 200;
    const next = await receive(body, headers);

    expect(answer).toMatchObject({ status: 500, reason: "key_unavailable" });
    expect(next).toMatchObject({ status: 200, reason: "processed" });
    expect(server.asked).toHaveLength(2);
  });

  it("consecutive deliveries cause one request in a few seconds", async () => {
    server.status = 503;
    const verdicts: string[] = [];

    for (let time = 0; time < 6_000; time += 100) {
      verdicts.push(await verify(stranger));
      vi.advanceTimersByTime(100);
    }

    expect(new Set(verdicts)).toEqual(new Set(["key_unavailable"]));
    expect(server.asked).toHaveLength(2);
  });

  it("concurrent deliveries cause one request, and each is refused", async () => {
    server.status = 503;

    const verdicts = await Promise.all(Array.from({ length: 50 }, () => verify(stranger)));

    expect(new Set(verdicts)).toEqual(new Set(["key_unavailable"]));
    expect(server.asked).toHaveLength(1);
  });

  it("each error has the cause", async () => {
    server.status = 503;
    const { body, headers } = await signedBy(keys);

    const errors = [await refusal(webhooks.verify(body, headers)), await refusal(webhooks.verify(body, headers))];

    expect(errors.map(({ cause }) => (cause as Error).name)).toEqual(["LagoServerError", "LagoServerError"]);
  });
});
