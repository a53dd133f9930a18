import { type Answer, readAnswer } from "@lagokit/mock";
import type { Fetch } from "../../src/index.ts";

/** A request to the mock, and its response. */
export interface Exchange {
  readonly method: string | undefined;
  readonly path: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly body: unknown;
  readonly answer: Answer;
}

/** Sends requests with a `fetch`, and records requests and responses. */
export class Recorder {
  readonly exchanges: Exchange[] = [];
  readonly #send: Fetch;

  constructor(send: Fetch) {
    this.#send = send;
  }

  readonly fetch: Fetch = async (url, init) => {
    const response = await this.#send(url, init);
    const answer = await readAnswer(response.clone());
    this.exchanges.push({ ...parseTarget(url), method: init.method, body: parseBody(init.body), answer });
    return response;
  };
}

/** Parses a URL, so that differently encoded URLs compare as equal. */
export function parseTarget(url: string): Pick<Exchange, "path" | "query"> {
  const { pathname, searchParams } = new URL(url);
  searchParams.sort();
  return { path: pathname.split("/").map(decodeURIComponent), query: [...searchParams] };
}

function parseBody(body: unknown): unknown {
  return typeof body === "string" ? JSON.parse(body) : undefined;
}
