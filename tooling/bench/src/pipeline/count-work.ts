import { Session } from "node:inspector/promises";

/** Counts the work of JavaScript: what is done inside the engine, such as sorting or copying, it does not see. */
export class WorkCounter {
  readonly #session = new Session();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post("Profiler.enable");
    await this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /**
   * How often a function, a branch or the body of a loop was run since the start, or since this was last asked: the same
   * on every machine.
   */
  async take(): Promise<number> {
    const { result } = await this.#session.post("Profiler.takePreciseCoverage");
    return result
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  }
}
