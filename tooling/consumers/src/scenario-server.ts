import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Answer, Received } from "../suite/scenario.ts";

interface Script {
  readonly answers: readonly Answer[];
  readonly received: Received[];
}

/** Serves scenarios until it is disposed. Pages of any origin may call it. */
export async function startScenarioServer(): Promise<AsyncDisposable & { readonly url: string }> {
  const scripts: Script[] = [];
  const server = createServer((request, response) => void answer(request, response, scripts));
  await once(server.listen(0, "127.0.0.1"), "listening");
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop };
}

async function answer(request: IncomingMessage, response: ServerResponse, scripts: Script[]): Promise<void> {
  allowOrigin(request, response);
  const { method = "", url = "", headers } = request;
  const body = await text(request);
  const [, place = "", rest = ""] = /^\/([^/]*)(.*)$/.exec(url) ?? [];
  if (method === "OPTIONS") return void response.writeHead(204).end();
  if (place === "scenarios") {
    // As: the suite sends this.
    const added = scripts.push({ answers: JSON.parse(body) as readonly Answer[], received: [] });
    return void response.end(`/${added - 1}`);
  }
  const script = scripts[Number(place)];
  if (script === undefined) return void response.writeHead(500).end("This scenario does not exist.");
  if (rest === "/received") return void response.end(JSON.stringify(script.received));
  // As: the headers of a request are texts, except for cookies.
  script.received.push({ method, path: rest, headers: headers as Received["headers"], body });
  play(script.answers[script.received.length - 1] ?? script.answers.at(-1) ?? {}, request, response);
}

function play({ status, headers, body, ending }: Answer, request: IncomingMessage, response: ServerResponse): void {
  const reset = (): unknown => request.socket.resetAndDestroy();
  if (status === undefined) return void (ending === "reset" && reset());
  response.writeHead(status, { "content-type": "application/json", ...headers });
  const content = typeof body === "string" ? body : JSON.stringify(body ?? "");
  if (ending === undefined) response.end(body === undefined ? "" : content);
  // The connection is reset only after the previous data is sent.
  else response.write(content, () => ending === "reset" && reset());
}

/** Allows requests from pages of other origins. Lago itself does not. */
function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-methods", "*");
  response.setHeader("access-control-allow-headers", headers["access-control-request-headers"] ?? "");
  response.setHeader("access-control-expose-headers", "*");
}
