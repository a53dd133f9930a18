import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { readApiKey } from "./api-key.ts";
import { readBaseUrl, readIngestUrl } from "./base-url.ts";
import { checkBrowser } from "./browser.ts";
import type { LagoOptions } from "./lago-options.ts";
import { checkOptions, requestRules, type Rule, truth } from "./option-rules.ts";
import { RateLimits } from "./rate-limits.ts";
import { defaults, merge, type Settings } from "./settings.ts";

/** What a client was told to do, checked and complete, and what it knows of the API. */
export interface Configuration {
  readonly baseUrl: string;
  readonly ingestUrl: string | undefined;
  readonly settings: Settings;
  readonly rateLimits: RateLimits;
}

/** What is checked where it is read. */
const readElsewhere: Rule = [() => true, ""];

function clientRules(): Readonly<Record<keyof LagoOptions, Rule>> {
  // A signal ends one call, or those of `withOptions({ signal })`.
  const { signal: _, ...shared } = requestRules;
  return {
    apiKey: readElsewhere,
    region: readElsewhere,
    baseUrl: readElsewhere,
    ingestUrl: readElsewhere,
    allowInsecureHttp: truth,
    dangerouslyAllowBrowser: truth,
    ...shared,
  };
}

/** Checks the options of a client, and completes them from the environment. */
export function configure(options: LagoOptions): Configuration {
  const given = checkOptions(options, clientRules(), LagoConfigurationError);
  checkBrowser(given.dangerouslyAllowBrowser);
  const baseUrl = readBaseUrl(given);
  const own = { accept: "application/json", authorization: `Bearer ${readApiKey(given.apiKey)}` };
  return {
    baseUrl,
    ingestUrl: readIngestUrl(given, baseUrl),
    settings: merge({ ...defaults, headers: own }, given, LagoConfigurationError),
    rateLimits: new RateLimits(),
  };
}
