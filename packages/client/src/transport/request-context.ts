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

/** What the transport has to know of a call, and what came of it. */
export interface RequestContext {
  readonly operation: Operation;
  readonly options: ResolvedOptions;
  /** The API key, unless the call goes without one. */
  readonly apiKey: ApiKey | undefined;
  /** Whether it may be sent again; a write whose body must not be sent twice becomes `never`. */
  resend: Resend;
  readonly rateLimits: RateLimits;
  /** Which rate limit it counts for. */
  readonly rateLimitKind: string;
  /** Reads each response, if somebody stands between who takes whole ones, as openapi-fetch's middleware does. */
  readonly readResponse: ResponseReader | undefined;
  /** Where it waits while the server is away, if it may. */
  readonly gate: OutageGate;
  /** How many attempts were sent. */
  attempts: number;
  /** Whether one of them may have been done. */
  outcomeUnknown: boolean;
  /** The latest response. */
  response?: Response;
  /** What was read of it. */
  answer: Answer;
}

/** Reads a response to the end, and gives what openapi-fetch gets of it. */
export type ResponseReader = (context: RequestContext, response: Response) => Promise<Response>;

/** What is particular to a call. */
export interface CallTraits {
  readonly options?: RequestOptions | undefined;
  readonly resend?: Resend | undefined;
  /** Where it goes, if not to where the API is. */
  readonly baseUrl?: string | undefined;
  /** Whether it goes without the API key. */
  readonly isPublic?: boolean | undefined;
  /** What the answer is, if it is no JSON. */
  readonly as?: "text" | "bytes" | undefined;
  /** Reads each response, if not as an answer of which no more is taken than is parsed. */
  readonly readResponse?: ResponseReader | undefined;
}

/** Checks and completes all that a caller said of a call. */
export function createContext(client: ClientOptions, operation: Operation, call: CallTraits): RequestContext {
  const { method, path } = operation;
  const { resend, baseUrl, isPublic, as, readResponse } = call;
  const options = call.options ? resolveOptions(client.request, call.options, LagoArgumentError) : client.request;
  return {
    operation,
    options: isPublic || as ? { ...options, headers: headersFor(call, options) } : options,
    apiKey: isPublic ? undefined : client.apiKey,
    // A POST or PATCH that is repeated can charge twice, so each has to say that it may be; a PUT or DELETE writes.
    resend: resend ?? (/^P[OA]/.test(method) ? "never" : /^[PD]/.test(method) ? "write" : "read"),
    rateLimits: client.rateLimits,
    rateLimitKind: baseUrl ?? rateLimitKind(method, path),
    readResponse,
    gate: client.gates.of(baseUrl),
    attempts: 0,
    outcomeUnknown: false,
    // As: nobody reads it before there is an answer.
    answer: {} as Answer,
  };
}

function headersFor({ isPublic, as }: CallTraits, { headers }: ResolvedOptions): ResolvedOptions["headers"] {
  const { authorization: _, ...withoutKey } = headers;
  // The errors of an operation that answers in plain text are JSON all the same.
  return { ...(isPublic ? withoutKey : headers), ...(as === "text" && { accept: "text/plain, application/json" }) };
}

/** How long a call may take in all, in milliseconds. */
export function totalTimeoutOf({ totalTimeout, timeout }: ResolvedOptions): number {
  return totalTimeout ?? Math.max(180_000, timeout);
}
