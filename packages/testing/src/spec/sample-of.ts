import type { OperationId } from "../operation.ts";
import type { ErrorBody } from "../server/refusal.ts";
import { parseSample } from "./parse-sample.ts";
import { errorSamples, operationErrors, responseSamples } from "./samples.ts";

/** The body of a successful response of an operation, from the API document. `undefined` if it is empty. */
export function sampleOf(operation: OperationId): unknown {
  const json = responseSamples[operation];
  return json === undefined ? undefined : parseSample(json);
}

/** The body of an error of an operation, from the API document. Gateways respond with other statuses too. */
export function errorSampleOf(operation: OperationId | undefined, status: number): ErrorBody {
  const errors = operation === undefined ? undefined : operationErrors[operation];
  const name = errors?.split(", ").find((error) => error.startsWith(`${status}`));
  const json = name === undefined ? undefined : errorSamples[name];
  if (json === undefined) return { status, error: status < 500 ? "Client Error" : "Server Error" };
  // As: the API document has such a body for each error.
  return parseSample(json) as ErrorBody;
}
