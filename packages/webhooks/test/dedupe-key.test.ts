import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { memoryDedupe, Webhooks, type DedupeStore, type WebhookAnswer, type WebhookReceiver } from "../src/index.ts";
import { type Algorithm, deliver, invoiceCreated, options, uniqueKey } from "./delivery.ts";
import { unwanted } from "./endpoint.ts";
import { cryptographies, on } from "./on-cryptography.ts";

const drafted = invoiceCreated.replace("invoice.created", "invoice.drafted");
const other = "6f1f7c7e-1111-4d4d-8a8e-54a1f0b8a1f3";

/** Sends a body with a valid signature and any unique key. */
type Post = (body: string, key?: string, algorithm?: Algorithm) => Promise<WebhookAnswer>;

/** Returns a function that sends to a receiver. */
function postTo(receive: WebhookReceiver): Post {
  return async (body, key = uniqueKey, algorithm = "hmac") => {
    const { headers } = await deliver(algorithm, body);
    return receive(body, { ...headers, "x-lago-unique-key": key });
  };
}

/** Returns the keys that the store receives for these deliveries. */
async function keysOf(...bodies: readonly Parameters<Post>[]): Promise<readonly string[]> {
  const claim = vi.fn<DedupeStore["claim"]>(() => "claimed");
  const dedupe = { claim, complete: () => undefined, release: () => undefined };
  const post = postTo(new Webhooks({ ...options, dedupe }).receiver({ unknown: () => undefined }));
  for (const given of bodies) await post(...given);
  return claim.mock.calls.map(([key]) => key);
}

describe("by default, a delivery", () => {
  it.each(["jwt", "hmac"] as const)("by %s has the same key in each attempt of Lago", async (algorithm) => {
    const post = postTo(new Webhooks(options).receiver({ unknown: () => undefined }));

    const answers = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) answers.push(await post(invoiceCreated, uniqueKey, algorithm));

    expect(answers.map(({ status, reason }) => [status, reason])).toEqual([
      [200, "processed"],
      [200, "duplicate"],
      [200, "duplicate"],
    ]);
  });

  it("that was captured and resent with the unique key of another delivery does not block that delivery", async () => {
    const post = postTo(new Webhooks(options).receiver({ unknown: () => undefined }));

    const captured = await post(drafted, other);
    const forged = await post(drafted, uniqueKey);
    const genuine = await post(invoiceCreated, uniqueKey);

    expect([captured, forged, genuine].map(({ reason }) => reason)).toEqual(["processed", "processed", "processed"]);
  });

  it("that was captured and resent does not block another delivery while its handler runs", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const handlers = { "invoice.drafted": () => promise, "invoice.created": () => undefined };
    const post = postTo(new Webhooks(options).receiver(handlers));

    const forged = post(drafted, uniqueKey);
    const genuine = await post(invoiceCreated, uniqueKey);
    resolve();

    expect([genuine.reason, (await forged).reason]).toEqual(["processed", "processed"]);
  });

  it("that was captured and resent does not release the claim of another delivery if its handler fails", async () => {
    const handlers = { "invoice.drafted": unwanted, "invoice.created": () => undefined };
    const post = postTo(new Webhooks({ ...options, onError: () => undefined }).receiver(handlers));

    const reasons = [];
    for (const body of [invoiceCreated, drafted, invoiceCreated]) reasons.push((await post(body)).reason);

    expect(reasons).toEqual(["processed", "failed", "duplicate"]);
  });

  it.each(cryptographies)(
    "has a key made of its unique key and half of the SHA-256 of its bytes, on %s",
    async (name) => {
      const digest = createHash("sha256").update(invoiceCreated).digest().subarray(0, 16).toString("base64");

      const keys = await on(name, () => keysOf([invoiceCreated]));

      expect(keys).toEqual([`${uniqueKey}.${digest}`]);
      expect(keys[0]).toHaveLength(61);
    },
  );

  it("has a different key for each body and each unique key", async () => {
    const keys = await keysOf(
      [invoiceCreated],
      [drafted],
      [`${invoiceCreated} `],
      [`${invoiceCreated}\n`],
      [JSON.stringify(JSON.parse(invoiceCreated))],
      [invoiceCreated, other],
      [drafted, other],
      [invoiceCreated, `${uniqueKey}.`],
    );

    expect(new Set(keys).size).toBe(8);
  });

  it("has the same key in every form of its body", async () => {
    const claim = vi.fn<DedupeStore["claim"]>(() => "duplicate");
    const receive = new Webhooks({ ...options, dedupe: { ...memoryDedupe(), claim } }).receiver({ unknown: unwanted });
    const { body, headers } = await deliver("hmac", invoiceCreated);
    const bytes = Buffer.from(body);

    await receive(body, headers);
    await receive(bytes, headers);
    await receive(new Uint8Array(bytes).buffer, headers);
    await receive(new Blob([bytes.subarray(0, 9), bytes.subarray(9)]).stream(), headers);
    await receive(body, (await deliver("jwt", invoiceCreated)).headers);

    expect(new Set(claim.mock.calls.map(([key]) => key)).size).toBe(1);
  });
});

const noText: readonly [string, unknown][] = [
  ["undefined", undefined],
  ["null", null],
  ["0", 0],
  ["a number", 42],
  ["NaN", NaN],
  ["true", true],
  ["a symbol", Symbol("key")],
  ["a big number", 1n],
  ["an object", { key: "key" }],
  ["a list", ["key"]],
  ["a String", Object("key")],
  ["a Date", new Date(0)],
  ["bytes", new Uint8Array(4)],
  ["a function", () => "key"],
];
const emptyTexts = ["", " ", "\t\n", "\u00A0", "undefined", "null", "NaN", "[object Object]", "[object Promise]"];

describe.each<[string, (key: unknown) => unknown]>([
  ["returns", (key) => key],
  ["resolves to", (key) => Promise.resolve(key)],
])("a `dedupeKey` that %s", (_how, give) => {
  it.each([...noText, ...emptyTexts.map((text) => [JSON.stringify(text), text] as const)])(
    "%s responds with 500, so that Lago tries again",
    async (_name, key) => {
      const onError = vi.fn<(...told: unknown[]) => void>();
      const dedupeKey = () => give(key) as string;
      const post = postTo(new Webhooks({ ...options, dedupeKey, onError }).receiver({ unknown: unwanted }));

      const answers = [await post(invoiceCreated), await post(drafted, other)];

      expect(answers).toEqual([
        { status: 500, reason: "failed" },
        { status: 500, reason: "failed" },
      ]);
      expect(onError.mock.calls.map(([error]) => error)).toEqual([
        expect.objectContaining({ name: "TypeError", message: expect.stringMatching(/`dedupeKey`.*invoice\.created/) }),
        expect.objectContaining({ name: "TypeError", message: expect.stringMatching(/`dedupeKey`.*invoice\.drafted/) }),
      ]);
    },
  );
});

it.each(["key", "0", "undefined:1", "a null", " padded "])(
  "the store receives a `dedupeKey` of %j unchanged",
  async (key) => {
    const claim = vi.fn<DedupeStore["claim"]>(() => "duplicate");
    const dedupe = { ...memoryDedupe(), claim };
    const post = postTo(new Webhooks({ ...options, dedupe, dedupeKey: () => key }).receiver({ unknown: unwanted }));

    await post(invoiceCreated);

    expect(claim).toHaveBeenCalledWith(key, expect.any(String));
  },
);
