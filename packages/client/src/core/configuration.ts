import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { readApiKey } from "./api-key.ts";
import { readBaseUrl, readIngestUrl } from "./base-url.ts";
import { checkBrowser } from "./browser.ts";
import type { LagoOptions } from "./lago-options.ts";
import { checkOptions, type Rule, sharedRules, truth } from "./option-rules.ts";
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

const rules: Readonly<Record<keyof LagoOptions, Rule>> = {
  apiKey: readElsewhere,
  region: readElsewhere,
  baseUrl: readElsewhere,
  ingestUrl: readElsewhere,
  allowInsecureHttp: truth,
  dangerouslyAllowBrowser: truth,
  ...sharedRules,
};

/** Checks the options of a client, and completes them from the environment. */
export function configure(options: LagoOptions): Configuration {
  const given = checkOptions(options, rules, LagoConfigurationError);
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
