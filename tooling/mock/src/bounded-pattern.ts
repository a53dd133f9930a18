import { RE2JS } from "re2js";
import { OutOfTimeError, withinTime } from "./within-time.ts";

/** What is asked of a regular expression. */
export interface Pattern {
  readonly test: (text: string) => boolean;
}

/** Below this length no pattern takes long, as often as it begins anew. */
const shortText = 16;
const milliseconds = 100;

/**
 * Compiles a regular expression that may come from anybody, and does not let it run for ever. It means what it means in
 * JavaScript. Where that takes too long, an engine answers that never takes more than linear time; and where the pattern
 * is one that this does not know, as one that looks ahead, the test throws.
 */
export function boundedPattern(source: string, flags: string): Pattern {
  const pattern = new RegExp(source, flags);
  if (!mayTakeLong(source)) return pattern;
  return { test: (text) => (text.length <= shortText ? pattern.test(text) : testWithinTime(pattern, text)) };
}
boundedPattern.code = "require('@lagokit/mock/bounded-pattern').boundedPattern";

/** Whether a pattern repeats a part that it can match in several ways: it repeats a group, or more than one thing. */
function mayTakeLong(source: string): boolean {
  const repeats = source.match(/[*+]|\{\d+,\d*\}/g) ?? [];
  return repeats.length > 1 || /\)[*+{]/.test(source);
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
