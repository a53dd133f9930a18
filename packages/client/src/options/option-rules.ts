import { logLevels } from "../transport/logger.ts";
import type { OptionError } from "./option-error.ts";
import type { RequestOptions } from "./request-options.ts";

/** What an option must be, and the words that say so. */
export type Rule = readonly [accepts: (value: unknown) => boolean, must: string];

/** What a timer can hold; a longer one fires at once. */
const longest = 2_147_483_647;

const isFunction = (value: unknown): boolean => typeof value === "function";
const isNumber = (value: unknown, least: number): boolean =>
  typeof value === "number" && value >= least && value <= longest;
// As: whatever it is, `Object` makes something of it that can be asked.
const has = (value: unknown, name: string): boolean => isFunction((Object(value) as Record<string, unknown>)[name]);

/** A rule for what is called. */
export const callable: Rule = [isFunction, "must be a function."];
/** A rule for how long something may take, in milliseconds. */
export const time: Rule = [
  (value) => isNumber(value, Number.MIN_VALUE),
  `must be a number of milliseconds, more than 0 and at most ${longest}.`,
];

const timeOrNone: Rule = [(value) => isNumber(value, 0), "must be a number of milliseconds, 0 or more."];

/** A rule for what is on or off. */
export const truth: Rule = [(value) => typeof value === "boolean", "must be true or false."];

/** A rule for how many there may be. */
export const count: Rule = [
  (value) => Number.isInteger(value) && Number(value) > 0,
  "must be a whole number, 1 or more.",
];

/** What the client itself tells `fetch`. */
const reserved = ["method", "headers", "body", "signal", "redirect", "cache"];

/** The rules for the options of a request. */
export const requestRules: Readonly<Record<keyof RequestOptions, Rule>> = {
  signal: [
    (value) => has(value, "removeEventListener"),
    "must be an `AbortSignal`: of a controller, pass its `signal`.",
  ],
  timeout: time,
  totalTimeout: time,
  maxRetries: [(value) => Number.isInteger(value) && isNumber(value, 0), "must be a whole number, 0 or more."],
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
    `must be an object of what \`fetch\` takes, without ${reserved.join(", ")}.`,
  ],
  middleware: [(value) => Array.isArray(value) && value.every(isFunction), "must be a list of functions."],
  onRequest: callable,
  onResponse: callable,
  onRetry: callable,
  onRateLimit: callable,
  logLevel: [(value) => logLevels.some((level) => level === value), `must be one of ${logLevels.join(", ")}.`],
  checks: [(value) => value === false || isFunction(value), "must be `contractChecks()`, or false."],
  logger: [(value) => has(value, "debug") && has(value, "warn"), "must have a `debug` and a `warn`."],
};

/** Checks options, and gives those that are there. A misspelt name is refused: its default would be used unnoticed. */
export function checkOptions<Options extends object>(
  options: Options,
  rules: Readonly<Record<string, Rule>>,
  OptionError: OptionError,
): Partial<Options> {
  if (typeof options !== "object" || options === null) throw new OptionError("options", "must be an object.");
  const given = Object.entries(options).filter(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined)
      throw new OptionError(name, `is not an option. There are ${Object.keys(rules).join(", ")}.`);
    if (value != null && !rule[0](value)) throw new OptionError(name, rule[1]);
    return value != null;
  });
  // As: they are entries of it.
  return Object.fromEntries(given) as Partial<Options>;
}
