import { LagoError } from "./lago-error.ts";

/** Thrown when an option of `new Lago()`, or the environment variable that replaces it, is missing or invalid. */
export class LagoConfigurationError extends LagoError {
  /** Name of the option or the environment variable. */
  readonly option: string;

  constructor(option: string, problem: string) {
    super(`\`${option}\` ${problem}`);
    this.option = option;
  }

  override get name(): "LagoConfigurationError" {
    return "LagoConfigurationError";
  }
}
