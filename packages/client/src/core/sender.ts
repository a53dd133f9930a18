// The only module that knows openapi-fetch: see docs/decisions/0003-openapi-fetch-behind-one-module.md.
import createClient from "openapi-fetch";
import type { Answer } from "../errors/lago-response-error.ts";
import type { Method } from "./call.ts";
import type { Configuration } from "./configuration.ts";

/** Sends a request to a path below the base URL, and reads the answer to its end, whatever its status. */
export type Sender = (method: Method, path: string, init: SenderInit) => Promise<Answer>;

interface SenderInit {
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the sender of a client. */
export function createSender({ baseUrl, headers, fetch }: Configuration): Sender {
  const client = createClient<AnyPaths>({
    baseUrl,
    headers,
    // A redirect is never followed: the key would go along, and a POST would become a GET.
    redirect: "manual",
    // As, here and below: openapi-fetch hands on what it gets, and uses no more of it than these classes have.
    Request: LightRequest as unknown as typeof Request,
    fetch: async (request) => {
      const { url, init } = request as unknown as LightRequest;
      // The global one is looked up now, since tests and tracers replace it after a client is made.
      const response = await (fetch ?? globalThis.fetch)(url, init);
      const answer = { status: response.status, headers: response.headers, body: await response.text() };
      return new SealedAnswer(answer) as unknown as Response;
    },
  });
  return async (method, path, init) => {
    const { data } = await client.request(method, path, { ...init, parseAs: "stream" });
    return data as unknown as Answer;
  };
}

/** Paths come filled and checked, and answers leave unread, so any path may answer anything. */
type AnyPaths = Record<string, Record<Method, { responses: { 200: { content: { "application/json": unknown } } } }>>;

/** Stands in for a `Request`: making a real one costs more than the rest of openapi-fetch. */
class LightRequest {
  readonly url: string;
  readonly init: RequestInit;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
  }
}

/** Carries an answer past openapi-fetch, which would parse the body of an error and lose its text. */
class SealedAnswer {
  readonly ok = true;
  readonly status = 200;
  readonly headers: { get(): null } = { get: () => null };
  readonly body: Answer;

  constructor(answer: Answer) {
    this.body = answer;
  }
}
