import type { ExitCode } from "./exit-code.ts";

/** What ends the command with a message for its user, and a code for what runs it. */
export class ReleaseError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.name = "ReleaseError";
    this.exitCode = exitCode;
  }
}
