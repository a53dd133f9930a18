import type { Run } from "./client.ts";
import { raceCode } from "./put-sql.ts";
import { codeOf, isOutcomeUnknown, storeFailure } from "./store-failure.ts";

/** Failures after which a statement runs again: another one was faster. */
const again = new Set(["40001", "40P01"]);

/** Number of times that a statement runs again because others were faster. */
const mostRaces = 20;

/** How a statement runs. */
export interface StatementOptions {
  /** Whether it puts events. It then runs again if another `put` was faster, and a failure says if it may have worked. */
  readonly isPut?: boolean;
  /** Whether the caller would not know what happened if the connection is lost. Such a statement runs once. */
  readonly isOnce?: boolean;
}

/** Runs statements of which each is its own transaction. */
export class Session {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Runs a statement. After a lost connection it runs once more: each statement can be repeated. */
  async run(
    statement: string,
    input?: unknown,
    { isPut = false, isOnce = false }: StatementOptions = {},
  ): Promise<unknown> {
    let isUnknown = false;
    for (let races = 0; ; races++) {
      try {
        return await this.#run(statement, input);
      } catch (error) {
        const code = codeOf(error) ?? "";
        if ((again.has(code) || (isPut && code === raceCode)) && races < mostRaces) continue;
        const isLost = isOutcomeUnknown(error);
        if (!isLost || isUnknown || isOnce) throw storeFailure(error, isPut && (isLost || isUnknown));
        isUnknown = true;
      }
    }
  }
}
