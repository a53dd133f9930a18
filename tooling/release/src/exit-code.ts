/** The exit codes of the `release` command. */
export const exitCode = {
  done: 0,
  /** A step failed. The failed program printed why. */
  failed: 1,
  /** Nothing was published, because the registry is not allowed. */
  refused: 2,
  /** A tarball contains a file that it should not contain, or lacks one. */
  faultyTarball: 3,
  /** The command line is invalid. */
  usage: 64,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
