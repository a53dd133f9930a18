import type { Operation, SampleRequest } from "@lagokit/mock";
import { inject } from "vitest";
import { Lago } from "../../src/index.ts";
import { cases } from "./cases/index.ts";
import { Recorder, type Exchange } from "./recorder.ts";
import { sampler } from "./spec.ts";
import type { Trial } from "./trial.ts";

/** What came of a trial: what the method gave or threw, and what went over the wire. */
export interface Outcome {
  readonly sample: SampleRequest;
  readonly exchanges: readonly Exchange[];
  readonly result: PromiseSettledResult<unknown>;
}

/** Calls an operation of the mock through the public method for it, once and without retries. */
export async function callOperation(operation: Operation, { extent, prefer }: Trial): Promise<Outcome> {
  const recorder = new Recorder();
  const lago = new Lago({ apiKey: "key", baseUrl: inject("mockUrl"), fetch: recorder.fetch, maxRetries: 0 });
  const sample = sampler.sample(operation, extent);
  const { path, query, body } = sample;
  const request = { path, query: withoutBrackets(query), body, options: { headers: { prefer } } };
  const [result] = await Promise.allSettled([caseOf(operation)(lago, request)]);
  return { sample, exchanges: recorder.exchanges, result };
}

function caseOf({ id }: Operation): (lago: Lago, request: unknown) => PromiseLike<unknown> {
  // As: each case takes the request of its own operation, which the sampler makes from the same document as the types.
  const found = (cases as Readonly<Record<string, unknown>>)[id];
  return found as (lago: Lago, request: unknown) => PromiseLike<unknown>;
}

function withoutBrackets(query: SampleRequest["query"]): SampleRequest["query"] {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name.replace(/\[\]$/, ""), value]));
}
