import { readHeaders } from "./headers.ts";
import type { Misuse } from "./misuse.ts";
import { checkOptions, requestRules } from "./option-rules.ts";
import type { RequestOptions } from "./request-options.ts";
import { mergeHeaders } from "./request-parts.ts";

/** What a request does: its options and those of its client, checked and complete. */
export interface Settings extends RequestOptions {
  readonly timeout: number;
  readonly maxRetries: number;
  readonly retryDelay: number;
  readonly respectRateLimit: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly middleware: NonNullable<RequestOptions["middleware"]>;
}

/** What a request does if nobody says otherwise. */
export const defaults: Settings = {
  timeout: 60_000,
  maxRetries: 2,
  retryDelay: 500,
  respectRateLimit: true,
  headers: {},
  middleware: [],
};

/** Checks options, and puts them over settings. */
export function settle(settings: Settings, options: RequestOptions, Misuse: Misuse): Settings {
  return merge(settings, checkOptions(options, requestRules, Misuse), Misuse);
}

/** Puts options over settings. They take the place of what was there, but headers, middleware and hooks add to it. */
export function merge(settings: Settings, given: RequestOptions, Misuse: Misuse): Settings {
  const { headers, middleware = [] } = given;
  return {
    ...settings,
    ...given,
    headers: headers ? mergeHeaders(settings.headers, readHeaders(headers, Misuse)) : settings.headers,
    middleware: [...settings.middleware, ...middleware],
    ...bothHooks(settings, given),
    // As: what was given is complete where it took the place of what is.
  } as Settings;
}

function bothHooks(settings: Settings, given: RequestOptions): RequestOptions {
  const shared = hooks.filter((name) => settings[name] && given[name]);
  return Object.fromEntries(
    shared.map((name) => [
      name,
      (event: never) => {
        settings[name]?.(event);
        given[name]?.(event);
      },
    ]),
  );
}

const hooks = ["onRequest", "onResponse", "onRetry", "onRateLimit"] as const;
