import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Client } from "lago-javascript-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeLago, fakeLago } from "../../src/index.ts";
import type { ListeningFake } from "../../src/listen/fake-server.ts";
import { rawRequest } from "../server/raw-request.ts";
import { exchange, seedMetric } from "./exchange.ts";

let fake: FakeLago;
let server: ListeningFake;
let metricId: string;
beforeEach(async () => {
  fake = fakeLago({ now: () => new Date("2026-04-10T12:00:00Z") });
  metricId = seedMetric(fake);
  server = await fake.listen();
});
afterEach(() => server.close());

it("responds to curl as it was recorded", async () => {
  const recorded: object[] = [];
  for (const { method, path, body } of exchange(metricId)) {
    const url = `${server.url}/api/v1${path}`;
    const headers = ["-H", "Authorization: Bearer fake-api-key", "-H", "Content-Type: application/json"];
    const data = body === undefined ? [] : ["--data-binary", JSON.stringify(body)];
    const args = ["-s", "-X", method, ...headers, ...data, "-w", "\n%{http_code}", url];
    const { stdout } = await promisify(execFile)("curl", args);
    const [response = "", status] = stdout.split("\n");
    recorded.push({
      request: { method, path, body },
      status: Number(status),
      response: JSON.parse(response) as unknown,
    });
  }

  await expect(`${JSON.stringify(recorded, undefined, 2)}\n`).toMatchFileSnapshot("recorded/curl.json");
});

it("responds to the official client for JavaScript", async () => {
  const client = Client("fake-api-key", { baseUrl: `${server.url}/api/v1` });
  const plan = { code: "pro", name: "Pro", interval: "monthly", amount_cents: 4900, amount_currency: "EUR" } as const;
  const charge = { billable_metric_id: metricId, charge_model: "standard", properties: { amount: "2" } } as const;

  await client.customers.createCustomer({ customer: { external_id: "acme" } });
  await client.plans.createPlan({ plan: { ...plan, pay_in_advance: false, charges: [charge] } });
  await client.subscriptions.createSubscription({
    subscription: { external_customer_id: "acme", plan_code: "pro", external_id: "acme-pro" },
  });
  await client.events.createEvent({
    event: { transaction_id: "1", external_subscription_id: "acme-pro", code: "tiles", properties: { tiles: 21 } },
  });
  const { data } = await client.customers.findCustomerCurrentUsage("acme", { external_subscription_id: "acme-pro" });

  expect(data.customer_usage).toMatchObject({
    amount_cents: 4200,
    charges_usage: [{ units: "21.0", amount_cents: 4200 }],
  });
  await expect(client.customers.findCustomer("another")).rejects.toMatchObject({ status: 404 });
});

// Their requests, as their sources at GitHub write them: getlago/lago-python-client and getlago/lago-ruby-client.
describe.each([
  ["Python", { "content-type": "application/json", "user-agent": "Lago Python v1.38.0", accept: "*/*" }],
  ["Ruby", { "content-type": "application/json", "user-agent": "Lago Ruby v1.38.0", accept: "*/*" }],
])("responds to the requests of the official client for %s", (_, headers) => {
  it("from a new customer to its usage", async () => {
    const statuses: (number | undefined)[] = [];
    for (const { method, path, body } of exchange(metricId)) {
      const chunks = body === undefined ? [] : [JSON.stringify(body)];
      statuses.push((await rawRequest(server, `/api/v1${path}`, { method, headers, chunks })).status);
    }

    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });

  it("with null for what the caller did not set", async () => {
    const event = {
      transaction_id: "1",
      external_customer_id: null,
      external_subscription_id: "acme-pro",
      code: "tiles",
    };
    const batch = { events: [{ ...event, timestamp: 1_775_822_400, properties: null }] };
    const customer = { external_id: "acme", name: null, email: null, currency: null, metadata: null, tax_codes: null };

    const created = await rawRequest(server, "/api/v1/customers", {
      method: "POST",
      headers,
      chunks: [JSON.stringify({ customer })],
    });
    const sent = await rawRequest(server, "/api/v1/events/batch", {
      method: "POST",
      headers,
      chunks: [JSON.stringify(batch)],
    });

    expect([created.status, sent.status]).toEqual([200, 200]);
    expect(fake.events("acme-pro")).toMatchObject([{ timestamp: "2026-04-10T12:00:00.000Z", properties: {} }]);
  });
});

it("does not confuse an identifier that Python's client encodes", async () => {
  fake.seed({ customers: [{ external_id: ".." }, { external_id: "a b/c" }] });

  const dots = await rawRequest(server, "/api/v1/customers/%2E%2E");
  const slash = await rawRequest(server, "/api/v1/customers/a%20b%2Fc");

  expect([dots.body, slash.body]).toEqual([
    expect.stringContaining('"external_id":".."'),
    expect.stringContaining('"external_id":"a b/c"'),
  ]);
});
