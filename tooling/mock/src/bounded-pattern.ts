import { RE2JS } from "re2js";
import { OutOfTimeError, withinTime } from "./within-time.ts";

/** The part of a regular expression that Ajv uses. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  /** Ajv identifies a pattern by this text. */
  readonly toString: () => string;
}

/** Up to this length, every pattern is fast, even with nested repetitions. */
const shortText = 16;
/** This many steps take less time than to set a time limit. */
const fewSteps = 1e6;
const milliseconds = 100;

/**
 * Compiles an untrusted regular expression with a limit on its time. The result is that of JavaScript's own engine. If
 * that engine takes too long, another engine with linear time decides. If that engine does not support the pattern (a
 * lookahead, for example), the test throws an `OutOfTimeError`.
 */
export function boundedPattern(source: string, flags: string): Pattern {
  const pattern = new RegExp(source, flags);
  const longest = longestQuickText(source);
  return {
    test: (text) => (text.length <= longest ? pattern.test(text) : testWithinTime(pattern, text)),
    toString: () => pattern.toString(),
  };
}
boundedPattern.code = "require('@lagokit/mock/bounded-pattern').boundedPattern";

/** The longest text that needs no time limit, by the number of ways in which the pattern can match. */
function longestQuickText(source: string): number {
  const { length: repetitions } = source.match(/[*+]|\{\d+,\d*\}/g) ?? [];
  if (/\)[*+{]/.test(source)) return shortText;
  if (repetitions <= 1) return Infinity;
  // From each start, a text can be divided among the repetitions.
  return Math.max(shortText, fewSteps ** (1 / (repetitions + 1)));
}

function testWithinTime(pattern: RegExp, text: string): boolean {
  try {
    return withinTime(milliseconds, () => pattern.test(text));
  } catch (error) {
    if (!(error instanceof OutOfTimeError)) throw error;
    return testLinearly(pattern, text, error);
  }
}

function testLinearly({ source }: RegExp, text: string, cause: OutOfTimeError): boolean {
  const pattern = compileLinearly(source);
  if (pattern !== undefined) return pattern.matcher(text).find();
  throw new OutOfTimeError(`the pattern ${source.slice(0, 80)} takes too long: write it without nested repetitions`, {
    cause,
  });
}

function compileLinearly(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(source));
  } catch {
    return undefined;
  }
}
