import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { LagoCore } from "../lago-core.ts";
import type { ClientOptions } from "../options/client-options.ts";
import { apiError } from "../response/api-error.ts";
import { refuse } from "../response/unexpected-response.ts";
import type { OutgoingRequest } from "../transport/outgoing-request.ts";
import { createContext } from "../transport/request-context.ts";
import { send } from "../transport/send.ts";
import { type ApiClient, type ApiMethodName, apiMethods, createApiClient } from "./api-client.ts";
import { type RawInit, readRawInit } from "./raw-init.ts";
import type { RawMiddleware } from "./raw-middleware.ts";
import type { RawClient } from "./raw-types.ts";

/** Makes an openapi-fetch client on the transport of a core. */
export function createRawClient(core: LagoCore): RawClient {
  const raw = core.connect((client) => new Raw(client));
  const methods = apiMethods.map((method) => [method, (path: string, init?: RawInit) => raw.call(method, path, init)]);
  const client = {
    ...Object.fromEntries(methods),
    request: (method: string, path: string, init?: RawInit) => raw.call(method.toUpperCase(), path, init),
    use: raw.use,
    eject: raw.eject,
  };
  // As: the spec's word is taken for what is in an answer.
  return client as RawClient;
}

class Raw {
  readonly #client: ClientOptions;
  readonly #api: ApiClient;
  #middleware: readonly RawMiddleware[] = [];

  constructor(client: ClientOptions) {
    this.#client = client;
    this.#api = createApiClient(client.baseUrl, client.request.headers);
  }

  readonly use = (...middleware: RawMiddleware[]): void => {
    this.#api.use(...middleware);
    this.#middleware = [...this.#middleware, ...middleware];
  };

  readonly eject = (...middleware: RawMiddleware[]): void => {
    this.#api.eject(...middleware);
    this.#middleware = this.#middleware.filter((one) => !middleware.includes(one));
  };

  async call(method: string, path: string, init: RawInit = {}): Promise<unknown> {
    check(method, path);
    const { passed, traits } = readRawInit(init);
    const isWhole = this.#middleware.length > 0 || traits.isWhole;
    const created = createContext(this.#client, { method, path }, { ...traits, isWhole });
    // The headers are in the request already, so that the call's own can take some of them away.
    const context = { ...created, options: { ...created.options, headers: {} } };
    const { data, error, response } = await this.#api[method](path, {
      ...passed,
      ...(isWhole && { Request: globalThis.Request }),
      fetch: async (request) => send(context, isWhole ? await readRequest(request) : request),
    });
    const { status, headers, ok } = response;
    // The transport throws what the API refuses; this is what middleware made of an answer.
    if (!ok) throw apiError(context.operation, { status, headers, body: textOf(error) });
    if (data === undefined && method === "GET" && context.response) refuse(context, " with an empty body");
    return { data, response: isWhole ? response : context.response };
  }
}

/** Refuses what could lead out of the API. */
function check(method: string, path: string): asserts method is ApiMethodName {
  if (!apiMethods.some((name) => name === method))
    throw new LagoArgumentError("method", `must be one of ${apiMethods.join(", ")}.`);
  if (typeof path !== "string" || !/^(\/([\w-]+|\{\w+\}))+$/.test(path))
    throw new LagoArgumentError("path", "must be like /customers/{id}, with ids and the query in `params`.");
}

async function readRequest(request: Request): Promise<OutgoingRequest> {
  const { url, method, headers } = request;
  return { url, method, headers, body: (await request.text()) || undefined };
}

function textOf(error: unknown): string {
  return typeof error === "string" ? error : (JSON.stringify(error) ?? "");
}
