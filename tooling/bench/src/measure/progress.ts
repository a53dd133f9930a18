/** Is told what is being measured. */
export interface Progress {
  /** Something begins that takes a while. */
  readonly begin: (what: string) => void;
  /** A part of that begins. */
  readonly at: (part: string) => void;
  /** All is done. */
  readonly end: () => void;
}

/** Tells nobody. */
export const noProgress: Progress = { begin: () => {}, at: () => {}, end: () => {} };

/** Where progress is shown: `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** Shows what is being measured and how many seconds after the start: each part in place on a terminal, else in lines. */
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
