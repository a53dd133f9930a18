import type { Operation } from "@lagokit/mock";
import { expect } from "vitest";
import { errorClass } from "./error-class.ts";
import { expectedRequest } from "./expected-request.ts";
import { expectedResult } from "./expected-result.ts";
import type { Outcome } from "./outcome.ts";
import { document } from "./spec.ts";

/** The only exchange of a call: the sampled request, and a response with a status. Both are valid. */
export function expectedExchange(operation: Operation, status: number, { sample }: Outcome): object {
  const answer: unknown = expect.objectContaining({ status, violations: [] });
  return { ...expectedRequest(operation, sample), answer };
}

/** What the method returns for the response that it received. */
export function resultOfExchange(operation: Operation, { sample, exchanges }: Outcome): object {
  return expectedResult(document, operation, { sent: sample.body, received: exchanges[0]?.answer.body });
}

/** What the error of a call with a status contains. */
export function expectedError({ method, path }: Operation, status: number): object {
  return { name: errorClass(status).name, status, method, path, attempts: 1 };
}
