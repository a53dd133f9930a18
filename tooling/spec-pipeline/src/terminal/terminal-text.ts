import { printable } from "../read/printable.ts";

/** Makes a text of several lines safe for a terminal: it may contain names from any document. */
export function terminalText(text: string): string {
  return text
    .split("\n")
    .map((line) => printable(line, Number.POSITIVE_INFINITY))
    .join("\n");
}
