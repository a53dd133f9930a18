import type { ExitCode } from "./exit-code.ts";

/** An expected failure. Its message says what is wrong, where, and how to fix it. */
export class PipelineError extends Error {
  override readonly name = "PipelineError";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
