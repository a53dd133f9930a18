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

/** Logs one warning for each fault, or throws for the first one. */
export function report(faults: readonly BodyFault[], { strictBodies, operation, logging }: Reporting): void {
  const { name, title } = operation;
  for (const { place, remedy } of faults) {
    const problem = `is not a field of ${title}, and Lago ignores it${remedy}`;
    if (strictBodies) throw new LagoArgumentError(place, problem);
    warn(logging, `\`${place}\` ${problem}`, { operation: name });
  }
}

/** Warnings go to the console by default, because the caller has turned the checks on. */
function warn(
  { logger = console, logLevel = "warn" }: LogOptions,
  message: string,
  facts: Readonly<Record<string, unknown>>,
): void {
  if (logLevels.indexOf("warn") < logLevels.indexOf(logLevel)) return;
  try {
    log(logger, "warn", [message, facts]);
  } catch {
    // A failing logger must not fail a call, which may move money.
  }
}
