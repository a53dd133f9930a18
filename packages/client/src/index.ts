export { Lago } from "./lago.ts";

export { LagoAbortError } from "./errors/lago-abort-error.ts";
export { LagoApiError } from "./errors/lago-api-error.ts";
export { LagoArgumentError } from "./errors/lago-argument-error.ts";
export { LagoAuthenticationError } from "./errors/lago-authentication-error.ts";
export { LagoBadRequestError } from "./errors/lago-bad-request-error.ts";
export { LagoConfigurationError } from "./errors/lago-configuration-error.ts";
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
export { LagoValidationError } from "./errors/lago-validation-error.ts";

export type { Region } from "./core/base-url.ts";
export type { Fetch } from "./core/fetch.ts";
export type { HeadersInput } from "./core/headers.ts";
export type { LagoOptions } from "./core/lago-options.ts";
export type { RequestOptions } from "./core/request-options.ts";
export type { Operation } from "./errors/lago-request-error.ts";
export type { Answer } from "./errors/lago-response-error.ts";
export type { Customers } from "./resources/customers.ts";
