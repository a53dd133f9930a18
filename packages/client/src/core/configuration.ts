import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { readApiKey } from "./api-key.ts";
import { readBaseUrl, readIngestUrl } from "./base-url.ts";
import { checkBrowser } from "./browser.ts";
import type { LagoOptions } from "./lago-options.ts";
import { checkOptions, requestRules, type Rule, truth } from "./option-rules.ts";
import { defaults, settle, type Settings } from "./settings.ts";

/** What a client was told to do, checked and complete. */
export interface Configuration {
  readonly baseUrl: string;
  readonly ingestUrl: string | undefined;
  readonly settings: Settings;
}

/** What is checked where it is read. */
const readElsewhere: Rule = [() => true, ""];

/** A signal ends one call, or those of `withOptions({ signal })`. */
const { signal: _, ...shared } = requestRules;

const rules: Readonly<Record<keyof LagoOptions, Rule>> = {
  apiKey: readElsewhere,
  region: readElsewhere,
  baseUrl: readElsewhere,
  ingestUrl: readElsewhere,
  allowInsecureHttp: truth,
  dangerouslyAllowBrowser: truth,
  ...shared,
};

/** Checks the options of a client, and completes them from the environment. */
export function configure(options: LagoOptions): Configuration {
  const given = checkOptions(options, rules, LagoConfigurationError);
  checkBrowser(given.dangerouslyAllowBrowser);
  const baseUrl = readBaseUrl(given);
  const own = { accept: "application/json", authorization: `Bearer ${readApiKey(given.apiKey)}` };
  const request = Object.entries(given).filter(([name]) => Object.hasOwn(shared, name));
  return {
    baseUrl,
    ingestUrl: readIngestUrl(given, baseUrl),
    settings: settle({ ...defaults, headers: own }, Object.fromEntries(request), LagoConfigurationError),
  };
}
