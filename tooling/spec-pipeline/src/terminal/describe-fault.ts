import { printable } from "../read/printable.ts";

/** The step that failed, and the environment, which decides what may be shown. */
export interface FaultContext {
  /** The step that did not end. Undefined if none had begun. */
  readonly step: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The environment variable that shows the stack trace of an internal error, for developers of the pipeline. */
const stackVariable = "SPEC_STACK";

/** Describes an internal error of the pipeline in one line: where it occurred, and what to do about it. */
export function describeFault(error: unknown, { step, environment }: FaultContext): string {
  const [name, message] = error instanceof Error ? [error.name, error.message] : ["Error", String(error)];
  const where = step === undefined ? "" : ` in the step "${step}"`;
  const line =
    `Internal error of the pipeline${where}: ${printable(`${name}: ${message}`, 300)}. ` +
    "No input should cause this. Please report it at https://github.com/lagokit/lagokit/issues " +
    `with the command and the document. Set ${stackVariable}=1 to print the stack trace.`;
  const stack = environment[stackVariable] === undefined || !(error instanceof Error) ? "" : `\n${error.stack}`;
  return withoutKey(line + stack, environment["LAGO_API_KEY"]);
}

/** An error of a library may repeat a header that it rejected. */
function withoutKey(text: string, key: string | undefined): string {
  return key ? text.replaceAll(key, "…") : text;
}
