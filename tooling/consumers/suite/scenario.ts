import { Lago, type LagoOptions } from "@lagokit/client";

/** What the server does with a request. */
export interface Answer {
  /** Without one, no answer comes at all. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, or an object as JSON. */
  readonly body?: string | object;
  /** What the server does instead of ending the answer: nothing more, or cut the connection. */
  readonly ending?: "hang" | "reset";
}

/** A request as the server received it. */
export interface Received {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The key of all clients here. */
export const key = "key-of-the-suite";

/** A place on the server that answers as it was told, and counts what it receives. */
export class Scenario {
  /** Where it is: the `baseUrl` of a client. */
  readonly url: string;

  private constructor(url: string) {
    this.url = url;
  }

  /** Tells the server how to answer, request by request; the last answer is given from then on. */
  static async start(server: string, ...answers: readonly Answer[]): Promise<Scenario> {
    const response = await fetch(`${server}/scenarios`, { method: "POST", body: JSON.stringify(answers) });
    return new Scenario(`${server}${await response.text()}`);
  }

  /** A client of it, which does not wait long before it tries again. */
  client(options: LagoOptions = {}): Lago {
    // The key is of no value to anyone, so that a page may have it.
    return new Lago({ apiKey: key, baseUrl: this.url, retryDelay: 1, dangerouslyAllowBrowser: true, ...options });
  }

  /** What arrived there so far. */
  async received(): Promise<readonly Received[]> {
    const response = await fetch(`${this.url}/received`);
    // As: the server of this package says so.
    return (await response.json()) as readonly Received[];
  }
}
