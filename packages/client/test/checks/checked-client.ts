import { text } from "node:stream/consumers";
import { afterAll } from "vitest";
import { type ContractCheckOptions, contractChecks } from "../../src/checks/contract-checks.ts";
import { Lago, type LagoOptions } from "../../src/index.ts";
import { type Server, startServer } from "../start-server.ts";

/** What became of a call. */
export interface Sent {
  /** The query as it arrived, decoded; undefined if nothing did. */
  readonly query?: string | undefined;
  /** The body as it arrived. */
  readonly body?: unknown;
  /** What refused the call before anything was sent: the name of the error and its message. */
  readonly refused?: string;
  /** The lines that were warned of. */
  readonly warnings: readonly string[];
}

interface Made {
  readonly checks?: ContractCheckOptions;
  readonly options?: Partial<LagoOptions>;
}

let server: Server | undefined;
const bodies: string[] = [];

afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  server = undefined;
});

/** Starts the server that answers everything with an empty object, once for all tests of a file. */
async function emptyServer(): Promise<Server> {
  server ??= await startServer(async (request, response) => {
    bodies.push(await text(request));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  return server;
}

/** Makes a call with a client that has checks, and tells what was sent. */
export async function sentBy(
  call: (lago: Lago) => PromiseLike<unknown>,
  { checks, options }: Made = {},
): Promise<Sent> {
  const { url, received } = await emptyServer();
  const [before, warnings]: [number, string[]] = [received.length, []];
  const logger = { debug() {}, warn: (line: string) => warnings.push(line) };
  const shared = { apiKey: "key", baseUrl: url, maxRetries: 0, logger, logLevel: "warn" } as const;
  const lago = new Lago({ ...shared, checks: contractChecks(checks), ...options });
  const [outcome] = await Promise.allSettled([call(lago)]);
  const [request] = received.slice(before);
  // What is made of an empty answer is another matter.
  if (request) return { query: queryOf(request.url), body: JSON.parse(bodies.at(-1) || "null"), warnings };
  return { refused: outcome.status === "rejected" ? String(outcome.reason) : "nothing", warnings };
}

function queryOf(url = ""): string {
  return decodeURIComponent(url.split("?")[1] ?? "");
}

/** What somebody without types gives, for the compiler to let through. */
export function untyped(value: unknown): never {
  // As: it is for calls that the compiler refuses.
  return value as never;
}
