/** The exit codes of the `spec` command. */
export const exitCode = {
  done: 0,
  /** An internal error of the pipeline. */
  unexpected: 1,
  /** The upstream document or its source was refused. */
  refusedInput: 2,
  /** An overlay found no target, changed nothing or cannot be read. */
  failedOverlay: 3,
  /** The assembled document does not pass the linter, or its types do not compile. */
  lintError: 4,
  /** All files are written, but a new operation has no method, or a method has no operation. */
  uncoveredOperation: 5,
  /** A file that would be overwritten has uncommitted changes. */
  uncommittedWork: 6,
  /** A generated file is out of date. */
  staleFile: 7,
  /** A description or an example is missing, an example is invalid, or a shared claim was not reviewed. */
  undocumented: 8,
  /** A recording of a running Lago server contradicts the document. */
  refusedEvidence: 9,
  /** The observed server did not respond or refused the key, or a created object was not deleted. */
  unobserved: 10,
  /** The command line is invalid. */
  usage: 64,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
