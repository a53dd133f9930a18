import { type Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import type { ListeningFake } from "../../src/listen/fake-server.ts";

/** A response, as it arrived. */
export interface RawResponse {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** A request that `fetch` would change or refuse. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
  /** Its parts are sent as chunks, without a length. */
  readonly chunks?: readonly (string | Uint8Array)[];
}

/** Sends a request with the path exactly as written. */
export function rawRequest(
  { port }: ListeningFake,
  path: string,
  { chunks = [], headers, agent, method = "GET" }: RawRequest = {},
): Promise<RawResponse> {
  const authorized = { authorization: "Bearer fake-api-key", "content-type": "application/json", ...headers };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers: authorized, agent, method }, (response) => {
      const { statusCode: status } = response;
      text(response).then((body) => resolve({ status, headers: response.headers, body }), reject);
    });
    sent.once("error", reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}
