/** How the `spec` command ends. */
export const exitCode = {
  done: 0,
  /** A fault of the pipeline itself. */
  unexpected: 1,
  /** The upstream document, or the place it comes from, was refused. */
  refusedInput: 2,
  /** An overlay found no target, or changed nothing. */
  failedOverlay: 3,
  /** The assembled document does not pass the linter, or its types do not compile. */
  lintError: 4,
  /** All is written, but the client has no method for a new operation, or a method that has lost its operation. */
  uncoveredOperation: 5,
  /** A file to be written holds work that is not committed. */
  uncommittedWork: 6,
  /** A generated file is not what its sources produce. */
  staleFile: 7,
  /** A description or an example is missing, a sample is not valid, or a claim of a shared text was not reviewed. */
  undocumented: 8,
  /** The contract refuses what a running Lago was recorded to send. */
  refusedEvidence: 9,
  /** The Lago that was to be observed gave no answer or refused the key, or something that was made is left behind. */
  unobserved: 10,
  /** The command line makes no sense. */
  usage: 64,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
