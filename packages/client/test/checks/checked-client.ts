import { text } from "node:stream/consumers";
import { afterAll } from "vitest";
import { type ContractCheckOptions, contractChecks } from "../../src/checks/contract-checks.ts";
import { Lago, type LagoOptions } from "../../src/index.ts";
import { type Server, startServer } from "../start-server.ts";

/** The outcome of a call. */
export interface Sent {
  /** The query that the server received, decoded; undefined without a request. */
  readonly query?: string | undefined;
  /** The body that the server received. */
  readonly body?: unknown;
  /** The name and message of the error that refused the call before it was sent. */
  readonly refused?: string;
  /** The warnings. */
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

/** Starts a server that responds to everything with an empty object, once for all tests of a file. */
async function emptyServer(): Promise<Server> {
  server ??= await startServer(async (request, response) => {
    bodies.push(await text(request));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  return server;
}

/** Makes a call with a client that has checks, and returns the request. */
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
  // Ignores how the client reads the empty response.
  if (request) return { query: queryOf(request.url), body: JSON.parse(bodies.at(-1) || "null"), warnings };
  return { refused: outcome.status === "rejected" ? String(outcome.reason) : "nothing", warnings };
}

function queryOf(url = ""): string {
  return decodeURIComponent(url.split("?")[1] ?? "");
}

/** Passes an input without types, as plain JavaScript does. */
export function untyped(value: unknown): never {
  // As: used for calls that the compiler rejects.
  return value as never;
}
