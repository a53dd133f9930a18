import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** Why an input is refused; every part is safe to print. */
export interface Refusal {
  /** The address, the path, or the place in the document. */
  readonly where: string;
  readonly what: string;
  /** How to mend it. */
  readonly fix: string;
  readonly cause?: unknown;
}

/** Gives the error that refuses an input, with one line to say what, where, and how to mend it. */
export function refusal({ where, what, fix, ...rest }: Refusal): PipelineError {
  return new PipelineError(exitCode.refusedInput, `Refused ${where}: ${what}. ${fix}.`, rest);
}
