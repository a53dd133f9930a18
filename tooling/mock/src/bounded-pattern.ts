import { RE2JS } from "re2js";
import { OutOfTimeError, withinTime } from "./within-time.ts";

/** What is asked of a regular expression. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  /** Ajv tells patterns apart by it. */
  readonly toString: () => string;
}

/** Up to this length no pattern takes long, as often as it begins anew. */
const shortText = 16;
/** As many steps are done in an instant; to watch a test takes longer. */
const fewSteps = 1e6;
const milliseconds = 100;

/**
 * Compiles a regular expression that may come from anybody, and does not let it run for ever. It means what it means in
 * JavaScript. Where that takes too long, an engine answers that never takes more than linear time; and where the pattern
 * is one that this does not know, as one that looks ahead, the test throws.
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

/** The length up to which a pattern takes no time worth watching, by how many ways it has to match a text. */
function longestQuickText(source: string): number {
  const { length: repetitions } = source.match(/[*+]|\{\d+,\d*\}/g) ?? [];
  if (/\)[*+{]/.test(source)) return shortText;
  if (repetitions <= 1) return Infinity;
  // From each of its places, a text can be shared out among the repetitions.
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
