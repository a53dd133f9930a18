import { printable } from "../read/printable.ts";

/** Makes a text of several lines safe to show on a terminal: names of any document may stand in it. */
export function terminalText(text: string): string {
  return text
    .split("\n")
    .map((line) => printable(line, Number.POSITIVE_INFINITY))
    .join("\n");
}
