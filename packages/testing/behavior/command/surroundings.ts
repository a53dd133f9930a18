import type { Writable } from "node:stream";

/** A terminal, a file or a pipe that the command prints to. */
export type Output = Writable & Partial<Pick<NodeJS.WriteStream, "columns" | "isTTY">>;

/** What surrounds the command: those of its process, or those of a test. */
export interface Surroundings {
  readonly environment: Readonly<Partial<Record<"LAGO_API_KEY" | "LAGO_API_URL", string>>>;
  readonly output: Output;
  readonly errors: Output;
  /** Whether a person can respond to a question. */
  readonly canAsk: boolean;
  /** Aborts when the command is interrupted. */
  readonly signal: AbortSignal;
}
