import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Webhooks, type RawBody, type StreamingBody } from "../src/index.ts";
import { sign } from "../src/testing.ts";
import { deliver, headersOf, invoiceCreated, issuer, keys, options, organizationId, secret } from "./delivery.ts";
import { refusal } from "./refusal.ts";

/** Classes of another context, as in a test environment that runs each test in its own context. */
const foreign = runInNewContext("({ Uint8Array, ArrayBuffer, DataView, Object, Promise })") as Record<string, unknown>; // As: it is what the context has.

const fails = (): never => {
  throw new TypeError("This is not the one of Node.");
};

/** Globals that jsdom, happy-dom and similar environments omit or replace. */
const replacements: readonly [name: string, globals: Readonly<Record<string, unknown>>][] = [
  ["TextEncoder and TextDecoder are missing", { TextEncoder: undefined, TextDecoder: undefined }],
  ["TextEncoder makes arrays of another context", { TextEncoder: foreignEncoder() }],
  ["typed arrays are of another context", foreign],
  ["crypto has no subtle", { crypto: { getRandomValues: fails } }],
  ["crypto is missing", { crypto: undefined }],
  ["Blob cannot be read", { Blob: undefined }],
  ["atob and btoa differ", { atob: fails, btoa: fails }],
  ["Buffer is missing", { Buffer: undefined }],
];
const all = replacements.flatMap(([, globals]) => Object.entries(globals));
const privateKey = keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

const bytes = new TextEncoder().encode(invoiceCreated);
const foreignBytes = runInNewContext("Uint8Array.from(bytes)", { bytes }) as Uint8Array<ArrayBuffer>; // As: it is one.
const bodies: readonly [name: string, body: () => RawBody | StreamingBody][] = [
  ["text", () => invoiceCreated],
  ["bytes", () => bytes],
  ["bytes of another context", () => foreignBytes],
  ["memory of another context", () => foreignBytes.buffer],
  ["a stream", () => streamOf(bytes.subarray(0, 9), foreignBytes.subarray(9))],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

function replace(globals: Iterable<readonly [string, unknown]>): void {
  for (const [name, value] of globals) vi.stubGlobal(name, value);
}

describe.each([...replacements, ["all of these are replaced", Object.fromEntries(all)] as const])(
  "where %s",
  (_what, globals) => {
    it.each(bodies)("a genuine delivery is verified, as %s, by both algorithms", async (_form, body) => {
      const deliveries = [await deliver("jwt", invoiceCreated), await deliver("hmac", invoiceCreated)];
      const types: string[] = [];

      replace(Object.entries(globals));
      const webhooks = new Webhooks(options);
      for (const { headers } of deliveries) types.push((await webhooks.verify(body(), headers)).webhook_type);

      expect(types).toEqual(["invoice.created", "invoice.created"]);
    });

    it("a forgery is refused, and a delivery of `sign` is verified", async () => {
      const forged = headersOf(
        "hmac",
        (await deliver("hmac", `${invoiceCreated} `)).headers["x-lago-signature"] as string,
      ); // As: it is one.
      const payload = { webhook_type: "plan.created", organization_id: organizationId };

      replace(Object.entries(globals));
      const webhooks = new Webhooks(options);
      const { reason } = await refusal(webhooks.verify(invoiceCreated, forged));
      const signed = [await sign(payload, { hmac: { secret } }), await sign(payload, { jwt: { privateKey, issuer } })];
      const events = await Promise.all(signed.map(({ body, headers }) => webhooks.verify(body, headers)));

      expect(reason).toBe("signature_mismatch");
      expect(events).toEqual([payload, payload]);
    });
  },
);

function foreignEncoder(): unknown {
  return class {
    encode(text: string): Uint8Array {
      return runInNewContext("Uint8Array.from(bytes)", { bytes: Buffer.from(text) }) as Uint8Array; // As: it is one.
    }
  };
}

async function* streamOf(...chunks: readonly Uint8Array[]): StreamingBody {
  yield* chunks;
}
