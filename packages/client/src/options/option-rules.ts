import { logLevels } from "../transport/logger.ts";
import type { OptionError } from "./option-error.ts";
import type { RequestOptions } from "./request-options.ts";

/** A test of an option, and the message for a value that fails it. */
export type Rule = readonly [accepts: (value: unknown) => boolean, must: string];

/** The longest delay of a timer. A longer timer fires immediately. */
const longest = 2_147_483_647;

const isFunction = (value: unknown): boolean => typeof value === "function";
const isNumber = (value: unknown, least: number): boolean =>
  typeof value === "number" && value >= least && value <= longest;
// As: `Object` turns any value into something with keys.
const has = (value: unknown, name: string): boolean => isFunction((Object(value) as Record<string, unknown>)[name]);

/** Rule for a function. */
export const callable: Rule = [isFunction, "must be a function."];
/** Rule for a duration in milliseconds. */
export const time: Rule = [
  (value) => isNumber(value, Number.MIN_VALUE),
  `must be a number greater than 0 and at most ${longest}, in milliseconds.`,
];

const timeOrNone: Rule = [(value) => isNumber(value, 0), `must be a number from 0 to ${longest}, in milliseconds.`];

/** Rule for a boolean. */
export const truth: Rule = [(value) => typeof value === "boolean", "must be true or false."];

/** Rule for a count, such as a limit. */
export const count: Rule = [(value) => Number.isInteger(value) && Number(value) > 0, "must be a positive integer."];

/** The options of `fetch` that only the client sets. */
const reserved = ["method", "headers", "body", "signal", "redirect", "cache"];

/** The rules for the options of a request. */
export const requestRules: Readonly<Record<keyof RequestOptions, Rule>> = {
  signal: [
    (value) => has(value, "removeEventListener"),
    "must be an `AbortSignal`; for an `AbortController`, pass its `signal`.",
  ],
  timeout: time,
  totalTimeout: time,
  maxRetries: [(value) => Number.isInteger(value) && isNumber(value, 0), "must be a non-negative integer."],
  retryDelay: timeOrNone,
  maxOutage: timeOrNone,
  respectRateLimit: truth,
  maxResponseBytes: count,
  traceCalls: truth,
  prefetch: truth,
  headers: [(value) => typeof value === "object", "must be an object."],
  fetch: callable,
  fetchOptions: [
    (value) => typeof value === "object" && !reserved.some((name) => name in Object(value)),
    `must be an object of \`fetch\` options, without ${reserved.join(", ")}.`,
  ],
  middleware: [(value) => Array.isArray(value) && value.every(isFunction), "must be an array of functions."],
  onRequest: callable,
  onResponse: callable,
  onRetry: callable,
  onRateLimit: callable,
  logLevel: [(value) => logLevels.some((level) => level === value), `must be one of ${logLevels.join(", ")}.`],
  checks: [(value) => value === false || isFunction(value), "must be `contractChecks()`, or false."],
  logger: [(value) => has(value, "debug") && has(value, "warn"), "must have `debug` and `warn` methods."],
};

/** Validates options, and returns those that are set. An unknown name is refused, because a typo would go unnoticed. */
export function checkOptions<Options extends object>(
  options: Options,
  rules: Readonly<Record<string, Rule>>,
  OptionError: OptionError,
): Partial<Options> {
  if (typeof options !== "object" || options === null) throw new OptionError("options", "must be an object.");
  const given = Object.entries(options).filter(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined)
      throw new OptionError(name, `is not an option. Use one of \`${Object.keys(rules).join("`, `")}\`.`);
    if (value != null && !rule[0](value)) throw new OptionError(name, rule[1]);
    return value != null;
  });
  // As: these are entries of the options.
  return Object.fromEntries(given) as Partial<Options>;
}
