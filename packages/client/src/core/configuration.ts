import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { readApiKey } from "./api-key.ts";
import { readBaseUrl } from "./base-url.ts";
import type { Fetch } from "./fetch.ts";
import { readHeaders } from "./headers.ts";
import type { LagoOptions } from "./lago-options.ts";
import { checkTimeout } from "./timeout.ts";

/** What a client was told to do, checked and complete. */
export interface Configuration {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: Fetch | undefined;
  readonly timeout: number;
}

const optionNames: Readonly<Record<keyof LagoOptions, true>> = {
  apiKey: true,
  region: true,
  baseUrl: true,
  allowInsecureHttp: true,
  headers: true,
  fetch: true,
  timeout: true,
};

/** Checks the options of a client, and completes them from the environment. */
export function configure(options: LagoOptions): Configuration {
  checkNames(options);
  const { headers = {}, fetch, timeout = 60_000 } = options;
  if (fetch != null && typeof fetch !== "function") throw new LagoConfigurationError("fetch", "must be a function.");
  return {
    baseUrl: readBaseUrl(options),
    headers: {
      accept: "application/json",
      authorization: `Bearer ${readApiKey(options.apiKey)}`,
      ...readHeaders(headers, LagoConfigurationError),
    },
    fetch,
    timeout: checkTimeout(timeout, LagoConfigurationError),
  };
}

/** Refuses a name that is none of the options: a misspelt one would be ignored, and its default used. */
function checkNames(options: LagoOptions): void {
  if (typeof options !== "object" || options === null)
    throw new LagoConfigurationError("options", "must be an object, as in `new Lago({ apiKey })`.");
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(optionNames, name));
  if (unknown === undefined) return;
  throw new LagoConfigurationError(unknown, `is not an option. There are ${Object.keys(optionNames).join(", ")}.`);
}
