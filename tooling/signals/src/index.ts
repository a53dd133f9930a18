/**
 * Resolves at the first SIGINT or SIGTERM.
 *
 * Further signals do nothing, so that they do not interrupt the cleanup. Ctrl-C in a terminal reaches a command twice: from
 * the terminal and from the parent process.
 */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => resolve());
  });
}
