import type { SampleRequest } from "@lagokit/mock";
import type { Exchange } from "./recorder.ts";

/** The outcome of a trial: the result or error of the method, and the recorded requests. */
export interface Outcome {
  readonly sample: SampleRequest;
  readonly exchanges: readonly Exchange[];
  readonly result: PromiseSettledResult<unknown>;
}

/** The error of the method; undefined without one. */
export function errorOf({ result }: Outcome): unknown {
  return result.status === "rejected" ? result.reason : undefined;
}
