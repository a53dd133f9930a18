import type { LagoError } from "../errors/lago-error.ts";

/** The error for an option or argument that was given wrongly: `LagoConfigurationError` or `LagoArgumentError`. */
export type OptionError = new (subject: string, problem: string) => LagoError;
