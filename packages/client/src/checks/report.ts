import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { LogOptions } from "../options/call-checks.ts";
import { log, logLevels } from "../transport/logger.ts";
import type { BodyFault } from "./body-faults.ts";
import type { CheckedOperation } from "./find-operation.ts";

interface Reporting {
  readonly strictBodies: boolean;
  readonly operation: CheckedOperation;
  readonly logging: LogOptions;
}

/** Warns of each fault with a line, or refuses the first. */
export function report(faults: readonly BodyFault[], { strictBodies, operation, logging }: Reporting): void {
  const { name, title } = operation;
  for (const { place, remedy } of faults) {
    const problem = `is not a field of ${title}, and Lago ignores it${remedy}`;
    if (strictBodies) throw new LagoArgumentError(place, problem);
    warn(logging, `\`${place}\` ${problem}`, { operation: name });
  }
}

/** Whoever asks for checks wants to know, so that they are on the console unless there is another place for them. */
function warn(
  { logger = console, logLevel = "warn" }: LogOptions,
  message: string,
  facts: Readonly<Record<string, unknown>>,
): void {
  if (logLevels.indexOf("warn") < logLevels.indexOf(logLevel)) return;
  try {
    log(logger, "warn", [message, facts]);
  } catch {
    // A fault of who listens is no reason to fail a call, which may move money.
  }
}
