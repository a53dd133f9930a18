import { styleText } from "node:util";

/** A finished step, and how long it took. */
export interface TimedStep {
  readonly step: string;
  readonly milliseconds: number;
  /** Whether it ran in parallel with other steps, so its time does not add to the total. */
  readonly isBeside?: boolean;
}

/** The result of another process, and how long it took. */
export interface Timed<Value> {
  readonly value: Value;
  readonly milliseconds: number;
}

/** Shows the steps of a long command on standard error: in place on a terminal, otherwise line by line. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #steps: TimedStep[] = [];
  readonly #running = new Set<string>();
  #failed: string | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** The finished steps, in order. */
  get steps(): readonly TimedStep[] {
    return this.#steps;
  }

  /** The first step that failed. */
  get failedStep(): string | undefined {
    return this.#failed;
  }

  /** Runs a step and shows its outcome. */
  async run<Result>(step: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    this.#begin(step);
    try {
      const result = await work();
      this.#end("done", { step, milliseconds: Math.round(performance.now() - start) });
      return result;
    } catch (error) {
      this.#end("failed", { step, milliseconds: Math.round(performance.now() - start) });
      throw error;
    }
  }

  /** Starts a step in another process, in parallel with the next steps. The caller must await its result later. */
  beside<Value>(step: string, work: () => Promise<Timed<Value>>): Promise<Value> {
    const start = performance.now();
    this.#begin(step);
    const settled = work().then(
      ({ value, milliseconds }) => {
        this.#end("done", { step, milliseconds, isBeside: true });
        return value;
      },
      (error: unknown) => {
        this.#end("failed", { step, milliseconds: Math.round(performance.now() - start), isBeside: true });
        throw error;
      },
    );
    // Another step may fail before this one is awaited.
    settled.catch(() => {});
    return settled;
  }

  /** Prints a note outside the steps: the first items, one line each, and how many more exist. */
  note(title: string, things: readonly string[]): void {
    if (things.length === 0) return;
    const rest = things.length - shown;
    const lines = [...things.slice(0, shown), ...(rest > 0 ? [`and ${rest} more`] : [])];
    this.#stream.write([`${title}:`, ...lines.map((line) => `  ${line}`), ""].join("\n"));
  }

  #begin(step: string): void {
    this.#running.add(step);
    this.#showRunning();
  }

  #end(outcome: "done" | "failed", timedStep: TimedStep): void {
    this.#running.delete(timedStep.step);
    this.#steps.push(timedStep);
    if (outcome === "failed") this.#failed ??= timedStep.step;
    const [color, mark] = outcome === "done" ? (["green", "✓"] as const) : (["red", "✗"] as const);
    const line = `${styleText(color, mark, { stream: this.#stream })} ${timedStep.step} ${timedStep.milliseconds} ms\n`;
    this.#stream.write(this.#stream.isTTY ? `${clearLine}${line}` : line);
    this.#showRunning();
  }

  #showRunning(): void {
    if (this.#stream.isTTY && this.#running.size > 0)
      this.#stream.write(`${clearLine}… ${[...this.#running].join(", ")}`);
  }
}

/** How many items a note lists before the rest is only counted. */
const shown = 10;

const clearLine = "\r\u001B[K";
