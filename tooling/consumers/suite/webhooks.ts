import { isInvoiceEvent, WEBHOOK_TYPES, Webhooks, WebhookVerificationError } from "@lagokit/webhooks";
import { expectEqual, expectError } from "./expect.ts";
import { Scenario } from "./scenario.ts";
import { body, hmac, issuer, jwt, organizationId, publicKey, secret } from "./signed-webhook.ts";
import type { Surroundings, Topic } from "./topic.ts";

/** Verifies and handles webhooks. */
export const webhooks: Topic = {
  name: "webhooks",
  checks: [
    ["accepts a webhook that was signed with the secret", believesHmac],
    ["accepts a webhook that was signed with Lago's key, and requests the key once", believesJwt],
    ["recognizes the types of webhooks", knowsTypes],
    ["refuses a changed webhook", refusesChange],
    ["responds after its handler is done, and handles each webhook once", answersOnce],
  ],
};

async function believesHmac(): Promise<void> {
  const event = await new Webhooks({ hmac: { secret } }).verify(body, headersOf("hmac", hmac));

  expectEqual(event, JSON.parse(body), "the event");
}

async function believesJwt({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 200, body: { webhook: { public_key: publicKey } } });
  const receiver = new Webhooks({ jwt: { key: scenario.client().webhooks, issuer, organizationId } });

  const events = [
    await receiver.verify(body, headersOf("jwt", jwt)),
    await receiver.verify(new TextEncoder().encode(body), headersOf("jwt", jwt)),
  ];

  expectEqual(events, [JSON.parse(body), JSON.parse(body)], "the events");
  expectEqual((await scenario.received()).length, 1, "requests for the key");
}

async function knowsTypes(): Promise<void> {
  const types = ["invoice.created", "invoice.moon", "plan.created"];

  expectEqual(
    types.map((type) => isInvoiceEvent({ webhook_type: type })),
    [true, false, false],
    "the guards",
  );
  expectEqual(WEBHOOK_TYPES.includes("invoice.created"), true, "whether the list contains a type");
}

async function refusesChange({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 200, body: { webhook: { public_key: publicKey } } });
  const receiver = new Webhooks({ jwt: { key: scenario.client().webhooks, issuer, organizationId }, hmac: { secret } });
  const changed = body.replace("ACME-001", "ACME-002");

  const errors = [
    await expectError(receiver.verify(changed, headersOf("hmac", hmac)), WebhookVerificationError),
    await expectError(receiver.verify(changed, headersOf("jwt", jwt)), WebhookVerificationError),
  ];

  expectEqual(
    errors.map(({ reason }) => reason),
    ["signature_mismatch", "body_mismatch"],
    "the reasons",
  );
}

async function answersOnce(): Promise<void> {
  const handled: string[] = [];
  const handler = new Webhooks({ hmac: { secret } }).handler({
    "invoice.created": ({ invoice }) => handled.push(invoice.number),
  });
  const deliver = (): Promise<Response> =>
    handler(new Request("https://app.example/webhooks", { method: "POST", headers: headersOf("hmac", hmac), body }));

  const answers = [await deliver(), await deliver()];

  expectEqual(
    [answers.map(({ status }) => status), handled],
    [[200, 200], ["ACME-001 & Søn"]],
    "statuses, and handled events",
  );
}

function headersOf(algorithm: string, signature: string): Record<string, string> {
  return {
    "x-lago-signature": signature,
    "x-lago-signature-algorithm": algorithm,
    "x-lago-unique-key": "5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba",
  };
}
