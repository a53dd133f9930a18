import type { ExitCode } from "./exit-code.ts";

/** A failure that the pipeline foresees: its message says what is wrong and where, and how to mend it. */
export class PipelineError extends Error {
  override readonly name = "PipelineError";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
