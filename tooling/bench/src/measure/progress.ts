/** Receives the progress of the measurements. */
export interface Progress {
  /** A longer task begins. */
  readonly begin: (what: string) => void;
  /** A part of the task begins. */
  readonly at: (part: string) => void;
  /** Everything is done. */
  readonly end: () => void;
}

/** Reports nothing. */
export const noProgress: Progress = { begin: () => {}, at: () => {}, end: () => {} };

/** The stream that shows the progress: `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/**
 * Shows what is being measured, and the seconds since the start. A terminal shows each part, in one line that is
 * rewritten. Any other stream gets one line per task.
 */
export function showProgress(screen: Screen): Progress {
  const start = performance.now();
  const line = (what: string): string =>
    `${String(Math.round((performance.now() - start) / 1000)).padStart(4)} s  ${what}`;
  if (screen.isTTY !== true) {
    const print = (what: string): void => void screen.write(`${line(what)}\n`);
    return { begin: print, at: () => {}, end: () => print("Done") };
  }
  let current = "";
  const replace = (text: string): void => void screen.write(`\r\u001B[K${text.slice(0, (screen.columns ?? 80) - 1)}`);
  return {
    begin: (what) => replace(line((current = what))),
    at: (part) => replace(line(`${current}: ${part}`)),
    end: () => replace(`${line("Done")}\n`),
  };
}
