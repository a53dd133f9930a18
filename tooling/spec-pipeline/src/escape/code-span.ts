import { printable } from "../read/printable.ts";

// The longest name that a legal document was seen to have is below it.
const longest = 160;

/**
 * Quotes text of unknown origin as a code span of Markdown, which shows on a terminal just as well: on one line, its
 * invisible characters escaped, and in as many backticks as it cannot end itself.
 */
export function codeSpan(text: string): string {
  const shown = printable(text, longest);
  if (shown.trim() === "") return `"${shown}"`;
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  // A space on both sides is no part of a span; one is needed next to a backtick.
  const space = /^[ `]|[ `]$/.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Quotes several texts, one after another. */
export function codeSpans(texts: readonly string[]): string {
  return texts.map(codeSpan).join(", ");
}
