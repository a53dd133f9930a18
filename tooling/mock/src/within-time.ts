import { createContext, Script } from "node:vm";

const script = new Script("work()");
// Nothing but what is given for each run: whoever stands in it can be interrupted, wherever it comes from.
const context: { work?: () => unknown } = {};
createContext(context);

/** Says that a piece of work took too long, and was interrupted. */
export class OutOfTimeError extends Error {
  override readonly name = "OutOfTimeError";
}

/** Gives what a piece of work gives, and interrupts it after a time, even in the middle of a regular expression. */
export function withinTime<Result>(milliseconds: number, work: () => Result): Result {
  context.work = work;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as Result; // it runs `work` alone
  } catch (error) {
    if (!isInterruption(error)) throw error;
    throw new OutOfTimeError(`took more than ${milliseconds} ms`, { cause: error });
  }
}

/** The error is of the context's own world, where `Error` is another class. */
function isInterruption(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
