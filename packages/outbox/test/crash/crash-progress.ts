import type { EngineName } from "./place.ts";

/** The stream that shows the progress: `process.stderr`. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** Receives the progress. */
export interface CrashProgress {
  readonly killed: (engine: EngineName) => void;
  readonly end: () => void;
}

/** Shows how many kills are done: on a terminal in one line that is rewritten, elsewhere in a line after each tenth of them. */
export function showCrashes(screen: Screen, engines: readonly EngineName[], kills: number): CrashProgress {
  const start = performance.now();
  const done = new Map(engines.map((engine) => [engine, 0]));
  const step = Math.max(1, Math.floor((kills * engines.length) / 10));
  let sum = 0;
  const line = (): string => {
    const seconds = String(Math.round((performance.now() - start) / 1000)).padStart(4);
    return `${seconds} s  ${[...done].map(([engine, count]) => `${engine} ${count}/${kills}`).join(", ")}`;
  };
  return {
    killed(engine) {
      done.set(engine, (done.get(engine) ?? 0) + 1);
      sum++;
      if (screen.isTTY) screen.write(`\r\u001B[K${line().slice(0, (screen.columns ?? 80) - 1)}`);
      else if (sum % step === 0) screen.write(`${line()}\n`);
    },
    end: () => void (screen.isTTY && screen.write("\n")),
  };
}
