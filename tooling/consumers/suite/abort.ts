import { LagoAbortError, LagoTimeoutError } from "@lagokit/client";
import { expectEqual, expectError, expectThat } from "./expect.ts";
import { Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

/** The ways to end a call early. */
export const abort: Topic = {
  name: "abort",
  checks: [
    ["ends a call during its request", endsOnItsWay],
    ["sends nothing if the signal is already aborted", sendsNothing],
    ["ends the wait before a retry", endsWait],
    ["ends a call whose response does not start in time", endsSilence],
    ["ends a call whose body is not complete in time", endsBody],
  ],
};

async function endsOnItsWay({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 200, body: '{"customer":', ending: "hang" });
  const controller = new AbortController();
  const lago = scenario.client({ onResponse: () => controller.abort("gone") });

  const error = await expectError(lago.customers.portalUrl("acme", { signal: controller.signal }), LagoAbortError);

  expectEqual([error.cause, (await scenario.received()).length], ["gone", 1], "the cause and requests");
}

async function sendsNothing({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 200, body: {} });

  const call = scenario.client().customers.portalUrl("acme", { signal: AbortSignal.abort() });

  const error = await expectError(call, LagoAbortError);
  expectEqual([error.attempts, (await scenario.received()).length], [0, 0], "attempts and requests");
}

async function endsWait({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 503, headers: { "retry-after": "100" } });
  const controller = new AbortController();
  const lago = scenario.client({ onRetry: () => controller.abort() });

  const call = lago.customers.portalUrl("acme", { signal: controller.signal });

  await expectError(call, LagoAbortError);
  expectEqual((await scenario.received()).length, 1, "requests");
}

async function endsSilence({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { ending: "hang" });

  const call = scenario.client({ timeout: 100, maxRetries: 0 }).customers.portalUrl("acme");

  const error = await expectError(call, LagoTimeoutError);
  expectEqual(error.timeout, 100, "the timeout");
}

async function endsBody({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 200, body: '{"customer":', ending: "hang" });

  const call = scenario.client({ timeout: 1_000, maxRetries: 0 }).customers.portalUrl("acme");

  const error = await expectError(call, LagoTimeoutError);
  expectThat(error.outcomeUnknown, "the outcome is unknown");
}
