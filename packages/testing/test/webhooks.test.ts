import { Webhooks } from "@lagokit/webhooks";
import { expect, it } from "vitest";
import { stage } from "./stage.ts";

const now = (): Date => new Date("2026-01-31T09:30:00Z");

it.for(["hmac", "jwt"] as const)("sends webhooks that verify, signed by %s", async (signing) => {
  const { fake, lago } = stage();
  const received: string[] = [];
  const webhooks = new Webhooks(fake.webhookKeys);
  const handler = webhooks.handler({ "customer.created": ({ customer }) => void received.push(customer.external_id) });
  fake.onWebhook(handler, { signing });

  await lago.customers.create({ external_id: "acme" });
  await fake.settle();

  expect(received).toEqual(["acme"]);
  expect(fake.webhooks).toMatchObject([
    { payload: { webhook_type: "customer.created" }, deliveries: [{ isDelivered: true, attempts: [{ status: 200 }] }] },
  ]);
});

it("tries three times, with the same unique key, and then gives up", async () => {
  const { fake, lago } = stage({ now });
  const keys: (string | null)[] = [];
  fake.onWebhook((request) => {
    keys.push(request.headers.get("x-lago-unique-key"));
    return new Response(null, { status: 301 });
  });

  await lago.customers.create({ external_id: "acme" });
  await fake.settle();

  expect(keys).toEqual([keys[0], keys[0], keys[0]]);
  const [delivery] = fake.webhooks[0]?.deliveries ?? [];
  expect(delivery?.isDelivered).toBe(false);
  expect(delivery?.attempts.map(({ at, status }) => [at.toISOString(), status])).toEqual([
    ["2026-01-31T09:30:00.000Z", 301],
    ["2026-01-31T09:30:05.000Z", 301],
    ["2026-01-31T09:30:25.000Z", 301],
  ]);
});

it("tries again when the time of the retry comes", async () => {
  const { fake, lago } = stage({ now });
  const statuses = [500, 200];
  const { promise: failed, resolve: fail } = Promise.withResolvers<void>();
  const { promise: delivered, resolve: deliver } = Promise.withResolvers<void>();
  fake.onWebhook(() => {
    const status = statuses.shift() ?? 200;
    (status === 500 ? fail : deliver)();
    return new Response(null, { status });
  });
  await lago.customers.create({ external_id: "acme" });
  await failed;
  // The attempt is noted after the handler has responded.
  await new Promise((resolve) => setImmediate(resolve));

  fake.advance({ seconds: 4 });
  expect(fake.webhooks[0]?.deliveries[0]?.attempts.length).toBe(1);
  fake.advance({ seconds: 1 });
  await delivered;
  await fake.settle();

  expect(fake.webhooks[0]?.deliveries[0]?.attempts.map(({ status }) => status)).toEqual([500, 200]);
});

it("sends only the types that a receiver asks for, until it is removed", async () => {
  const { fake, lago } = stage();
  const types: unknown[] = [];
  const remove = fake.onWebhook(
    async (request) => {
      types.push(JSON.parse(await request.text()).webhook_type);
      return new Response();
    },
    { types: ["customer.updated"] },
  );

  await lago.customers.create({ external_id: "acme" });
  await lago.customers.create({ external_id: "acme", name: "Acme" });
  await fake.settle();
  remove();
  await lago.customers.create({ external_id: "acme", name: "Acme Inc." });
  await fake.settle();

  expect(types).toEqual(["customer.updated"]);
});

it("gives up on a receiver that throws, and remembers it", async () => {
  const { fake, lago } = stage();
  fake.onWebhook(() => {
    throw new Error("Not today.");
  });

  await lago.customers.create({ external_id: "acme" });
  await fake.settle();

  expect(fake.webhooks[0]?.deliveries[0]?.attempts.map(({ status }) => status)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
