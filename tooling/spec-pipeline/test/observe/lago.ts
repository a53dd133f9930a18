import { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { serve } from "../read/serve.ts";

/** A request that the server received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** A response that can be changed before it is sent. */
export interface Passing extends Received {
  readonly status: number;
  readonly answer: Json;
}

/** Changes a response: `undefined` keeps it unchanged, `lost` closes the connection instead. */
export type Change = (
  passing: Passing,
) => { status?: number; answer?: Json; headers?: JsonObject } | "lost" | undefined;

/** Serves the responses of the mock as if it were a running Lago server, with changes, and records the requests. */
export async function serveLago(
  mockUrl: string,
  change: Change = () => undefined,
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const listener: RequestListener = (request, response) => void pass(request, response);
  return { url: await serve(listener), received };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const note = { method: request.method ?? "", path: request.url ?? "", body: await textOf(request) };
    if (note.path === "/health") return end(response, 200, { version: "v1.52.0", message: "Success" });
    received.push(note);
    const passing = { ...note, ...(await ask(mockUrl, note)) };
    const changed = change(passing) ?? {};
    if (changed === "lost") return void response.destroy();
    end(
      response,
      changed.status ?? passing.status,
      changed.answer === undefined ? passing.answer : changed.answer,
      changed.headers,
    );
  }
}

function end(response: ServerResponse, status: number, body: Json, headers: JsonObject = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...(headers as Record<string, string>) });
  response.end(body === null ? "" : JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = await request.toArray();
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text === "" ? null : text;
  }
}

/** Earlier responses of the mock, which responds in the same way to the same request. */
const answered = new Map<string, Pick<Passing, "status" | "answer">>();

async function ask(mockUrl: string, { method, path, body }: Received): Promise<Pick<Passing, "status" | "answer">> {
  const key = `${method} ${path} ${body}`;
  const known = answered.get(key);
  if (known !== undefined) return known;
  const headers = { authorization: "Bearer any", ...(body !== "" && { "content-type": "application/json" }) };
  const response = await fetch(mockUrl + path, { method, headers, ...(body !== "" && { body }) });
  const answer = { status: response.status, answer: parse(await response.text()) };
  answered.set(key, answer);
  return answer;
}
