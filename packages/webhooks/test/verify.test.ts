import { describe, expect, it } from "vitest";
import { Webhooks } from "../src/index.ts";
import { deliver, invoiceCreated, options, organizationId, secret, signHmac, headersOf } from "./delivery.ts";
import { refusal } from "./refusal.ts";

const webhooks = new Webhooks(options);
const ours = `"organization_id":"${organizationId}"`;
const bytes = new TextEncoder().encode(invoiceCreated);

describe.each(["jwt", "hmac"] as const)("a webhook signed by %s", (algorithm) => {
  it("resolves to its event", async () => {
    const { body, headers } = await deliver(algorithm, invoiceCreated);

    const event = await webhooks.verify(body, headers);

    expect(event).toEqual(JSON.parse(invoiceCreated));
  });

  it.each([
    ["bytes", bytes],
    ["an ArrayBuffer", bytes.buffer],
    ["a Buffer", Buffer.from(invoiceCreated)],
    ["a part of a larger Buffer", Buffer.from(`{}${invoiceCreated}{}`).subarray(2, -2)],
    ["a DataView", new DataView(bytes.buffer)],
  ])("is verified as %s", async (_kind, body) => {
    const { headers } = await deliver(algorithm, invoiceCreated);

    const event = await webhooks.verify(body, headers);

    expect(event.webhook_type).toBe("invoice.created");
  });

  it.each<[string, (headers: Record<string, string>) => ConstructorParameters<typeof Headers>[0] | Headers]>([
    ["Headers", (headers) => new Headers(headers)],
    ["a record with names in any case", (headers) => Object.fromEntries(names(headers, (name) => name.toUpperCase()))],
    [
      "a record of lists",
      (headers) => Object.fromEntries(names(headers, String).map(([name, value]) => [name, [value]])) as never,
    ],
    [
      "a record without a prototype",
      (headers) => Object.assign(Object.create(null), headers) as Record<string, string>,
    ],
  ])("is verified with %s", async (_kind, make) => {
    const { body, headers } = await deliver(algorithm, invoiceCreated);

    const event = await webhooks.verify(body, make(headers as Record<string, string>) as Headers);

    expect(event.webhook_type).toBe("invoice.created");
  });

  it("of an unknown type resolves to its event too", async () => {
    const { body, headers } = await deliver(algorithm, `{"webhook_type":"moon.landed","moon":{},${ours}}`);

    const event = await webhooks.verify(body, headers);

    expect(event).toEqual({ webhook_type: "moon.landed", moon: {}, organization_id: organizationId });
  });

  it("cannot change the prototype of other objects", async () => {
    const fields = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    const hostile = `{"webhook_type":"x",${ours},${fields}}`;
    const { body, headers } = await deliver(algorithm, hostile);

    await webhooks.verify(body, headers);

    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("uses the last value of a repeated field, as JSON.parse does", async () => {
    const { body, headers } = await deliver(algorithm, `{"webhook_type":"a",${ours},"webhook_type":"b"}`);

    const event = await webhooks.verify(body, headers);

    expect(event.webhook_type).toBe("b");
  });
});

it("a webhook is parsed from the verified bytes, even if the given bytes change in the meantime", async () => {
  const { headers } = await deliver("jwt", invoiceCreated);
  const body = Buffer.from(invoiceCreated);
  const jsonPublicKey = async (): Promise<string> => {
    body.write('{"webhook_type":"wallet_transaction.created"');
    return options.jwt.key;
  };

  const event = await new Webhooks({ jwt: { ...options.jwt, key: { jsonPublicKey } } }).verify(body, headers);

  expect(body.toString()).toContain("wallet_transaction.created");
  expect(event.webhook_type).toBe("invoice.created");
});

it("a webhook is verified with any of several secrets during a rotation", async () => {
  const rotating = new Webhooks({ hmac: { secret: ["new-secret", secret] } });

  const types = await Promise.all(
    ["new-secret", secret].map(async (one) => {
      const event = await rotating.verify(invoiceCreated, headersOf("hmac", signHmac(invoiceCreated, one)));
      return event.webhook_type;
    }),
  );

  expect(types).toEqual(["invoice.created", "invoice.created"]);
});

it("a webhook is refused if its algorithm is not configured", async () => {
  const jwtOnly = new Webhooks({ jwt: options.jwt });
  const hmacOnly = new Webhooks({ hmac: options.hmac });
  const [jwt, hmac] = await Promise.all([deliver("jwt", invoiceCreated), deliver("hmac", invoiceCreated)]);

  const errors = await Promise.all([
    refusal(jwtOnly.verify(hmac.body, hmac.headers)),
    refusal(hmacOnly.verify(jwt.body, jwt.headers)),
  ]);

  expect(errors.map(({ reason }) => reason)).toEqual(["algorithm_not_configured", "algorithm_not_configured"]);
});

it("a webhook is verified with any of several issuers", async () => {
  const several = new Webhooks({ jwt: { ...options.jwt, issuer: ["https://one.example", options.jwt.issuer] } });
  const { body, headers } = await deliver("jwt", invoiceCreated);

  await expect(several.verify(body, headers)).resolves.toMatchObject({ webhook_type: "invoice.created" });
});

it("a webhook from another issuer is refused, and the message names that issuer", async () => {
  const { body, headers } = await deliver("jwt", invoiceCreated);
  const other = new Webhooks({ jwt: { ...options.jwt, issuer: "https://api.getlago.com" } });

  const error = await refusal(other.verify(body, headers));

  expect(error.message).toBe('issuer_mismatch: set `jwt.issuer` to "https://lago.example.com"');
});

it("a body that was parsed is refused, and the message says what to change in each framework", async () => {
  const { headers } = await deliver("hmac", invoiceCreated);

  const error = await refusal(webhooks.verify(JSON.parse(invoiceCreated) as string, headers));

  expect(error).toMatchObject({ name: "WebhookVerificationError", reason: "parsed_body", status: 500 });
  expect(error.message).toContain("Express: put the route above express.json(). NestJS: rawBody: true.");
  expect(error.message).toMatch(/Fastify: fastifyWebhooks.*Hono, Next\.js: text\(\), not json\(\)/);
});

it("a body can have `maxBytes`, but not one byte more", async () => {
  const { body, headers } = await deliver("hmac", invoiceCreated);

  const event = await new Webhooks({ hmac: { secret }, maxBytes: bytes.length }).verify(body, headers);
  const error = await refusal(new Webhooks({ hmac: { secret }, maxBytes: bytes.length - 1 }).verify(body, headers));

  expect(event.webhook_type).toBe("invoice.created");
  expect(error).toMatchObject({ reason: "body_too_large", status: 413 });
});

it("a body of any size is refused if the limit is not a number", async () => {
  const { body, headers } = await deliver("hmac", invoiceCreated);

  const error = await refusal(new Webhooks({ hmac: { secret }, maxBytes: NaN }).verify(body, headers));

  expect(error.reason).toBe("body_too_large");
});

function names(headers: Record<string, string>, change: (name: string) => string): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [change(name), value]);
}
