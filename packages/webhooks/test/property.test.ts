import { assert, asyncProperty, dictionary, integer, jsonValue, nat, pre, string, tuple, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { Webhooks } from "../src/index.ts";
import { deliver, headersOf, options, organizationId, secret, signHmac } from "./delivery.ts";
import { refusal } from "./refusal.ts";

const webhooks = new Webhooks(options);

/** Any event, with any names and values of JSON, in any notation. */
const bodies = tuple(
  string({ unit: "binary", minLength: 1 }),
  dictionary(string({ unit: "binary" }), jsonValue()),
  nat(2),
).map(([type, fields, indent]) =>
  JSON.stringify({ ...fields, webhook_type: type, organization_id: organizationId }, null, indent).toWellFormed(),
);

describe.each(["jwt", "hmac"] as const)("by %s", (algorithm) => {
  it("every signed event is verified and unchanged", async () => {
    await assert(
      asyncProperty(bodies, async (body) => {
        const delivery = await deliver(algorithm, body);

        const event = await webhooks.verify(delivery.body, delivery.headers);

        expect(event).toEqual(JSON.parse(body));
      }),
      { numRuns: 200 },
    );
  });

  it("every event with one changed byte is refused", async () => {
    await assert(
      asyncProperty(bodies, nat(), integer({ min: 1, max: 255 }), async (body, place, change) => {
        const { headers } = await deliver(algorithm, body);
        const bytes = Buffer.from(body);
        const index = place % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ change;

        const { status } = await refusal(webhooks.verify(bytes, headers));

        expect(status).toBe(401);
      }),
      { numRuns: 200 },
    );
  });

  it("every signature with one changed letter is refused", async () => {
    const letter = integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code));
    const { body, headers } = await deliver(algorithm, '{"webhook_type":"x"}');
    const signature = String(headers["x-lago-signature"]);
    await assert(
      asyncProperty(nat(signature.length - 1), letter, async (index, other) => {
        pre(signature[index] !== other);
        const changed = signature.slice(0, index) + other + signature.slice(index + 1);

        const { status } = await refusal(webhooks.verify(body, headersOf(algorithm, changed)));

        expect(status).toBe(401);
      }),
      { numRuns: 500 },
    );
  });
});

it("any bytes can be signed, and the only reason to refuse them is that they are not an event", async () => {
  await assert(
    asyncProperty(uint8Array({ minLength: 1, maxLength: 64 }), async (bytes) => {
      const { reason } = await refusal(webhooks.verify(bytes, headersOf("hmac", signHmac(bytes, secret))));

      expect(reason).toBe("invalid_body");
    }),
  );
});
