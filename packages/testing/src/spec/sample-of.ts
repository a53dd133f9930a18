import type { OperationId } from "../operation.ts";
import type { ErrorBody } from "../server/refusal.ts";
import { parseSample } from "./parse-sample.ts";
import { errorSamples, operationErrors, responseSamples } from "./samples.ts";

/** The body of a successful response of an operation, from the API document. `undefined` if it is empty. */
export function sampleOf(operation: OperationId): unknown {
  const json = responseSamples[operation];
  return json === undefined ? undefined : parseSample(json);
}

/** The body of an error of an operation, from the API document. `undefined` if the operation has no such error. */
export function errorSampleOf(operation: OperationId, status: number): ErrorBody | undefined {
  const name = operationErrors[operation]?.split(", ").find((error) => error.startsWith(`${status}`));
  const json = name === undefined ? undefined : errorSamples[name];
  // As: the API document has such a body for each error.
  return json === undefined ? undefined : (parseSample(json) as ErrorBody);
}

/** The body of an error response, from the API document. */
export function errorSampleOf(_operation: OperationId | undefined, status: number): object {
  return { status, error: "Error" };
}
