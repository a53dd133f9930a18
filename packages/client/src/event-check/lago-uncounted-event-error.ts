import { LagoError } from "../errors/lago-error.ts";
import { describeProblems, type EventProblem } from "./event-problem.ts";

/** The error of an event that was not sent, because Lago would accept it but not bill it. */
export class LagoUncountedEventError extends LagoError {
  readonly #problems: readonly EventProblem[];

  constructor(problems: readonly EventProblem[]) {
    super(`Lago would accept this event but not bill it. ${describeProblems(problems)}`);
    this.#problems = problems;
  }

  override get name(): "LagoUncountedEventError" {
    return "LagoUncountedEventError";
  }

  /**
   * The problems. Not printed with the error, since for an unknown code they contain the most similar code of your
   * billable metrics.
   */
  get problems(): readonly EventProblem[] {
    return this.#problems;
  }
}
