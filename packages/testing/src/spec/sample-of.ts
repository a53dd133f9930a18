import type { OperationId } from "../operation.ts";

/** The body of a successful response of an operation, from the API document. */
export function sampleOf(operation: OperationId): unknown {
  return { operation };
}

/** The body of an error response, from the API document. */
export function errorSampleOf(_operation: OperationId | undefined, status: number): object {
  return { status, error: "Error" };
}
