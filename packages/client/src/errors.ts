// Entry point for the errors alone: a test that mocks the client can still import them.
export { LagoAbortError } from "./errors/lago-abort-error.ts";
export { LagoApiError } from "./errors/lago-api-error.ts";
export { LagoArgumentError } from "./errors/lago-argument-error.ts";
export { LagoAuthenticationError } from "./errors/lago-authentication-error.ts";
export { LagoBadRequestError } from "./errors/lago-bad-request-error.ts";
export { LagoConfigurationError } from "./errors/lago-configuration-error.ts";
export { LagoConflictError } from "./errors/lago-conflict-error.ts";
export { LagoConnectionError } from "./errors/lago-connection-error.ts";
export { LagoError } from "./errors/lago-error.ts";
export { LagoMethodNotAllowedError } from "./errors/lago-method-not-allowed-error.ts";
export { LagoNotFoundError } from "./errors/lago-not-found-error.ts";
export { LagoPermissionError } from "./errors/lago-permission-error.ts";
export { LagoRateLimitError } from "./errors/lago-rate-limit-error.ts";
export { LagoRequestError } from "./errors/lago-request-error.ts";
export { LagoResponseError } from "./errors/lago-response-error.ts";
export { LagoServerError } from "./errors/lago-server-error.ts";
export { LagoTimeoutError } from "./errors/lago-timeout-error.ts";
export { LagoUnexpectedResponseError } from "./errors/lago-unexpected-response-error.ts";
export { LagoUnknownOutcomeError } from "./errors/lago-unknown-outcome-error.ts";
export { LagoValidationError } from "./errors/lago-validation-error.ts";
export {
  isAbortError,
  isAlreadyExists,
  isApiError,
  isArgumentError,
  isAuthenticationError,
  isBadRequest,
  isConfigurationError,
  isConflict,
  isConnectionError,
  isLagoError,
  isMethodNotAllowed,
  isNotFound,
  isPermissionError,
  isRateLimitError,
  isRequestError,
  isResponseError,
  isServerError,
  isTimeoutError,
  isUnexpectedResponseError,
  isUnknownOutcomeError,
  isValidationError,
} from "./errors/guards.ts";
export type { AlreadyExistsError } from "./errors/guards.ts";
export type { Operation } from "./errors/lago-request-error.ts";
export type { Answer } from "./errors/lago-response-error.ts";
