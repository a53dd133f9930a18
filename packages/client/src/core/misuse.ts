import type { LagoError } from "../errors/lago-error.ts";

/** The error for a value that was given wrongly: `LagoConfigurationError` or `LagoArgumentError`. */
export type Misuse = new (subject: string, problem: string) => LagoError;
