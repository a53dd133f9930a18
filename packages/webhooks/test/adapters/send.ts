import { request } from "node:http";
import type { RawBody } from "../../src/index.ts";

/** The response of a server. */
export interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** Sends a POST over real HTTP; a header with a list is sent once for each value. */
export function send(url: string, body: RawBody, headers: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const outgoing = request(url, { method: "POST", agent: false, headers: given });
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode, body: text }));
      response.on("error", reject);
    });
    outgoing.end(body);
  });
}
