import { LagoError } from "../errors/lago-error.ts";
import { describeProblems, type EventProblem } from "./event-problem.ts";

/** Lago would accept the event and not bill it; it was not sent. */
export class LagoUncountedEventError extends LagoError {
  readonly #problems: readonly EventProblem[];

  constructor(problems: readonly EventProblem[]) {
    super(`Lago would accept this event and not bill it. ${describeProblems(problems)}`);
    this.#problems = problems;
  }

  override get name(): "LagoUncountedEventError" {
    return "LagoUncountedEventError";
  }

  /** What is wrong. It is not printed with the error: of an unknown code, it has the nearest of your own. */
  get problems(): readonly EventProblem[] {
    return this.#problems;
  }
}
