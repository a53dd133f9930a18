/** How the `release` command ends. */
export const exitCode = {
  done: 0,
  /** A step failed: what it runs says why. */
  failed: 1,
  /** Nothing was published, because this is not the place to publish from, or not the registry to publish to. */
  refused: 2,
  /** A tarball holds what it should not, or lacks what it should hold. */
  faultyTarball: 3,
  /** The command line makes no sense. */
  usage: 64,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
