import { WEBHOOK_TYPES } from "@lagokit/types/webhooks";
import { describe, expect, it } from "vitest";
import { keys as otherKeys } from "../../../webhooks/test/delivery.ts";
import { type WebhookHandlers, Webhooks, type WebhooksOptions } from "../../../webhooks/src/index.ts";
import type { FakeLago } from "../../src/index.ts";
import { Conformity } from "../conformity/conformity.ts";
import { watch } from "../conformity/watch.ts";
import { stage } from "../stage.ts";
import { liveThrough, now } from "./billing-life.ts";
import { sentTypes } from "./sent-types.ts";

const conformity = await Conformity.read();
const stranger = "6fc13968-0000-4ea2-bcf9-57d3a41bc6ba";

it("contain every type that the fake sends, and are like those of Lago", async () => {
  const { fake, lago } = stage({ now });
  const problems = watch(fake, conformity);

  await liveThrough(fake, lago);

  const types = new Set<string>(fake.webhooks.map(({ payload }) => payload.webhook_type));
  expect(sentTypes().filter((type) => !types.has(type))).toEqual([]);
  expect(problems).toEqual([]);
});

describe.each(["jwt", "hmac"] as const)("signed by %s", (signing) => {
  it("are each processed once, by the handler of their type, although the responses of two attempts are lost", async () => {
    const { fake, lago } = stage({ now });
    const handled: unknown[] = [];
    const reasons = new Map<string, string[]>();
    const handle = new Webhooks(fake.webhookKeys).handler(handlersOfTypes((event) => handled.push(event)));
    fake.onWebhook(
      async (request) => {
        const response = await handle(request);
        const key = request.headers.get("x-lago-unique-key") ?? "";
        const earlier = reasons.get(key) ?? [];
        reasons.set(key, [...earlier, await response.text()]);
        if (earlier.length < 2) throw new Error("The connection is lost.");
        return new Response(null, { status: response.status });
      },
      { signing },
    );

    await liveThrough(fake, lago);
    await fake.settle();

    expect(handled).toEqual(fake.webhooks.map(({ payload }) => payload));
    const attempts = [...reasons.values()];
    expect(attempts).toEqual(attempts.map(() => ["processed", "duplicate", "duplicate"]));
    expect(statusesOf(fake)).toEqual([[undefined, undefined, 200]]);
  });

  it.each<[string, (fake: FakeLago) => WebhooksOptions, string]>([
    ["another key", withOtherKeys, "signature_mismatch"],
    ["another organization", withOtherOrganization, "organization_mismatch"],
  ])("are refused with %s, and not handled", async (_name, options, reason) => {
    const { fake, lago } = stage({ now });
    const handled: unknown[] = [];
    const reasons = new Set<string>();
    const webhooks = new Webhooks({ ...options(fake), onError: (_error, answer) => void reasons.add(answer.reason) });
    fake.onWebhook(webhooks.handler({ unknown: (event) => void handled.push(event) }), { signing });

    await liveThrough(fake, lago);
    await fake.settle();

    expect([...reasons]).toEqual([reason]);
    expect(handled).toEqual([]);
    expect(statusesOf(fake)).toEqual([[401, 401, 401]]);
  });
});

it("are verified with what the client reads: the key, the issuer and the organization", async () => {
  const { fake, lago } = stage({ now });
  const organizationId = async (): Promise<string> => (await lago.organization.get()).lago_id;
  const webhooks = new Webhooks({ jwt: { key: lago.webhooks, organizationId } });
  fake.onWebhook(webhooks.handler({ unknown: () => undefined }));

  await lago.customers.create({ external_id: "acme" });
  await fake.settle();

  expect(statusesOf(fake)).toEqual([[200]]);
  const asked = fake.requests.map(({ operation }) => operation);
  expect(asked).toEqual(["createCustomer", "fetchJsonPublicKey", "findOrganization"]);
});

/** A handler for each type that the API document declares, and none for others. */
function handlersOfTypes(handle: (event: unknown) => void): WebhookHandlers {
  return Object.fromEntries(
    WEBHOOK_TYPES.map((type) => [
      type,
      (event: { readonly webhook_type: string }) => {
        if (event.webhook_type !== type) throw new Error(`The handler of ${type} got ${event.webhook_type}.`);
        handle(event);
      },
    ]),
  );
}

function withOtherKeys({ webhookKeys: { jwt } }: FakeLago): WebhooksOptions {
  return { jwt: { ...jwt, key: otherKeys.publicKey }, hmac: { secret: "another" } };
}

function withOtherOrganization({ webhookKeys: { jwt, hmac } }: FakeLago): WebhooksOptions {
  return { jwt: { ...jwt, organizationId: stranger }, hmac: { ...hmac, organizationId: stranger } };
}

/** The statuses of the attempts of all deliveries, without repetitions. */
function statusesOf({ webhooks }: FakeLago): unknown[] {
  const all = webhooks.flatMap(({ deliveries }) =>
    deliveries.map(({ attempts }) => attempts.map(({ status }) => status)),
  );
  const texts = new Set(all.map((statuses) => JSON.stringify(statuses)));
  return all.filter((statuses) => texts.delete(JSON.stringify(statuses)));
}
