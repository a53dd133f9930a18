import createClient from "openapi-fetch";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { LagoCore } from "../lago-core.ts";
import type { ClientOptions } from "../options/client-options.ts";
import { apiError } from "../response/api-error.ts";
import { jsonText } from "../response/json-text.ts";
import { readWhole, readWholeJson } from "../response/read-whole.ts";
import { refuse } from "../response/unexpected-response.ts";
import { type TracedExchange, traceCall } from "../tracing/trace-call.ts";
import type { OutgoingRequest } from "../transport/outgoing-request.ts";
import { createContext } from "../transport/request-context.ts";
import { send } from "../transport/send.ts";
import { type ApiClient, type ApiRequest, type ApiMethodName, apiMethods, createApiClient } from "./api-client.ts";
import { checkMiddleware } from "./check-middleware.ts";
import { type GivenInit, readInit } from "./read-init.ts";
import type { OpenapiMiddleware } from "./openapi-middleware.ts";
import type { OpenapiClient } from "./openapi-types.ts";

/**
 * Returns the API as an openapi-fetch client that uses the transport of a client or a core: its key, timeouts and
 * retries.
 *
 * It throws the same errors as the methods, so a result always has `data` and never an `error`.
 *
 * @example
 * const client = openapiFetch(lago);
 * const { data, response } = await client.GET("/customers/{external_customer_id}", {
 *   params: { path: { external_customer_id: "acme" } },
 * });
 */
export function openapiFetch(client: LagoCore | { readonly core: LagoCore }): OpenapiClient {
  const core = "core" in client ? client.core : client;
  const calls = core.connect((options) => new Calls(options));
  const methods = apiMethods.map((method) => [
    method,
    (path: string, init?: GivenInit) => calls.call(method, path, init),
  ]);
  const api = {
    ...Object.fromEntries(methods),
    request: (method: string, path: string, init?: GivenInit) => calls.call(method.toUpperCase(), path, init),
    use: calls.use,
    eject: calls.eject,
  };
  // As: the types of responses trust the spec.
  return api as OpenapiClient;
}

/** The operation of a call. */
interface Target {
  readonly method: ApiMethodName;
  readonly path: string;
}

class Calls {
  readonly #client: ClientOptions;
  readonly #api: ApiClient;
  #middleware: readonly OpenapiMiddleware[] = [];

  constructor(client: ClientOptions) {
    this.#client = client;
    this.#api = createApiClient(client.baseUrl, { headers: client.request.headers, create: createClient });
  }

  readonly use = (...middleware: OpenapiMiddleware[]): void => {
    checkMiddleware(middleware);
    this.#api.use(...middleware);
    this.#middleware = [...this.#middleware, ...middleware];
  };

  readonly eject = (...middleware: OpenapiMiddleware[]): void => {
    this.#api.eject(...middleware);
    this.#middleware = this.#middleware.filter((one) => !middleware.includes(one));
  };

  async call(method: string, path: string, init?: GivenInit | null): Promise<unknown> {
    check(method, path);
    const exchange: TracedExchange = { url: this.#client.baseUrl };
    return traceCall(exchange, { method, path }, () => this.#call({ method, path }, init, exchange));
  }

  async #call(
    { method, path }: Target,
    init: GivenInit | null | undefined,
    exchange: TracedExchange,
  ): Promise<unknown> {
    const { passed, traits, ...given } = readInit(init ?? {});
    const isWhole = this.#middleware.length > 0 || given.isWhole;
    const readResponse = isWhole ? (traits.as ? readWhole : readWholeJson) : undefined;
    const created = createContext(this.#client, { method, path }, { ...traits, readResponse });
    // The request already contains the client's headers, so that headers of the call can remove some of them.
    const context = { ...created, options: { ...created.options, headers: {} } };
    exchange.context = context;
    const { params, bodySerializer } = passed;
    // A body that is not sent as JSON is not covered by the contract.
    const checks = !bodySerializer && created.options.checks;
    const input = { query: params.query, body: passed.body };
    const { query, body } = checks ? checks({ method, path }, input, created.options) : input;
    const { data, error, response } = await this.#api[method](path, {
      ...passed,
      params: { ...params, query },
      body,
      ...(isWhole && { Request: globalThis.Request }),
      fetch: async (request) => send(context, await outgoing(request)),
    });
    const { status, headers, ok } = response;
    // The transport throws the API's errors, so this response was changed by middleware.
    if (!ok) throw apiError(context.operation, { status, headers, body: textOf(error) });
    if (data === undefined && method === "GET" && context.response) refuse(context, " with an empty body");
    return { data, response: isWhole ? response : context.response };
  }
}

/** Refuses a path that could lead out of the API. */
function check(method: string, path: string): asserts method is ApiMethodName {
  if (!apiMethods.some((name) => name === method))
    throw new LagoArgumentError("method", `must be one of ${apiMethods.join(", ")}.`);
  if (typeof path !== "string" || !/^(\/([\w-]+|\{\w+\}))+$/.test(path))
    throw new LagoArgumentError("path", "must be like /customers/{id}, with IDs and the query in `params`.");
}

async function outgoing(request: ApiRequest | Request): Promise<OutgoingRequest> {
  const { url, method, headers } = request;
  // As: a light request has text as its body.
  const body = "text" in request ? await request.text() : (request.body as string | undefined);
  return { url, method, headers: Object.fromEntries(headers), body: body || undefined };
}

function textOf(error: unknown): string {
  return typeof error === "string" ? error : (jsonText(error) ?? "");
}
