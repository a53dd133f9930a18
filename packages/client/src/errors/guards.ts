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

// Each guard is named after its class, without `Lago`: `isTimeoutError`. A class that has HTTP's own name for a status
// drops `Error` too: `isNotFound`. The base class keeps its full name.

/** Returns whether the error is a {@link LagoError}: this client threw it. */
export function isLagoError(error: unknown): error is LagoError {
  return error instanceof LagoError;
}

/** Returns whether the error is a {@link LagoAbortError}: the caller's `signal` aborted the request. */
export function isAbortError(error: unknown): error is LagoAbortError {
  return error instanceof LagoAbortError;
}

/** Returns whether the error is a {@link LagoApiError}: the API responded with a status of 400 or more. */
export function isApiError(error: unknown): error is LagoApiError {
  return error instanceof LagoApiError;
}

/** Returns whether the error is a {@link LagoArgumentError}: an argument of a method cannot be sent. */
export function isArgumentError(error: unknown): error is LagoArgumentError {
  return error instanceof LagoArgumentError;
}

/** Returns whether the error is a {@link LagoAuthenticationError}: the API does not accept the API key (401). */
export function isAuthenticationError(error: unknown): error is LagoAuthenticationError {
  return error instanceof LagoAuthenticationError;
}

/** Returns whether the error is a {@link LagoBadRequestError}: the API cannot read the request (400). */
export function isBadRequest(error: unknown): error is LagoBadRequestError {
  return error instanceof LagoBadRequestError;
}

/** Returns whether the error is a {@link LagoConfigurationError}: an option of `new Lago()` is missing or invalid. */
export function isConfigurationError(error: unknown): error is LagoConfigurationError {
  return error instanceof LagoConfigurationError;
}

/**
 * Returns whether the error is a {@link LagoConflictError}: another request changed the same object at the same time
 * (409).
 */
export function isConflict(error: unknown): error is LagoConflictError {
  return error instanceof LagoConflictError;
}

/** Returns whether the error is a {@link LagoConnectionError}: no response arrived, or only a part of one. */
export function isConnectionError(error: unknown): error is LagoConnectionError {
  return error instanceof LagoConnectionError;
}

/**
 * Returns whether the error is a {@link LagoMethodNotAllowedError}: the object's state does not allow the operation
 * (405).
 */
export function isMethodNotAllowed(error: unknown): error is LagoMethodNotAllowedError {
  return error instanceof LagoMethodNotAllowedError;
}

/** Returns whether the error is a {@link LagoNotFoundError}: an object does not exist (404). */
export function isNotFound(error: unknown): error is LagoNotFoundError {
  return error instanceof LagoNotFoundError;
}

/**
 * Returns whether the error is a {@link LagoPermissionError}: the API key or the plan does not allow the operation
 * (403).
 */
export function isPermissionError(error: unknown): error is LagoPermissionError {
  return error instanceof LagoPermissionError;
}

/** Returns whether the error is a {@link LagoRateLimitError}: there were too many requests (429). */
export function isRateLimitError(error: unknown): error is LagoRateLimitError {
  return error instanceof LagoRateLimitError;
}

/** Returns whether the error is a {@link LagoRequestError}: a request failed. */
export function isRequestError(error: unknown): error is LagoRequestError {
  return error instanceof LagoRequestError;
}

/** Returns whether the error is a {@link LagoResponseError}: a response arrived, but not the expected one. */
export function isResponseError(error: unknown): error is LagoResponseError {
  return error instanceof LagoResponseError;
}

/**
 * Returns whether the error is a {@link LagoServerError}: the API, or a gateway in front of it, failed (500 and above).
 */
export function isServerError(error: unknown): error is LagoServerError {
  return error instanceof LagoServerError;
}

/** Returns whether the error is a {@link LagoTimeoutError}: the complete response did not arrive in time. */
export function isTimeoutError(error: unknown): error is LagoTimeoutError {
  return error instanceof LagoTimeoutError;
}

/** Returns whether the error is a {@link LagoUnexpectedResponseError}: the response is not one that the API sends. */
export function isUnexpectedResponseError(error: unknown): error is LagoUnexpectedResponseError {
  return error instanceof LagoUnexpectedResponseError;
}

/** Returns whether the error is a {@link LagoUnknownOutcomeError}: an earlier attempt may have succeeded. */
export function isUnknownOutcomeError(error: unknown): error is LagoUnknownOutcomeError {
  return error instanceof LagoUnknownOutcomeError;
}

/**
 * Returns whether the error is a {@link LagoValidationError}: the API does not accept the values of the request (422).
 */
export function isValidationError(error: unknown): error is LagoValidationError {
  return error instanceof LagoValidationError;
}

/** A {@link LagoValidationError} about a value that already exists. Its `status` keeps the type distinct. */
export interface AlreadyExistsError extends LagoValidationError {
  readonly status: 422;
}

/**
 * Returns whether the error is a {@link LagoValidationError} about a code, ID, key or URL that already exists. One such
 * code in its `fields` is enough, at any depth.
 */
export function isAlreadyExists(error: unknown): error is AlreadyExistsError {
  return isValidationError(error) && /_already_exists?(,|$)/.test(Object.values(error.fields).join());
}
