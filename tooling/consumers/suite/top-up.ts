import { LagoConnectionError, type LagoOptions } from "@lagokit/client";
import { expectEqual, expectThat } from "./expect.ts";
import { Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

const toppedUp = { status: 200, body: { wallet_transactions: [] } };

/** What becomes of a top-up whose connection is refused, which not all runtimes tell from one that breaks. */
export const refused: Topic = {
  name: "top-up refused",
  checks: [["sends it again if it knows that nothing was sent, and leaves it to the caller if not", sendsOrLeaves]],
};

/** What becomes of a top-up whose connection breaks, which was kept from an earlier call. */
export const broken: Topic = {
  name: "top-up broken off",
  checks: [["sends it once, and says that the outcome is unknown", sendsOnce]],
};

async function sendsOrLeaves({ server, closed }: Surroundings): Promise<string> {
  const scenario = await Scenario.start(server, toppedUp);

  const error = await topUp(scenario, {
    middleware: [async (request, next) => next(request.attempt === 1 ? { ...request, url: closed } : request)],
  });

  const { length } = await scenario.received();
  if (error === undefined) expectEqual(length, 1, "requests");
  else expectEqual([isInDoubt(error), length], [true, 0], "doubt and requests");
  return error === undefined ? "sent again" : "left to you";
}

async function sendsOnce({ server }: Surroundings): Promise<string> {
  const scenario = await Scenario.start(server, { ending: "reset" }, { ending: "reset" }, toppedUp);

  const error = await topUp(scenario);

  const { length } = await scenario.received();
  expectEqual([isInDoubt(error), error instanceof Error && "attempts" in error && error.attempts], [true, 1], "doubt");
  // A browser may send it again by itself, which HTTP allows it, and does if it had the connection from an earlier call.
  const isPage = "document" in globalThis;
  expectThat(length === 1 || (isPage && length === 2), `one request, and not ${length}`);
  return isPage ? "up to the browser" : "left to you";
}

/** Gives the error of a top-up, if it ends with one. */
function topUp(scenario: Scenario, options?: LagoOptions): Promise<unknown> {
  return scenario
    .client(options)
    .wallets.transactions.create({ wallet_id: "1a901a90-1a90-1a90-1a90-1a901a901a90", paid_credits: "100.0" })
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

function isInDoubt(error: unknown): boolean {
  return error instanceof LagoConnectionError && error.outcomeUnknown;
}
