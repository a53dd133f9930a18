import { printable } from "../read/printable.ts";

/** Where the pipeline broke, and what may be shown of it. */
export interface FaultContext {
  /** The step that did not end; undefined where none had begun. */
  readonly step: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Shows the stack of a fault, for those who mend it. */
const stackVariable = "SPEC_STACK";

/** Says in one line that the pipeline itself is at fault, where, and what to do about it. */
export function describeFault(error: unknown, { step, environment }: FaultContext): string {
  const [name, message] = error instanceof Error ? [error.name, error.message] : ["Error", String(error)];
  const where = step === undefined ? "" : ` in the step "${step}"`;
  const line =
    `Fault of the pipeline${where}: ${printable(`${name}: ${message}`, 300)}. ` +
    "No input may lead to this: please report it at https://github.com/lagokit/lagokit/issues, " +
    `with the command and the document; ${stackVariable}=1 shows where it is.`;
  const stack = environment[stackVariable] === undefined || !(error instanceof Error) ? "" : `\n${error.stack}`;
  return withoutKey(line + stack, environment["LAGO_API_KEY"]);
}

/** An error of a library may repeat the header that it did not like. */
function withoutKey(text: string, key: string | undefined): string {
  return key ? text.replaceAll(key, "…") : text;
}
