import { printable } from "../read/printable.ts";

// Longer than the longest name that was seen in a legal document.
const longest = 160;

/**
 * Quotes text of unknown origin as a Markdown code span, which is also readable on a terminal. It is on one line,
 * invisible characters are escaped, and it has enough backticks that the text cannot end it.
 */
export function codeSpan(text: string): string {
  const shown = printable(text, longest);
  if (shown.trim() === "") return `"${shown}"`;
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  // A space on both sides is not part of a span. It is required next to a backtick.
  const space = /^[ `]|[ `]$/.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Quotes several texts, separated by commas. */
export function codeSpans(texts: readonly string[]): string {
  return texts.map(codeSpan).join(", ");
}
