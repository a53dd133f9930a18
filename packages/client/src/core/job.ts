import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Configuration } from "./configuration.ts";
import { encodeBody } from "./encode-body.ts";
import { encodeQuery } from "./encode-query.ts";
import { fillPath } from "./path.ts";
import { rateLimitKind, type RateLimits } from "./rate-limits.ts";
import type { RawRequest } from "./raw.ts";
import type { Form, Reading } from "./read-answer.ts";
import type { Resend } from "./resend.ts";
import { buildUrl } from "./request-parts.ts";
import { settle, type Settings } from "./settings.ts";

/** A call of any operation: which one it is was checked on the way here. */
export interface AnyCall extends Omit<RawRequest, "path">, Form {
  /** The ids for the path's placeholders, in their order. */
  readonly ids?: readonly unknown[] | undefined;
  /** Where it goes, if not to where the API is. */
  readonly baseUrl?: string | undefined;
  /** Whether it goes without the API key. */
  readonly isPublic?: boolean | undefined;
}

/** Makes a call of any operation. */
export type AnyCaller = (path: string, unwrap: string, call: AnyCall) => Promise<unknown>;

/** All that there is to know of a call before its first attempt. */
export interface Job {
  readonly operation: Reading;
  readonly call: AnyCall;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly resend: Resend;
  readonly settings: Settings;
  /** How long it may take in all, in milliseconds. */
  readonly totalTimeout: number;
  readonly rateLimits: RateLimits;
  /** Which rate limit it counts for. */
  readonly kind: string;
}

/** Checks and encodes all that a caller gave, before anything is sent. */
export function createJob(operation: Reading, call: AnyCall, client: Configuration): Job {
  const { ids = [], query, body, resend, baseUrl, as, isPublic, options } = call;
  const { method, path } = operation;
  const settings = options ? settle(client.settings, options, LagoArgumentError) : client.settings;
  const json = body === undefined ? null : encodeBody(body);
  return {
    operation,
    call,
    url: buildUrl(baseUrl ?? client.baseUrl, fillPath(path, ids), query ? encodeQuery(query) : ""),
    headers: isPublic ? withoutKey(settings) : headersOf(settings, json, as),
    body: json,
    // A POST that is repeated can charge twice, so each has to say that it may be.
    resend: resend ?? (/^P(OST|ATCH)$/.test(method) ? "never" : "safe"),
    settings,
    totalTimeout: totalTimeoutOf(settings),
    rateLimits: client.rateLimits,
    kind: baseUrl ?? rateLimitKind(method, path),
  };
}

/** How long a call may take in all, in milliseconds. */
export function totalTimeoutOf({ totalTimeout, timeout }: Settings): number {
  return totalTimeout ?? Math.max(180_000, timeout);
}

function withoutKey({ headers: { authorization: _key, ...others } }: Settings): Job["headers"] {
  return others;
}

function headersOf({ headers }: Settings, json: string | null, as: AnyCall["as"]): Job["headers"] {
  if (json !== null) return { "content-type": "application/json", ...headers };
  // The errors of an operation that answers in plain text are JSON all the same.
  return as === "text" ? { ...headers, accept: "text/plain, application/json" } : headers;
}
