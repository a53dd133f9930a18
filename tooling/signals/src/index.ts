/**
 * Resolves at the first SIGINT or SIGTERM.
 *
 * Further ones do nothing, so that what cleans up is not cut short: Ctrl-C in a terminal reaches a command twice, from
 * the terminal and from what started the command.
 */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => resolve());
  });
}
