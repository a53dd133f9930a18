import { LagoError } from "./lago-error.ts";

/** An option of `new Lago()`, or the environment variable that stands in for it, is missing or wrong. */
export class LagoConfigurationError extends LagoError {
  /** The option or the environment variable. */
  readonly option: string;

  constructor(option: string, problem: string) {
    super(`\`${option}\` ${problem}`);
    this.option = option;
  }

  override get name(): "LagoConfigurationError" {
    return "LagoConfigurationError";
  }
}
