import { createContext, Script } from "node:vm";

const script = new Script("work()");
// The context contains only the work of each run. Any code that runs in it can be interrupted, regardless of where the
// code comes from.
const context: { work?: () => unknown } = {};
createContext(context);

/** Thrown if some work took too long and was interrupted. */
export class OutOfTimeError extends Error {
  override readonly name = "OutOfTimeError";
}

/** Returns the result of some work. Interrupts the work after a time, even in the middle of a regular expression. */
export function withinTime<Result>(milliseconds: number, work: () => Result): Result {
  context.work = work;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as Result; // As: the script only calls `work`.
  } catch (error) {
    if (!isInterruption(error)) throw error;
    throw new OutOfTimeError(`took more than ${milliseconds} ms`, { cause: error });
  }
}

/** The error comes from the context, whose `Error` is another class. */
function isInterruption(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
