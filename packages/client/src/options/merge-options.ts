import { readHeaders } from "../request/headers.ts";
import type { OptionError } from "./option-error.ts";
import { checkOptions, requestRules } from "./option-rules.ts";
import type { RequestOptions } from "./request-options.ts";

/** The options of a request and of its client, validated and complete. */
export interface ResolvedOptions extends RequestOptions {
  readonly timeout: number;
  readonly maxRetries: number;
  readonly retryDelay: number;
  readonly respectRateLimit: boolean;
  readonly maxResponseBytes: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly middleware: NonNullable<RequestOptions["middleware"]>;
}

/** The default options of a request. */
export const defaultOptions: ResolvedOptions = {
  timeout: 60_000,
  maxRetries: 2,
  retryDelay: 500,
  respectRateLimit: true,
  maxResponseBytes: 100_000_000,
  headers: {},
  middleware: [],
};

/** Validates options, and merges them over others. */
export function resolveOptions(
  base: ResolvedOptions,
  given: RequestOptions,
  OptionError: OptionError,
): ResolvedOptions {
  return mergeOptions(base, checkOptions(given, requestRules, OptionError), OptionError);
}

/**
 * Merges options over others. Each option replaces the earlier value; headers, middleware and hooks are added to it.
 */
export function mergeOptions(base: ResolvedOptions, given: RequestOptions, OptionError: OptionError): ResolvedOptions {
  const { headers, middleware = [], fetchOptions } = given;
  return {
    ...base,
    ...given,
    headers: headers ? { ...base.headers, ...readHeaders(headers, OptionError) } : base.headers,
    middleware: [...base.middleware, ...middleware],
    ...(fetchOptions && { fetchOptions: { ...base.fetchOptions, ...fetchOptions } }),
    ...bothHooks(base, given),
    // As: every option that replaced a value is set.
  } as ResolvedOptions;
}

function bothHooks(base: ResolvedOptions, given: RequestOptions): RequestOptions {
  const shared = hooks.filter((name) => base[name] && given[name]);
  return Object.fromEntries(
    shared.map((name) => [
      name,
      (event: never) => {
        base[name]?.(event);
        given[name]?.(event);
      },
    ]),
  );
}

const hooks = ["onRequest", "onResponse", "onRetry", "onRateLimit"] as const;
