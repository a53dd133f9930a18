import type { LagoError } from "../errors/lago-error.ts";

/** The error for an invalid option or argument: `LagoConfigurationError` or `LagoArgumentError`. */
export type OptionError = new (subject: string, problem: string) => LagoError;
