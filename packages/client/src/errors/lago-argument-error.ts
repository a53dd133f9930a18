import { LagoError } from "./lago-error.ts";

/** A method was given an argument that cannot be sent; nothing was sent. */
export class LagoArgumentError extends LagoError {
  /** The argument, named as in the API. */
  readonly argument: string;

  constructor(argument: string, problem: string) {
    super(`\`${argument}\` ${problem}`);
    this.argument = argument;
  }

  override get name(): "LagoArgumentError" {
    return "LagoArgumentError";
  }
}
