import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import type { LogLevel } from "../transport/logger.ts";
import { OutageGates } from "../transport/outage-gate.ts";
import { RateLimits } from "../transport/rate-limits.ts";
import { type ApiKey, readApiKey } from "./api-key.ts";
import { clouds, readUrls, type Urls } from "./base-url.ts";
import { checkBrowser } from "./browser.ts";
import { environmentVariable } from "./environment-variable.ts";
import type { ClientOverrides, LagoOptions } from "./lago-options.ts";
import { defaultOptions, mergeOptions, type ResolvedOptions } from "./merge-options.ts";
import { checkOptions, requestRules, type Rule, truth } from "./option-rules.ts";
import type { RequestOptions } from "./request-options.ts";
import { userAgent } from "./user-agent.ts";

/** The options of a client, validated and complete, and its state about the API. */
export interface ClientOptions extends Urls {
  /** The API key, unless another host adds it. */
  readonly apiKey: ApiKey | undefined;
  readonly ingest: boolean;
  readonly request: ResolvedOptions;
  readonly rateLimits: RateLimits;
  readonly gates: OutageGates;
}

/** These options are validated where they are read. */
const checkedElsewhere: Rule = [() => true, ""];

function clientRules(): Readonly<Record<keyof LagoOptions, Rule>> {
  // A signal aborts a single call, or those of `withOptions({ signal })`.
  const { signal: _, ...shared } = requestRules;
  return {
    apiKey: checkedElsewhere,
    auth: truth,
    region: [
      (value) => Object.hasOwn(clouds, String(value)),
      'must be "us" or "eu". For a self-hosted Lago, set `baseUrl`.',
    ],
    baseUrl: checkedElsewhere,
    apiPath: [
      (value) => typeof value === "string" && /^(\/[\w-][\w.-]*)*$/.test(value),
      'must be a path like "/api/v1", or "" for no path.',
    ],
    ingestUrl: checkedElsewhere,
    ingest: truth,
    userAgent: [
      (value) => typeof value === "string" && /^[\x20-\x7e]+$/.test(value),
      "must be printable ASCII, such as my-app/1.2.0.",
    ],
    dangerouslyAllowHttp: truth,
    dangerouslyAllowBrowser: truth,
    ...shared,
  };
}

/** Validates the options of a client, and completes them from the environment. */
export function readClientOptions(options: LagoOptions): ClientOptions {
  const given = checkOptions(options, clientRules(), LagoConfigurationError);
  refuseUnset(options);
  checkBrowser(given.dangerouslyAllowBrowser);
  const headers = { accept: "application/json", ...userAgent(given.userAgent) };
  const urls = readUrls(given);
  if (given.ingest && urls.ingestUrl === undefined)
    throw new LagoConfigurationError("ingest", "works only on Lago's US cloud. Elsewhere, set `ingestUrl`.");
  return {
    ...urls,
    apiKey: given.auth === false ? undefined : readApiKey(given.apiKey),
    ingest: given.ingest ?? false,
    request: mergeOptions({ ...defaultOptions, ...readLogLevel(), headers }, given, LagoConfigurationError),
    rateLimits: new RateLimits(),
    gates: new OutageGates(),
  };
}

/** Overrides the options of a client. Another key has its own rate limits. */
export function overrideOptions(client: ClientOptions, overrides: ClientOverrides): ClientOptions {
  const rules = { ...requestRules, apiKey: checkedElsewhere };
  const { apiKey, ...others } = checkOptions(overrides, rules, LagoArgumentError);
  const request = mergeOptions(client.request, others, LagoArgumentError);
  if (!("apiKey" in overrides)) return { ...client, request };
  return { ...client, request, apiKey: readApiKey(apiKey ?? ""), rateLimits: new RateLimits() };
}

/** Refuses an undefined value if the key would be sent to another server than intended. */
function refuseUnset(options: LagoOptions): void {
  for (const name of ["baseUrl", "region"] as const)
    if (name in options && options[name] == null)
      throw new LagoConfigurationError(name, "is not set. Set the variable that it comes from, or omit the option.");
}

function readLogLevel(): Pick<RequestOptions, "logLevel"> {
  const logLevel: unknown = environmentVariable("LAGO_LOG");
  if (logLevel === undefined) return {};
  const [accepts, must] = requestRules.logLevel;
  if (!accepts(logLevel)) throw new LagoConfigurationError("LAGO_LOG", must);
  // As: the line above checks that it is a level.
  return { logLevel: logLevel as LogLevel };
}
