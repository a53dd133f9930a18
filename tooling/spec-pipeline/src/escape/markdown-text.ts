import { printable } from "../read/printable.ts";

/** Escapes text of unknown origin for a Markdown sentence: one line, without active markup. */
export function markdownText(text: string): string {
  return printable(text, longest).replaceAll(/[!#&()*<>@[\\\]_`{|}~]/g, String.raw`\$&`);
}

const longest = 160;
