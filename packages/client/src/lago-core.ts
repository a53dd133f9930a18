import { LagoArgumentError } from "./errors/lago-argument-error.ts";
import { type ApiClient, type ApiRequest, createApiClient } from "./openapi-fetch/api-client.ts";
import type { AnyCall, AnyCaller, Caller, Lister, Method } from "./openapi-fetch/call.ts";
import { type ClientOptions, overrideOptions, readClientOptions } from "./options/client-options.ts";
import type { ClientOverrides, LagoOptions } from "./options/lago-options.ts";
import { type ResolvedOptions, resolveOptions } from "./options/merge-options.ts";
import type { RequestOptions } from "./options/request-options.ts";
import { type Reader, readJson, readPage } from "./response/envelope.ts";
import { type LagoPromise, toLagoPromise } from "./response/lago-promise.ts";
import { LoadedPage, type LoadPage } from "./response/page.ts";
import { refuse } from "./response/unexpected-response.ts";
import { type TracedExchange, traceCall } from "./tracing/trace-call.ts";
import { addCallSite, type CallSite, callSite } from "./transport/call-site.ts";
import type { OutgoingRequest } from "./transport/outgoing-request.ts";
import type { RateLimit } from "./transport/rate-limits.ts";
import { createContext } from "./transport/request-context.ts";
import { send } from "./transport/send.ts";

/**
 * Makes the calls of all resources. Each resource names its operation, and gets what is in the envelope of the
 * response.
 */
export class LagoCore {
  readonly #client: ClientOptions;
  readonly #api: ApiClient;

  /** @internal */
  readonly get: Caller<"get"> = this.#caller("GET");
  /** @internal */
  readonly post: Caller<"post"> = this.#caller("POST");
  /** @internal */
  readonly put: Caller<"put"> = this.#caller("PUT");
  /** @internal */
  readonly patch: Caller<"patch"> = this.#caller("PATCH");
  /** @internal */
  readonly delete: Caller<"delete"> = this.#caller("DELETE");
  /** @internal */
  readonly list: Lister = this.#lister();

  /** @throws LagoConfigurationError if an option, or its environment variable, is missing or invalid. */
  constructor(options: LagoOptions = {}, parent?: LagoCore) {
    this.#client = parent ? overrideOptions(parent.#client, options) : readClientOptions(options);
    this.#api = parent ? parent.#api : createApiClient(this.#client.baseUrl);
  }

  /** Where events with `ingest: true` are sent, if there is such a host. */
  get ingestUrl(): string | undefined {
    return this.#client.ingestUrl;
  }

  /** Whether events are sent to the ingest host by default. */
  get ingest(): boolean {
    return this.#client.ingest;
  }

  /** The rate limit of the latest response that reported one. */
  get rateLimit(): RateLimit | undefined {
    return this.#client.rateLimits.last;
  }

  /**
   * Returns whether calls wait because the API, or the ingest host, is unreachable.
   *
   * @internal
   */
  isAway(ingest: boolean): boolean {
    return this.#client.gates.of(ingest ? this.#client.ingestUrl : undefined).isClosed;
  }

  /**
   * Returns the options of a call, including those of the client.
   *
   * @internal
   */
  resolve(options: RequestOptions | undefined): ResolvedOptions {
    const { request } = this.#client;
    return options ? resolveOptions(request, options, LagoArgumentError) : request;
  }

  /**
   * Creates another client of the same API.
   *
   * @internal
   */
  connect<Made>(make: (client: ClientOptions) => Made): Made {
    return make(this.#client);
  }

  /** Returns the health of the server. It is not part of the API and needs no key. */
  readonly health = (options: RequestOptions | undefined): LagoPromise<unknown> => {
    const call = { baseUrl: this.#client.serverUrl, isPublic: true, options };
    const site = this.#site(call, this.health);
    return this.#call(site, { method: "GET", path: "/health", unwrap: "", read: readJson }, call);
  };

  /** Creates a client with other options. It shares the rate limits of this client unless it has another key. */
  withOptions(options: ClientOverrides): LagoCore {
    return new LagoCore(options, this);
  }

  #caller<M extends Method>(method: Uppercase<M>): Caller<M> {
    const caller: AnyCaller = (path, unwrap, call) => {
      const site = this.#site(call, caller);
      return this.#call(site, { method, path, unwrap, read: readJson }, call);
    };
    // As: the types trust the spec. Checking each response would break callers whenever the API grows.
    return caller as Caller<M>;
  }

  #lister(): Lister {
    const lister: AnyCaller = (path, unwrap, call) => {
      const target: Target = { method: "GET", path, unwrap, read: readPage };
      const site = this.#site(call, lister);
      const load = (page?: number): LagoPromise<unknown> =>
        this.#call(site, target, page ? { ...call, query: { ...call.query, page } } : call);
      // As: the reader of a page returns a page.
      return new LoadedPage(load as LoadPage<unknown>, call.options?.prefetch ?? this.#client.request.prefetch);
    };
    // As: the types of responses trust the spec.
    return lister as unknown as Lister;
  }

  /** Must be called before the last step of a method: then, the engine of Bun removes the method from the stack. */
  #site({ options }: AnyCall, above: unknown): CallSite | undefined {
    // V8 records by itself where a promise is awaited; the engine of Bun does not.
    const isNoted = options?.traceCalls ?? this.#client.request.traceCalls ?? "Bun" in globalThis;
    return isNoted ? callSite(above) : undefined;
  }

  #call(site: CallSite | undefined, target: Target, call: AnyCall): LagoPromise<unknown> {
    const exchange: TracedExchange = { url: call.baseUrl ?? this.#client.baseUrl };
    const { recover } = call;
    let result = traceCall(exchange, target, () => this.#exchange(target, call, exchange));
    if (recover) result = result.catch(recover);
    if (site) result = result.catch((error: unknown) => Promise.reject(addCallSite(site, error)));
    return toLagoPromise(result, exchange);
  }

  async #exchange(target: Target, call: AnyCall, exchange: TracedExchange): Promise<unknown> {
    const { ids = [], baseUrl, as, isUnparsed, mayBeNull, mayBeEmpty, read = target.read } = call;
    const context = createContext(this.#client, target, call);
    exchange.context = context;
    const { checks } = context.options;
    const { query, body } = checks ? checks(target, call, context.options) : call;
    const { data } = await this.#api[target.method](target.path, {
      params: { path: ids, query },
      body,
      baseUrl,
      parseAs: isUnparsed ? "text" : as,
      fetch: (request) => send(context, outgoing(request)),
    });
    if (data !== undefined) return read(data, { context, unwrap: target.unwrap, mayBeNull });
    // With a 404, an earlier attempt deleted the object.
    return mayBeEmpty || context.response?.status === 404 ? undefined : refuse(context, " with an empty body");
  }
}

/** Uses the headers of the client: openapi-fetch receives none, and adds only the content type of a body. */
function outgoing({ url, method, body }: ApiRequest): OutgoingRequest {
  // As: a light request has text as its body.
  return { url, method, headers: body === undefined ? {} : jsonHeaders, body: body as string | undefined };
}

const jsonHeaders = { "content-type": "application/json" };

/** The operation of a call, and how to read its response. */
interface Target {
  readonly method: Uppercase<Method>;
  readonly path: string;
  /** The keys that lead to the result, inside the envelope, with a dot between them. */
  readonly unwrap: string;
  readonly read: Reader;
}
