import type { Operation, SampleRequest } from "@lagokit/mock";
import type { Lago, RequestOptions } from "../../src/index.ts";
import { cases } from "./cases/index.ts";

/** Passes a sampled request to the public method of its operation. */
export function runCase(lago: Lago, { id }: Operation, { sample, options }: Call): PromiseLike<unknown> {
  const { path, query, body } = sample;
  // As: each case takes the request of its own operation, which the sampler makes from the same document as the types.
  const send = (cases as Readonly<Record<string, unknown>>)[id] as (lago: Lago, request: unknown) => Promise<unknown>;
  return send(lago, { path, query: withoutBrackets(query), body, options });
}

interface Call {
  readonly sample: Pick<SampleRequest, "path" | "query" | "body">;
  readonly options: RequestOptions;
}

function withoutBrackets(query: SampleRequest["query"]): SampleRequest["query"] {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name.replace(/\[\]$/, ""), value]));
}
