/** The exit codes of the `spec` command. */
export const exitCode = {
  done: 0,
  /** An internal error of the pipeline. */
  unexpected: 1,
  /** The upstream document or its location was refused. */
  refusedInput: 2,
  /** An overlay found no target, or changed nothing. */
  failedOverlay: 3,
  /** The assembled document does not pass the linter, or its types do not compile. */
  lintError: 4,
  /** All files are written, but a new operation has no client method, or a client method has lost its operation. */
  uncoveredOperation: 5,
  /** A file to be written contains uncommitted work. */
  uncommittedWork: 6,
  /** A generated file is out of date. */
  staleFile: 7,
  /** A description or an example is missing, a sample is invalid, or a claim of a shared text was not reviewed. */
  undocumented: 8,
  /** A recording of a running Lago server contradicts the contract. */
  refusedEvidence: 9,
  /** The observed server did not respond or refused the key, or a created object could not be deleted. */
  unobserved: 10,
  /** The command line is invalid. */
  usage: 64,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
