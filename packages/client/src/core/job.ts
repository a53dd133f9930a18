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
  const { ids = [], query, body, resend, baseUrl, as, options } = call;
  const { method, path } = operation;
  const settings = options ? settle(client.settings, options, LagoArgumentError) : client.settings;
  const json = body === undefined ? null : encodeBody(body);
  return {
    operation,
    call,
    url: buildUrl(baseUrl ?? client.baseUrl, fillPath(path, ids), query ? encodeQuery(query) : ""),
    headers: headersOf(settings, json, as),
    body: json,
    // A POST that is repeated can charge twice, so each has to say that it may be.
    resend: resend ?? (/^P(OST|ATCH)$/.test(method) ? "never" : "safe"),
    settings,
    totalTimeout: settings.totalTimeout ?? Math.max(180_000, settings.timeout),
    rateLimits: client.rateLimits,
    kind: baseUrl ?? rateLimitKind(method, path),
  };
}

function headersOf({ headers }: Settings, json: string | null, as: AnyCall["as"]): Job["headers"] {
  if (json !== null) return { "content-type": "application/json", ...headers };
  // The errors of an operation that answers in plain text are JSON all the same.
  return as === "text" ? { ...headers, accept: "text/plain, application/json" } : headers;
}
