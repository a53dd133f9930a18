import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import type { Answer } from "../errors/lago-response-error.ts";
import type { ApiKey } from "../options/api-key.ts";
import type { ClientOptions } from "../options/client-options.ts";
import { type ResolvedOptions, resolveOptions } from "../options/merge-options.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { OutageGate } from "./outage-gate.ts";
import { type RateLimits, rateLimitKind } from "./rate-limits.ts";
import type { Resend } from "./resend.ts";

/** What the transport knows about a call, including its result. */
export interface RequestContext {
  readonly operation: Operation;
  readonly options: ResolvedOptions;
  /** The API key, unless the call is sent without one. */
  readonly apiKey: ApiKey | undefined;
  /** Whether the call may be retried. A write whose body must not be sent twice becomes `never`. */
  resend: Resend;
  readonly rateLimits: RateLimits;
  /** The rate limit that the call counts towards. */
  readonly rateLimitKind: string;
  /** Reads each response, if something needs a complete one, such as openapi-fetch's middleware. */
  readonly readResponse: ResponseReader | undefined;
  /** Where the call waits while the server is unreachable, if it may wait. */
  readonly gate: OutageGate;
  /** Number of attempts that were sent. */
  attempts: number;
  /** Whether one of the attempts may have been processed. */
  outcomeUnknown: boolean;
  /** The response of the latest attempt, if one arrived. */
  response?: Response | undefined;
  /** What was read of the response. */
  answer: Answer;
}

/** Reads a whole response, and returns what openapi-fetch gets of it. */
export type ResponseReader = (context: RequestContext, response: Response) => Promise<Response>;

/** The properties of a call. */
export interface CallTraits {
  readonly options?: RequestOptions | undefined;
  readonly resend?: Resend | undefined;
  /** URL of the server, if it is not the API. */
  readonly baseUrl?: string | undefined;
  /** Whether the call is sent without the API key. */
  readonly isPublic?: boolean | undefined;
  /** Type of the response body, if it is not JSON. */
  readonly as?: "text" | "bytes" | undefined;
  /** Reads each response. By default, only what is parsed is read. */
  readonly readResponse?: ResponseReader | undefined;
}

/** Validates and completes everything that a caller specified for a call. */
export function createContext(client: ClientOptions, operation: Operation, call: CallTraits): RequestContext {
  const { method, path } = operation;
  const { resend, baseUrl, isPublic, as, readResponse } = call;
  const options = call.options ? resolveOptions(client.request, call.options, LagoArgumentError) : client.request;
  return {
    operation,
    options: isPublic || as ? { ...options, headers: headersFor(call, options) } : options,
    apiKey: isPublic ? undefined : client.apiKey,
    // A repeated POST or PATCH can charge twice, so each must declare that it may be retried. A PUT or DELETE is a
    // write.
    resend: resend ?? (/^P[OA]/.test(method) ? "never" : /^[PD]/.test(method) ? "write" : "read"),
    rateLimits: client.rateLimits,
    rateLimitKind: baseUrl ?? rateLimitKind(method, path),
    readResponse,
    gate: client.gates.of(baseUrl),
    attempts: 0,
    outcomeUnknown: false,
    // As: it is not read before there is a response.
    answer: {} as Answer,
  };
}

function headersFor({ isPublic, as }: CallTraits, { headers }: ResolvedOptions): ResolvedOptions["headers"] {
  const { authorization: _, ...withoutKey } = headers;
  // An operation that responds in plain text still sends its errors as JSON.
  return { ...(isPublic ? withoutKey : headers), ...(as === "text" && { accept: "text/plain, application/json" }) };
}

/** Returns how long a call with all its attempts may take, in milliseconds. */
export function totalTimeoutOf({ totalTimeout, timeout }: ResolvedOptions): number {
  return totalTimeout ?? Math.max(180_000, timeout);
}
