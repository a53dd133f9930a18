import { LagoApiError } from "../errors/lago-api-error.ts";
import { LagoAuthenticationError } from "../errors/lago-authentication-error.ts";
import { LagoBadRequestError } from "../errors/lago-bad-request-error.ts";
import { LagoConflictError } from "../errors/lago-conflict-error.ts";
import { LagoMethodNotAllowedError } from "../errors/lago-method-not-allowed-error.ts";
import { LagoNotFoundError } from "../errors/lago-not-found-error.ts";
import { LagoPermissionError } from "../errors/lago-permission-error.ts";
import { LagoRateLimitError } from "../errors/lago-rate-limit-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import type { Answer } from "../errors/lago-response-error.ts";
import { LagoServerError } from "../errors/lago-server-error.ts";
import { LagoValidationError } from "../errors/lago-validation-error.ts";

const errors: Readonly<Record<number, new (operation: Operation, answer: Answer) => LagoApiError>> = {
  400: LagoBadRequestError,
  401: LagoAuthenticationError,
  403: LagoPermissionError,
  404: LagoNotFoundError,
  405: LagoMethodNotAllowedError,
  409: LagoConflictError,
  422: LagoValidationError,
  429: LagoRateLimitError,
};

/** Creates the error for a response with a status of 400 or more. */
export function apiError(operation: Operation, answer: Answer): LagoApiError {
  const ApiError = errors[answer.status] ?? (answer.status >= 500 ? LagoServerError : LagoApiError);
  return new ApiError(operation, answer);
}
