import type { Operation, SampleRequest } from "@lagokit/mock";
import { inject } from "vitest";
import { Lago, type RequestOptions } from "../../src/index.ts";
import { transports } from "../transports.ts";
import { cases } from "./cases/index.ts";
import { type Exchange, Recorder } from "./recorder.ts";
import { sampler } from "./spec.ts";
import type { Trial } from "./trial.ts";

/** What came of a trial: what the method gave or threw, and what went over the wire. */
export interface Outcome {
  readonly sample: SampleRequest;
  readonly exchanges: readonly Exchange[];
  readonly result: PromiseSettledResult<unknown>;
}

const { fetch = globalThis.fetch } = transports[inject("transport")]();

/** Calls an operation of the mock through the public method for it, once and without retries. */
export async function callOperation(operation: Operation, { extent, prefer }: Trial): Promise<Outcome> {
  const recorder = new Recorder(fetch);
  const lago = new Lago({ apiKey: "key", baseUrl: inject("mockUrl"), fetch: recorder.fetch, maxRetries: 0 });
  const sample = sampler.sample(operation, extent);
  const [result] = await Promise.allSettled([runCase(lago, operation, { sample, options: { headers: { prefer } } })]);
  return { sample, exchanges: recorder.exchanges, result };
}

/** Hands a sampled request to the public method for its operation. */
export function runCase(lago: Lago, { id }: Operation, { sample, options }: Call): PromiseLike<unknown> {
  const { path, query, body } = sample;
  // As: each case takes the request of its own operation, which the sampler makes from the same document as the types.
  const send = (cases as Readonly<Record<string, unknown>>)[id] as (lago: Lago, request: unknown) => Promise<unknown>;
  return send(lago, { path, query: withoutBrackets(query), body, options });
}

interface Call {
  readonly sample: SampleRequest;
  readonly options: RequestOptions;
}

function withoutBrackets(query: SampleRequest["query"]): SampleRequest["query"] {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name.replace(/\[\]$/, ""), value]));
}
