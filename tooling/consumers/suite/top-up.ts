import { type Lago, LagoApiError, LagoConnectionError, type LagoOptions } from "@lagokit/client";
import { expectEqual, expectThat } from "./expect.ts";
import { Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

const toppedUp = { status: 200, body: { wallet_transactions: [] } };

/** A top-up whose connection is refused. Not all runtimes distinguish this from a connection that breaks. */
export const refused: Topic = {
  name: "top-up refused",
  checks: [["retries if it is certain that nothing was sent, and throws otherwise", sendsOrLeaves]],
};

/** A top-up on a kept-alive connection that breaks. */
export const broken: Topic = {
  name: "top-up broken off",
  checks: [["sends it once, and reports that the outcome is unknown", sendsOnce]],
};

/** A top-up after a 421, which the standard of `fetch` retries. */
export const misdirected: Topic = {
  name: "top-up misdirected",
  checks: [
    ["sends it once after a 421", (where) => arrivesOnce(where, 421)],
    ["sends it once after a 401 that asks for other credentials", (where) => arrivesOnce(where, 401)],
    ["sends it once after a 408 that closes the connection", (where) => arrivesOnce(where, 408)],
  ],
};

async function sendsOrLeaves({ server, closed }: Surroundings): Promise<string> {
  const scenario = await Scenario.start(server, toppedUp);

  const error = await topUp(scenario, {
    middleware: [async (request, next) => next(request.attempt === 1 ? { ...request, url: closed } : request)],
  });

  const { length } = await scenario.received();
  if (error === undefined) expectEqual(length, 1, "requests");
  else expectEqual([isInDoubt(error), length], [true, 0], "outcome unknown, and requests");
  return error === undefined ? "retried" : "not retried";
}

async function sendsOnce({ server }: Surroundings): Promise<string> {
  const scenario = await Scenario.start(server, { ending: "reset" }, { ending: "reset" }, toppedUp);

  const error = await topUp(scenario);

  const { length } = await scenario.received();
  expectEqual([isInDoubt(error), error instanceof Error && "attempts" in error && error.attempts], [true, 1], "doubt");
  // HTTP allows a browser to retry by itself. A browser does so on a kept-alive connection.
  const isPage = "document" in globalThis;
  expectThat(length === 1 || (isPage && length === 2), `one request instead of ${length}`);
  return isPage ? "browser decides" : "not retried";
}

/** A top-up and a request without a body, both on a kept-alive connection. */
async function arrivesOnce({ server }: Surroundings, status: number): Promise<string> {
  const headers = { "www-authenticate": 'Basic realm="api"', ...(status === 408 && { connection: "close" }) };
  const scenario = await Scenario.start(server, toppedUp, { status, headers, body: {} });
  const lago = scenario.client();
  const calls = [topUpOf, (client: Lago) => client.invoices.retryPayment("1a901a90-1a90-1a90-1a90-1a901a901a91")];
  await topUpOf(lago);

  const errors: unknown[] = [];
  for (const call of calls) errors.push(await call(lago).catch((error: unknown) => error));

  const { length } = await scenario.received();
  const statuses = errors.map((error) => error instanceof LagoApiError && error.status);
  expectEqual(statuses, [status, status], "statuses");
  // A browser retries, as the standard says.
  const isPage = "document" in globalThis;
  expectThat(length === 3 || (isPage && length <= 5), `one request of each instead of ${length - 1} for both`);
  return isPage ? "browser decides" : "not retried";
}

/** Returns the error of a top-up, or `undefined` if it succeeds. */
function topUp(scenario: Scenario, options?: LagoOptions): Promise<unknown> {
  return topUpOf(scenario.client(options)).then(
    () => undefined,
    (error: unknown) => error,
  );
}

function topUpOf(lago: Lago): Promise<unknown> {
  return lago.wallets.transactions.create({ wallet_id: "1a901a90-1a90-1a90-1a90-1a901a901a90", paid_credits: "100.0" });
}

function isInDoubt(error: unknown): boolean {
  return error instanceof LagoConnectionError && error.outcomeUnknown;
}
