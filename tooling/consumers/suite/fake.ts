import { Lago, LagoNotFoundError } from "@lagokit/client";
import { fakeLago, fixtures } from "@lagokit/testing";
import { makeError, mockLago } from "@lagokit/testing/mock";
import { Webhooks } from "@lagokit/webhooks";
import { expectEqual, expectError, expectThat } from "./expect.ts";
import type { Topic } from "./topic.ts";

/** Calls the fake of `@lagokit/testing` in process. */
export const fake: Topic = {
  name: "fake",
  checks: [
    ["keeps what a client creates", keepsState],
    ["signs webhooks that verify", signsWebhooks],
    ["replaces the client, with errors of the same classes", replacesClient],
  ],
};

async function keepsState(): Promise<void> {
  const lagoFake = fakeLago();
  // A browser refuses a client with a key, which this key is not.
  const options = { fetch: lagoFake.fetch, dangerouslyAllowBrowser: true };
  const lago = new Lago({ apiKey: lagoFake.apiKey, baseUrl: lagoFake.url, ...options });

  await lago.customers.create({ external_id: "acme", name: "Acme" });

  expectEqual((await lago.customers.get("acme")).name, "Acme", "the name");
  await expectError(lago.customers.get("other"), LagoNotFoundError);
  expectEqual(
    lagoFake.requests.map(({ operation, status }) => [operation, status]),
    [
      ["createCustomer", 200],
      ["findCustomer", 200],
      ["findCustomer", 404],
    ],
    "the requests",
  );
}

async function signsWebhooks(): Promise<void> {
  const lagoFake = fakeLago();
  const received: string[] = [];
  const webhooks = new Webhooks(lagoFake.webhookKeys);
  const handler = webhooks.handler({ "customer.created": ({ customer }) => void received.push(customer.external_id) });
  lagoFake.onWebhook(handler, { signing: "hmac" });
  lagoFake.onWebhook(handler, { signing: "jwt" });
  const options = { fetch: lagoFake.fetch, dangerouslyAllowBrowser: true };

  await new Lago({ apiKey: lagoFake.apiKey, baseUrl: lagoFake.url, ...options }).customers.create({
    external_id: "acme",
  });
  await lagoFake.settle();

  expectEqual(received, ["acme", "acme"], "the received webhooks");
}

async function replacesClient(): Promise<void> {
  const lago = mockLago({
    customers: { get: async () => fixtures.customer({ external_id: "acme" }) as never },
    plans: { get: () => Promise.reject(makeError(404, { operation: "findPlan" })) },
  });

  expectEqual((await lago.customers.get("acme")).external_id, "acme", "the ID");
  const error = await expectError(lago.plans.get("pro"), LagoNotFoundError);
  expectThat(error.code === "plan_not_found", "the code");
}
