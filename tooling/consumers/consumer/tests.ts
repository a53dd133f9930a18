// The tests of an application. They are compiled with the packed packages, never run.
import { Lago, type LagoNotFoundError } from "@lagokit/client";
import {
  createFixtures,
  type FakeLago,
  fakeLago,
  fixtures,
  type FakeRequest,
  respond,
  type Seed,
} from "@lagokit/testing";
import { fakePage, makeError, mockLago } from "@lagokit/testing/mock";
import type { Customer, Plan } from "@lagokit/types";
import { Webhooks } from "@lagokit/webhooks";

const seed: Seed = {
  plans: [
    { code: "pro", name: "Pro", interval: "monthly", amount_cents: 0, amount_currency: "EUR", pay_in_advance: false },
  ],
  customers: [{ external_id: "acme" }],
  subscriptions: [{ customer: "acme", plan: "pro" }],
};

export const fake: FakeLago = fakeLago({ eventStore: "clickhouse", now: () => new Date() });
fake.seed(seed);
fake.fail("POST /events/batch", { status: 503, times: 2 });
fake.fail("*", { connection: "reset" });
fake.loseAnswer("createWalletTransaction");
fake.advance({ days: 31 }, { invoices: false });
fake.onWebhook(new Webhooks(fake.webhookKeys).handler({}), { signing: "hmac" });

export const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch });
export const request: FakeRequest | undefined = fake.requests[0];
export const operation: string | undefined = request?.operation;
export const customer: Customer = fixtures.customer({ external_id: "acme" });
export const plan: Plan = createFixtures({ plan: { code: "pro" } }).plan();
export const response: Response = respond("findPlan", plan);
export const mocked: Lago = mockLago({
  plans: { get: async () => plan, list: () => fakePage([plan]) },
  customers: { get: () => Promise.reject(makeError(404)) },
});
export const missing: LagoNotFoundError = makeError(404, { operation: "findPlan" });

// @ts-expect-error -- no operation has this path.
fake.fail("POST /coins", { status: 500 });
// @ts-expect-error -- the fixture has no such field.
fixtures.customer({ external: "acme" });
