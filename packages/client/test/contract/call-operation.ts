import type { Operation } from "@lagokit/mock";
import { inject } from "vitest";
import { Lago } from "../../src/index.ts";
import { transports } from "../transports.ts";
import type { Outcome } from "./outcome.ts";
import { Recorder } from "./recorder.ts";
import { runCase } from "./run-case.ts";
import { sampler } from "./spec.ts";
import type { Trial } from "./trial.ts";

const { fetch = globalThis.fetch } = transports[inject("transport")]();

/** Calls an operation of the mock through its public method, once and without retries. */
export async function callOperation(operation: Operation, { extent, prefer }: Trial): Promise<Outcome> {
  const recorder = new Recorder(fetch);
  const lago = new Lago({ apiKey: "key", baseUrl: inject("mockUrl"), fetch: recorder.fetch, maxRetries: 0 });
  const sample = sampler.sample(operation, extent);
  const [result] = await Promise.allSettled([runCase(lago, operation, { sample, options: { headers: { prefer } } })]);
  return { sample, exchanges: recorder.exchanges, result };
}
