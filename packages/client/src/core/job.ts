import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import type { Configuration } from "./configuration.ts";
import { encodeBody } from "./encode-body.ts";
import { encodeQuery } from "./encode-query.ts";
import { fillPath } from "./path.ts";
import { rateLimitKind, type RateLimits } from "./rate-limits.ts";
import type { RawRequest } from "./raw.ts";
import type { Reader } from "./read-answer.ts";
import type { Resend } from "./resend.ts";
import { buildUrl } from "./request-parts.ts";
import { settle, type Settings } from "./settings.ts";

/** A call of any operation: which one it is was checked on the way here. */
export interface AnyCall extends RawRequest {
  /** The keys that lead to what the method gives, past the envelope. */
  readonly unwrap?: readonly PropertyKey[] | undefined;
  /** Whether null is an answer too. */
  readonly mayBeNull?: boolean | undefined;
  readonly ingest?: boolean | undefined;
}

/** All that there is to know of a call before its first attempt. */
export interface Job<Value> {
  readonly operation: Operation;
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
  /** Makes what the caller gets of the answer, or throws what the answer amounts to. */
  readonly read: Reader<Value>;
}

/** What the client knows that makes a call. */
interface Caller<Value> {
  readonly configuration: Configuration;
  readonly rateLimits: RateLimits;
  readonly read: Reader<Value>;
}

/** Checks and encodes all that a caller gave, before anything is sent. */
export function createJob<Value>(
  operation: Operation,
  { path = {}, query, body, resend, ingest, as, options }: AnyCall,
  { configuration, rateLimits, read }: Caller<Value>,
): Job<Value> {
  const { method } = operation;
  const settings = options ? settle(configuration.settings, options, LagoArgumentError) : configuration.settings;
  const json = body === undefined ? null : encodeBody(body);
  const base = ingest ? checkIngest(configuration.ingestUrl) : configuration.baseUrl;
  return {
    operation,
    url: buildUrl(base, fillPath(operation.path, path), query ? encodeQuery(query) : ""),
    headers: headersOf(settings, json, as),
    body: json,
    // A POST that is repeated can charge twice, so each has to say that it may be.
    resend: resend ?? (method === "POST" || method === "PATCH" ? "never" : "safe"),
    settings,
    totalTimeout: settings.totalTimeout ?? Math.max(180_000, settings.timeout),
    rateLimits,
    kind: ingest ? "ingest" : rateLimitKind(method, operation.path),
    read,
  };
}

function headersOf({ headers }: Settings, json: string | null, as: AnyCall["as"]): Job<unknown>["headers"] {
  if (json !== null) return { "content-type": "application/json", ...headers };
  // The errors of an operation that answers in plain text are JSON all the same.
  return as === "text" ? { ...headers, accept: "text/plain, application/json" } : headers;
}

function checkIngest(ingestUrl: string | undefined): string {
  if (ingestUrl !== undefined) return ingestUrl;
  throw new LagoArgumentError("ingest", "is for Lago's US cloud. Elsewhere, set `ingestUrl` of the client.");
}
