import type { ExitCode } from "./exit-code.ts";

/** Ends the command with a message for the user and an exit code. */
export class ReleaseError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = "ReleaseError";
    this.exitCode = exitCode;
  }
}
