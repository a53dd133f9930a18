import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** Why an input is refused. Every part is safe to print. */
export interface Refusal {
  /** The address, the path, or the place in the document. */
  readonly where: string;
  readonly what: string;
  /** How to fix it. */
  readonly fix: string;
  readonly cause?: unknown;
}

/** Creates the error that refuses an input. Its single line says what is wrong, where, and how to fix it. */
export function refusal({ where, what, fix, ...rest }: Refusal): PipelineError {
  return new PipelineError(exitCode.refusedInput, `Refused ${where}: ${what}. ${fix}.`, rest);
}
