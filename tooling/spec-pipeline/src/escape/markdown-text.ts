import { printable } from "../read/printable.ts";

/** Writes text of unknown origin into a sentence of Markdown: on one line, with nothing in it that is a mark. */
export function markdownText(text: string): string {
  return printable(text, longest).replaceAll(/[!#&()*<>@[\\\]_`{|}~]/g, String.raw`\$&`);
}

const longest = 160;
