import { createInterface } from "node:readline/promises";

/** Asks on the terminal. Resolves with false at Ctrl-C, at the end of the input, and after anything but yes. */
export async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const controller = new AbortController();
  terminal.once("close", () => controller.abort());
  try {
    const text = await terminal.question(`${question} [y/N] `, { signal: controller.signal });
    return /^y(es)?$/i.test(text.trim());
  } catch (error) {
    if (controller.signal.aborted) return false;
    throw error;
  } finally {
    terminal.close();
  }
}
