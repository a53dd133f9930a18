import { styleText } from "node:util";

/** Prints a line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Makes a text stand out, where the terminal can. */
export function strong(text: string): string {
  return styleText(["bold", "cyan"], text, { stream: process.stdout });
}

/** Makes a text stand back, where the terminal can. */
export function dim(text: string): string {
  return styleText("dim", text, { stream: process.stdout });
}
