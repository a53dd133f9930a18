import { LagoError } from "./lago-error.ts";

/** Thrown when an argument of a method cannot be sent. Nothing was sent. */
export class LagoArgumentError extends LagoError {
  /** Name of the argument, as in the API. */
  readonly argument: string;

  constructor(argument: string, problem: string) {
    super(`\`${argument}\` ${problem}`);
    this.argument = argument;
  }

  override get name(): "LagoArgumentError" {
    return "LagoArgumentError";
  }
}
