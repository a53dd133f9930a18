import { Conformity } from "../../test/conformity/conformity.ts";
import { findRoute } from "../../src/server/router.ts";

let shared: Promise<Conformity> | undefined;

/** Collects in what the responses of a server differ from the API document. */
export class Differences {
  readonly #conformity: Conformity;
  readonly #found = new Map<string, number>();

  private constructor(conformity: Conformity) {
    this.#conformity = conformity;
  }

  static async create(): Promise<Differences> {
    // It takes longer to read than most topics take to run.
    shared ??= Conformity.read();
    return new Differences(await shared);
  }

  /** Checks a response. */
  readonly note = async (method: string, url: string, response: Response): Promise<void> => {
    const { pathname } = new URL(url);
    const path = pathname.slice(pathname.indexOf("/api/v1") + "/api/v1".length);
    const operation = findRoute(method, path)?.operation;
    if (operation === undefined) return;
    const { status, headers } = response;
    const answer = { operation, status, contentType: headers.get("content-type"), text: await response.text() };
    for (const problem of this.#conformity.checkAnswer(answer, "document"))
      this.#found.set(problem, (this.#found.get(problem) ?? 0) + 1);
  };

  /** Each difference once, with how often it occurred. */
  get found(): readonly string[] {
    return [...this.#found].map(([problem, count]) => (count === 1 ? problem : `${problem} (${count} times)`));
  }
}
