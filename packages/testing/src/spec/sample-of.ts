import type { OperationId } from "../operation.ts";
import type { ErrorBody } from "../server/refusal.ts";
import { parseSample } from "./parse-sample.ts";
import { errorSamples, operationErrors, responseSamples } from "./samples.ts";

/** The body of a successful response of an operation, from the API document. `undefined` if it is empty. */
export function sampleOf(operation: OperationId): unknown {
  const json = responseSamples[operation];
  return json === undefined ? undefined : parseSample(json);
}

/**
 * The body of an error response, from the API document. A status that the operation does not declare gets the body that
 * has no code.
 */
export function errorSampleOf(operation: OperationId | undefined, status: number): ErrorBody {
  const declared = operation === undefined ? [] : (operationErrors[operation] ?? "").split(", ");
  const name = declared.find((error) => error.startsWith(`${status}`)) ?? "";
  const json = errorSamples[name];
  // As: each error in the API document has such a body.
  return json === undefined ? { status, error: titleOf(status) } : (parseSample(json) as ErrorBody);
}

/** The `error` of an error body: the text of its status. */
export function titleOf(status: number): string {
  return titles.get(status) ?? "Error";
}

const titles: ReadonlyMap<number, string> = new Map([
  [400, "BadRequest"],
  [401, "Unauthorized"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [409, "Conflict"],
  [422, "Unprocessable Entity"],
  [429, "Too Many Requests"],
  [500, "Internal Server Error"],
  [502, "Bad Gateway"],
  [503, "Service Unavailable"],
  [504, "Gateway Timeout"],
]);
