import { type Lago, LagoServerError } from "@lagokit/client";
import { expectEqual, expectError } from "./expect.ts";
import { Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

const found = { status: 200, body: { customer: { portal_url: "https://portal.example/acme" } } };
const toppedUp = { status: 200, body: { wallet_transactions: [] } };

/** Which requests are retried. */
export const retry: Topic = {
  name: "retry",
  checks: [
    ["retries a GET after a 503", sendsAgain],
    ["retries a GET after an incomplete response", sendsAgainAfterBreak],
    ["retries a top-up after the gateway's 429", sendsTopUpAfter429],
    ["does not retry a top-up after a 503", keepsTopUp],
  ],
};

async function sendsAgain({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 503, headers: { "retry-after": "0.01" } }, found);
  const delays: number[] = [];

  await scenario.client({ onRetry: ({ delay }) => delays.push(delay) }).customers.portalUrl("acme");

  expectEqual([delays, (await scenario.received()).length], [[10], 2], "waits and requests");
}

async function sendsAgainAfterBreak({ server }: Surroundings): Promise<void> {
  const broken = { status: 200, headers: { "content-length": "1000" }, body: '{"customer":', ending: "reset" } as const;
  const scenario = await Scenario.start(server, broken, found);

  await scenario.client().customers.portalUrl("acme");

  expectEqual((await scenario.received()).length, 2, "requests");
}

async function sendsTopUpAfter429({ server }: Surroundings): Promise<void> {
  const limit = { "x-ratelimit-limit": "50", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "0.01" };
  const scenario = await Scenario.start(server, { status: 429, headers: limit }, toppedUp);

  await topUp(scenario.client());

  expectEqual((await scenario.received()).length, 2, "requests");
}

async function keepsTopUp({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 503 }, toppedUp);

  const error = await expectError(topUp(scenario.client()), LagoServerError);

  expectEqual([error.outcomeUnknown, (await scenario.received()).length], [true, 1], "outcome unknown, and requests");
}

function topUp(lago: Lago): Promise<unknown> {
  return lago.wallets.transactions.create({ wallet_id: "1a901a90-1a90-1a90-1a90-1a901a901a90", paid_credits: "100.0" });
}
