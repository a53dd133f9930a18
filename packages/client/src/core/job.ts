import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import type { Configuration } from "./configuration.ts";
import { encodeBody } from "./encode-body.ts";
import { encodeQuery } from "./encode-query.ts";
import type { Job } from "./attempt.ts";
import { fillPath } from "./path.ts";
import { rateLimitKind } from "./rate-limits.ts";
import type { RawRequest } from "./raw.ts";
import type { Resend } from "./resend.ts";
import { buildUrl } from "./sender.ts";
import { settle } from "./settings.ts";

/** A call of any operation: which one it is was checked on the way here. */
export interface AnyCall extends RawRequest {
  /** The keys that lead to what the method gives, past the envelope. */
  readonly unwrap?: readonly PropertyKey[] | undefined;
  readonly ingest?: boolean | undefined;
}

/** Checks and encodes all that a caller gave, before anything is sent. */
export function createJob(
  { baseUrl, ingestUrl, settings }: Configuration,
  operation: Operation,
  call: AnyCall,
): Omit<Job, "rateLimits" | "read"> {
  const { path = {}, query = {}, body, ingest, options } = call;
  const settled = options === undefined ? settings : settle(settings, options, LagoArgumentError);
  const json = body === undefined ? undefined : encodeBody(body);
  return {
    operation,
    url: buildUrl(ingest ? checkIngest(ingestUrl) : baseUrl, fillPath(operation.path, path), encodeQuery(query)),
    headers: json === undefined ? settled.headers : { ...settled.headers, "content-type": "application/json" },
    body: json,
    resend: call.resend ?? defaultResend(operation.method),
    settings: settled,
    kind: ingest ? "ingest" : rateLimitKind(operation.method, operation.path),
  };
}

function checkIngest(ingestUrl: string | undefined): string {
  if (ingestUrl !== undefined) return ingestUrl;
  throw new LagoArgumentError("ingest", "is for Lago's US cloud. Elsewhere, set `ingestUrl` of the client.");
}

/** A POST that is repeated can charge twice, so each has to say that it may be. */
function defaultResend(method: string): Resend {
  return method === "POST" || method === "PATCH" ? "never" : "safe";
}
