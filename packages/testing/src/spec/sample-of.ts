import type { OperationId } from "../operation.ts";

/** The body of a successful response of an operation, from the API document. */
export function sampleOf(operation: OperationId): unknown {
  return { operation };
}
