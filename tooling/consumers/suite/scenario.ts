import { Lago, type LagoOptions } from "@lagokit/client";

/** How the server responds to a request. */
export interface Answer {
  /** Without a status, the server does not respond. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text, or an object that is sent as JSON. */
  readonly body?: string | object;
  /** How the response ends, if it is not completed: nothing more is sent, or the connection is reset. */
  readonly ending?: "hang" | "reset";
}

/** A request as the server received it. */
export interface Received {
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The key of all clients in the suite. */
export const key = "key-of-the-suite";

/** A path on the server with prepared responses. It records the requests. */
export class Scenario {
  /** The `baseUrl` for a client. */
  readonly url: string;

  private constructor(url: string) {
    this.url = url;
  }

  /** Prepares the responses, one per request. The last response repeats. */
  static async start(server: string, ...answers: readonly Answer[]): Promise<Scenario> {
    const response = await fetch(`${server}/scenarios`, { method: "POST", body: JSON.stringify(answers) });
    return new Scenario(`${server}${await response.text()}`);
  }

  /** Creates a client for the scenario with a short retry delay. */
  client(options: LagoOptions = {}): Lago {
    // The key has no value, so a page may contain it.
    return new Lago({ apiKey: key, baseUrl: this.url, retryDelay: 1, dangerouslyAllowBrowser: true, ...options });
  }

  /** Returns the requests so far. */
  async received(): Promise<readonly Received[]> {
    const response = await fetch(`${this.url}/received`);
    // As: the scenario server responds with this.
    return (await response.json()) as readonly Received[];
  }
}
