import { expect, it } from "vitest";
import { stage } from "./stage.ts";

const now = (): Date => new Date("2026-01-15T12:00:00Z");
const plan = {
  code: "pro",
  name: "Pro",
  interval: "monthly",
  amount_cents: 4900,
  amount_currency: "EUR",
  pay_in_advance: false,
} as const;

it("keeps nothing of a request that it refuses after its first changes", async () => {
  const { fake, lago } = stage();
  fake.seed({ customers: [{ external_id: "acme", currency: "KWD" }] });

  const refused = lago.wallets.create({ external_customer_id: "acme", rate_amount: "1", granted_credits: "10" });

  await expect(refused).rejects.toMatchObject({ status: 501 });
  expect(await lago.wallets.list({ external_customer_id: "acme" }).toArray()).toEqual([]);
  expect(fake.webhooks).toEqual([]);
});

it("responds to a value of an unexpected type, instead of failing the connection", async () => {
  const { fake } = stage();
  const headers = { authorization: `Bearer ${fake.apiKey}`, "content-type": "application/json" };
  const body = JSON.stringify({ customer: { external_id: "acme", country: 7 } });

  const response = await fake.fetch(`${fake.url}/api/v1/customers`, { method: "POST", headers, body });

  expect(response.status).toBe(501);
  expect((await response.json()).error).toContain("POST /customers: The fake failed: TypeError: ");
});

it("refuses a time span that never comes", () => {
  const { fake } = stage();

  expect(() => fake.advance({ days: Number.NaN })).toThrow("`days` must be a number, and at least 0, not null.");
  expect(() => fake.advance({ hours: -1 })).toThrow("`hours` must be a number, and at least 0, not -1.");
  expect(() => fake.advance(JSON.parse('{"months":1}'))).toThrow('No time span has the unit "months"');
});

it("bills no subscription that ended because its customer was deleted", async () => {
  const { fake, lago } = stage({ now });
  fake.seed({
    plans: [plan],
    customers: [{ external_id: "acme" }],
    subscriptions: [{ customer: "acme", plan: "pro" }],
  });
  await lago.customers.delete("acme");

  fake.advance({ days: 31 });

  expect(await lago.invoices.list().toArray()).toEqual([]);
});

it("returns events that a test can change", async () => {
  const { fake, lago } = stage();
  await lago.events.send({
    code: "calls",
    transaction_id: "1",
    external_subscription_id: "acme",
    properties: { n: 1 },
  });

  Object.assign(fake.events()[0]?.properties ?? {}, { n: 2 });

  expect((await lago.events.get("1")).properties).toEqual({ n: 1 });
});

it("drops a webhook whose receiver was removed, without inventing attempts", async () => {
  const { fake, lago } = stage();
  fake.onWebhook(() => {
    remove();
    return new Response();
  });
  const remove = fake.onWebhook(() => new Response());

  await lago.customers.create({ external_id: "acme" });
  await fake.settle();

  expect(fake.webhooks[0]?.deliveries).toMatchObject([{ attempts: [{ status: 200 }] }, { attempts: [] }]);
});

it("runs the other jobs if one fails, and says so", () => {
  const { fake } = stage({ now });
  const done: string[] = [];
  fake.world.schedule(now(), () => {
    throw new Error("The first job fails.");
  });
  fake.world.schedule(now(), () => void done.push(fake.world.timestamp()));

  expect(() => fake.advance({ hours: 1 })).toThrow("The first job fails.");

  expect(done).toEqual(["2026-01-15T12:00:00Z"]);
  expect(() => fake.advance({ hours: 1 })).not.toThrow();
});

it("finds the object of a path whose other methods have a fixed name there", async () => {
  const { fake } = stage();
  const headers = { authorization: `Bearer ${fake.apiKey}` };

  const response = await fake.fetch(`${fake.url}/api/v1/invoices/preview?a=b?c`, { headers });

  expect(await response.json()).toMatchObject({ status: 404, code: "invoice_not_found" });
  expect(fake.requests).toMatchObject([{ operation: "findInvoice", query: "a=b?c" }]);
});

it("refuses events of a charge that is paid in advance, also after a canceled change of the plan", async () => {
  const { fake, lago } = stage({ now });
  const charge = { billable_metric_code: "calls", charge_model: "standard", properties: { amount: "1" } } as const;
  fake.seed({
    billable_metrics: [{ code: "calls", name: "Calls", aggregation_type: "count_agg" }],
    plans: [
      { ...plan, charges: [{ ...charge, pay_in_advance: true }] },
      { ...plan, code: "small", amount_cents: 100 },
    ],
    customers: [{ external_id: "acme" }],
    subscriptions: [{ customer: "acme", plan: "pro" }],
  });
  await lago.subscriptions.create({ external_customer_id: "acme", external_id: "acme", plan_code: "small" });
  await lago.plans.delete("small");

  const sent = lago.events.send({ code: "calls", transaction_id: "1", external_subscription_id: "acme" });

  await expect(sent).rejects.toMatchObject({ status: 501 });
});

it.for([42, Number.NaN])("refuses a fault with the status %s", (status) => {
  const { fake } = stage();

  expect(() => fake.fail("*", { status })).toThrow("`status` must be a status of HTTP from 200 to 599");
});
