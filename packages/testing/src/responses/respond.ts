import type { OperationId } from "../operation.ts";
import type { ErrorDetails } from "../server/refusal.ts";
import { sampleOf, titleOf } from "../spec/sample-of.ts";
import { bodyWith, type PageOptions, type ResponseContent } from "./content.ts";

/** Options of a response. */
export interface RespondOptions {
  /** @default 200 */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Options of the response of an operation. */
export interface RespondContentOptions extends RespondOptions, PageOptions {}

/** A rate limit that is reached. */
export interface RespondRateLimitOptions {
  /**
   * Seconds until the limit resets.
   * @default 1
   */
  readonly reset?: number;
  /** Seconds in the header `retry-after`. Lago does not send it, but a gateway can. */
  readonly retryAfter?: number;
}

/** Creates responses of Lago, for tests that replace `fetch`. */
export interface Respond {
  /**
   * The successful response of an operation, in its envelope. Fields that an object lacks come from the sample of the
   * operation. Without content, it is that sample.
   *
   * @example
   * const fetch = async () => respond("findCustomer", { external_id: "acme" });
   */
  <Id extends OperationId>(operation: Id, content?: ResponseContent<Id>, options?: RespondContentOptions): Response;
  /** A response with this JSON. */
  json(body: unknown, options?: RespondOptions): Response;
  /**
   * An error of Lago. The reason is its code, such as `customer_not_found`, or the codes of invalid fields.
   *
   * @example
   * respond.error(422, { external_id: ["value_is_mandatory"] });
   */
  error(status: number, reason?: string | ErrorDetails, options?: Pick<RespondOptions, "headers">): Response;
  /** A 429, with the headers of Lago's cloud. */
  rateLimited(options?: RespondRateLimitOptions): Response;
  /** The HTML page of a gateway that cannot reach Lago. The default status is 502. */
  gatewayError(status?: 502 | 503 | 504): Response;
  /** A response without a body, such as that of a download before the PDF exists. The default status is 200. */
  empty(options?: RespondOptions): Response;
}

function respondWith<Id extends OperationId>(
  operation: Id,
  content?: ResponseContent<Id>,
  options: RespondContentOptions = {},
): Response {
  const body = content === undefined ? sampleOf(operation) : bodyWith(operation, content, options);
  if (body === undefined) return empty(options);
  if (typeof body === "string") return toResponse(body, "text/plain; charset=utf-8", options);
  return json(body, options);
}

function json(body: unknown, options: RespondOptions = {}): Response {
  return toResponse(JSON.stringify(body), "application/json; charset=utf-8", options);
}

function error(status: number, reason?: string | ErrorDetails, options: RespondOptions = {}): Response {
  const body = { status, error: titleOf(status), ...codes(reason) };
  return json(body, { ...options, status });
}

function codes(reason: string | ErrorDetails | undefined): object {
  if (reason === undefined) return {};
  return typeof reason === "string" ? { code: reason } : { code: "validation_errors", error_details: reason };
}

function rateLimited({ reset = 1, retryAfter }: RespondRateLimitOptions = {}): Response {
  const headers = {
    "x-ratelimit-limit": "50",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": `${reset}`,
    ...(retryAfter !== undefined && { "retry-after": `${retryAfter}` }),
  };
  return error(429, undefined, { headers });
}

function gatewayError(status: 502 | 503 | 504 = 502): Response {
  return toResponse(`<html><body><h1>${status} ${titleOf(status)}</h1></body></html>`, "text/html", { status });
}

function empty(options: RespondOptions = {}): Response {
  return toResponse(null, "application/json", options);
}

function toResponse(body: string | null, type: string, { status = 200, headers = {} }: RespondOptions): Response {
  return new Response(body, { status, headers: { "content-type": type, ...headers } });
}

/** Creates responses of Lago, for tests that replace `fetch`. */
export const respond: Respond = /* @__PURE__ */ Object.assign(respondWith, {
  json,
  error,
  rateLimited,
  gatewayError,
  empty,
});
