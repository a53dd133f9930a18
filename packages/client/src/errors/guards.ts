import { LagoAbortError } from "./lago-abort-error.ts";
import { LagoApiError } from "./lago-api-error.ts";
import { LagoArgumentError } from "./lago-argument-error.ts";
import { LagoAuthenticationError } from "./lago-authentication-error.ts";
import { LagoBadRequestError } from "./lago-bad-request-error.ts";
import { LagoConfigurationError } from "./lago-configuration-error.ts";
import { LagoConflictError } from "./lago-conflict-error.ts";
import { LagoConnectionError } from "./lago-connection-error.ts";
import { LagoError } from "./lago-error.ts";
import { LagoMethodNotAllowedError } from "./lago-method-not-allowed-error.ts";
import { LagoNotFoundError } from "./lago-not-found-error.ts";
import { LagoPermissionError } from "./lago-permission-error.ts";
import { LagoRateLimitError } from "./lago-rate-limit-error.ts";
import { LagoRequestError } from "./lago-request-error.ts";
import { LagoResponseError } from "./lago-response-error.ts";
import { LagoServerError } from "./lago-server-error.ts";
import { LagoTimeoutError } from "./lago-timeout-error.ts";
import { LagoUnexpectedResponseError } from "./lago-unexpected-response-error.ts";
import { LagoUnknownOutcomeError } from "./lago-unknown-outcome-error.ts";
import { LagoValidationError } from "./lago-validation-error.ts";

// Each is named after its class, without `Lago`: `isTimeoutError`. Where the class has HTTP's own words for a status, these
// are enough: `isNotFound`. The root keeps its whole name.

/** Whether an error is a {@link LagoError}: this client threw it. */
export function isLagoError(error: unknown): error is LagoError {
  return error instanceof LagoError;
}

/** Whether an error is a {@link LagoAbortError}: the caller's `signal` ended the request. */
export function isAbortError(error: unknown): error is LagoAbortError {
  return error instanceof LagoAbortError;
}

/** Whether an error is a {@link LagoApiError}: the API refused the request, or failed on it: any status of 400 or more. */
export function isApiError(error: unknown): error is LagoApiError {
  return error instanceof LagoApiError;
}

/** Whether an error is a {@link LagoArgumentError}: a method was given an argument that cannot be sent. */
export function isArgumentError(error: unknown): error is LagoArgumentError {
  return error instanceof LagoArgumentError;
}

/** Whether an error is a {@link LagoAuthenticationError}: the API does not know the API key (401). */
export function isAuthenticationError(error: unknown): error is LagoAuthenticationError {
  return error instanceof LagoAuthenticationError;
}

/** Whether an error is a {@link LagoBadRequestError}: the API cannot read the request (400). */
export function isBadRequest(error: unknown): error is LagoBadRequestError {
  return error instanceof LagoBadRequestError;
}

/** Whether an error is a {@link LagoConfigurationError}: an option of `new Lago()` is missing or wrong. */
export function isConfigurationError(error: unknown): error is LagoConfigurationError {
  return error instanceof LagoConfigurationError;
}

/** Whether an error is a {@link LagoConflictError}: another request changed the same thing at the same time (409). */
export function isConflict(error: unknown): error is LagoConflictError {
  return error instanceof LagoConflictError;
}

/** Whether an error is a {@link LagoConnectionError}: no answer came, or only a part of one. */
export function isConnectionError(error: unknown): error is LagoConnectionError {
  return error instanceof LagoConnectionError;
}

/** Whether an error is a {@link LagoMethodNotAllowedError}: the thing is in a state that does not allow this (405). */
export function isMethodNotAllowed(error: unknown): error is LagoMethodNotAllowedError {
  return error instanceof LagoMethodNotAllowedError;
}

/** Whether an error is a {@link LagoNotFoundError}: there is no such thing (404). */
export function isNotFound(error: unknown): error is LagoNotFoundError {
  return error instanceof LagoNotFoundError;
}

/** Whether an error is a {@link LagoPermissionError}: the API key, or the plan, does not allow this (403). */
export function isPermissionError(error: unknown): error is LagoPermissionError {
  return error instanceof LagoPermissionError;
}

/** Whether an error is a {@link LagoRateLimitError}: there were too many requests (429). */
export function isRateLimitError(error: unknown): error is LagoRateLimitError {
  return error instanceof LagoRateLimitError;
}

/** Whether an error is a {@link LagoRequestError}: a request was made and did not end well. */
export function isRequestError(error: unknown): error is LagoRequestError {
  return error instanceof LagoRequestError;
}

/** Whether an error is a {@link LagoResponseError}: the API answered, and not as it was asked to. */
export function isResponseError(error: unknown): error is LagoResponseError {
  return error instanceof LagoResponseError;
}

/** Whether an error is a {@link LagoServerError}: the API, or a gateway before it, failed (500 and above). */
export function isServerError(error: unknown): error is LagoServerError {
  return error instanceof LagoServerError;
}

/** Whether an error is a {@link LagoTimeoutError}: the whole answer was not there in time. */
export function isTimeoutError(error: unknown): error is LagoTimeoutError {
  return error instanceof LagoTimeoutError;
}

/** Whether an error is a {@link LagoUnexpectedResponseError}: the answer is none that the API gives. */
export function isUnexpectedResponseError(error: unknown): error is LagoUnexpectedResponseError {
  return error instanceof LagoUnexpectedResponseError;
}

/** Whether an error is a {@link LagoUnknownOutcomeError}: a retry was refused, and an earlier attempt may have done it. */
export function isUnknownOutcomeError(error: unknown): error is LagoUnknownOutcomeError {
  return error instanceof LagoUnknownOutcomeError;
}

/** Whether an error is a {@link LagoValidationError}: the API does not accept the values of the request (422). */
export function isValidationError(error: unknown): error is LagoValidationError {
  return error instanceof LagoValidationError;
}

/** A {@link LagoValidationError} that says that there is one already; the compiler keeps it apart from the others. */
export interface AlreadyExistsError extends LagoValidationError {
  readonly status: 422;
}

/**
 * Whether an error is a {@link LagoValidationError} that says that there is one already: a code, id, key or URL is taken. It is
 * enough that one of its `fields` says so, however deep it is.
 */
export function isAlreadyExists(error: unknown): error is AlreadyExistsError {
  return isValidationError(error) && /_already_exists?(,|$)/.test(Object.values(error.fields).join());
}
