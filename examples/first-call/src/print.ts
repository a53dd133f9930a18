import { styleText } from "node:util";

/** Prints a line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Highlights a text if the terminal supports it. */
export function strong(text: string): string {
  return styleText(["bold", "cyan"], text, { stream: process.stdout });
}

/** Dims a text if the terminal supports it. */
export function dim(text: string): string {
  return styleText("dim", text, { stream: process.stdout });
}
