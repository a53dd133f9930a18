import { styleText } from "node:util";

/** A step that is done, and how long it took. */
export interface TimedStep {
  readonly step: string;
  readonly milliseconds: number;
}

/** Shows the steps of a long command on standard error: in place on a terminal, line by line elsewhere. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #steps: TimedStep[] = [];
  #failed: string | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** The steps that are done, in their order. */
  get steps(): readonly TimedStep[] {
    return this.#steps;
  }

  /** The first step that did not come to its end. */
  get failedStep(): string | undefined {
    return this.#failed;
  }

  /** Runs a step and shows how it went. */
  async run<Result>(step: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    const end = (mark: string): void => this.#end(mark, { step, milliseconds: Math.round(performance.now() - start) });
    if (this.#stream.isTTY) this.#stream.write(`… ${step}`);
    try {
      const result = await work();
      end(styleText("green", "✓", { stream: this.#stream }));
      return result;
    } catch (error) {
      this.#failed ??= step;
      end(styleText("red", "✗", { stream: this.#stream }));
      throw error;
    }
  }

  #end(mark: string, timedStep: TimedStep): void {
    this.#steps.push(timedStep);
    const line = `${mark} ${timedStep.step} ${timedStep.milliseconds} ms\n`;
    this.#stream.write(this.#stream.isTTY ? `\r\u001B[K${line}` : line);
  }
}
