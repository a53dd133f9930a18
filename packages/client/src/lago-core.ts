import { LagoArgumentError } from "./errors/lago-argument-error.ts";
import { type ApiClient, type ApiRequest, createApiClient } from "./openapi-fetch/api-client.ts";
import type { AnyCall, AnyCaller, Caller, Lister, Method } from "./openapi-fetch/call.ts";
import { type ClientOptions, overrideOptions, readClientOptions } from "./options/client-options.ts";
import type { ClientOverrides, LagoOptions } from "./options/lago-options.ts";
import { type ResolvedOptions, resolveOptions } from "./options/merge-options.ts";
import type { RequestOptions } from "./options/request-options.ts";
import { type Reader, readJson, readPage } from "./response/envelope.ts";
import { type Exchange, type LagoPromise, toLagoPromise } from "./response/lago-promise.ts";
import { LoadedPage, type LoadPage } from "./response/page.ts";
import { refuse } from "./response/unexpected-response.ts";
import { addCallSite, type CallSite, callSite } from "./transport/call-site.ts";
import type { OutgoingRequest } from "./transport/outgoing-request.ts";
import type { RateLimit } from "./transport/rate-limits.ts";
import { createContext } from "./transport/request-context.ts";
import { send } from "./transport/send.ts";

/** Makes the calls of all resources: each names its operation, and gets what is in the envelope of the answer. */
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

  /** @throws LagoConfigurationError if an option, or the environment variable in its place, is missing or wrong. */
  constructor(options: LagoOptions = {}, parent?: LagoCore) {
    this.#client = parent ? overrideOptions(parent.#client, options) : readClientOptions(options);
    this.#api = parent ? parent.#api : createApiClient(this.#client.baseUrl);
  }

  /** Where events go that are sent with `ingest: true`, if there is such a host. */
  get ingestUrl(): string | undefined {
    return this.#client.ingestUrl;
  }

  /** Whether events go there unless a call says otherwise. */
  get ingest(): boolean {
    return this.#client.ingest;
  }

  /** The rate limit that the latest answer told, if any did. */
  get rateLimit(): RateLimit | undefined {
    return this.#client.rateLimits.last;
  }

  /**
   * Whether calls wait since the API, or the ingest host, is away.
   *
   * @internal
   */
  isAway(ingest: boolean): boolean {
    return this.#client.gates.of(ingest ? this.#client.ingestUrl : undefined).isClosed;
  }

  /**
   * The options of a call, those of the client included.
   *
   * @internal
   */
  resolve(options: RequestOptions | undefined): ResolvedOptions {
    const { request } = this.#client;
    return options ? resolveOptions(request, options, LagoArgumentError) : request;
  }

  /**
   * Gives what another client of the same API is made from.
   *
   * @internal
   */
  connect<Made>(make: (client: ClientOptions) => Made): Made {
    return make(this.#client);
  }

  /** Asks the server how it is, which is no part of the API and needs no key. */
  readonly health = (options: RequestOptions | undefined): LagoPromise<unknown> => {
    const call = { baseUrl: this.#client.serverUrl, isPublic: true, options };
    const site = this.#site(call, this.health);
    return this.#call(site, { method: "GET", path: "/health", unwrap: "", read: readJson }, call);
  };

  /** Makes a client with other options, which shares the rate limits with this one unless it has another key. */
  withOptions(options: ClientOverrides): LagoCore {
    return new LagoCore(options, this);
  }

  #caller<M extends Method>(method: Uppercase<M>): Caller<M> {
    const caller: AnyCaller = (path, unwrap, call) => {
      const site = this.#site(call, caller);
      return this.#call(site, { method, path, unwrap, read: readJson }, call);
    };
    // As: the spec's word is taken for what is in an answer: checking it would break callers whenever the API grows.
    return caller as Caller<M>;
  }

  #lister(): Lister {
    const lister: AnyCaller = (path, unwrap, call) => {
      const target: Target = { method: "GET", path, unwrap, read: readPage };
      const site = this.#site(call, lister);
      const load = (page?: number): LagoPromise<unknown> =>
        this.#call(site, target, page ? { ...call, query: { ...call.query, page } } : call);
      // As: what reads a page gives one.
      return new LoadedPage(load as LoadPage<unknown>, call.options?.prefetch ?? this.#client.request.prefetch);
    };
    // As: the spec's word is taken for what is in an answer.
    return lister as unknown as Lister;
  }

  /** It is asked for before the last thing that a method does, since the engine of Bun forgets a function by then. */
  #site({ options }: AnyCall, above: unknown): CallSite | undefined {
    // V8 knows by itself where a promise is awaited; the engine of Bun does not.
    const isNoted = options?.traceCalls ?? this.#client.request.traceCalls ?? "Bun" in globalThis;
    return isNoted ? callSite(above) : undefined;
  }

  #call(site: CallSite | undefined, target: Target, call: AnyCall): LagoPromise<unknown> {
    const exchange: Exchange = {};
    const { recover } = call;
    let result = this.#exchange(target, call, exchange);
    if (recover) result = result.catch(recover);
    if (site) result = result.catch((error: unknown) => Promise.reject(addCallSite(site, error)));
    return toLagoPromise(result, exchange);
  }

  async #exchange(target: Target, call: AnyCall, exchange: Exchange): Promise<unknown> {
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
    // With a 404, it is what an earlier attempt deleted.
    return mayBeEmpty || context.response?.status === 404 ? undefined : refuse(context, " with an empty body");
  }
}

/** The headers are those of the client: openapi-fetch is given none, and adds the type of a body alone. */
function outgoing({ url, method, body }: ApiRequest): OutgoingRequest {
  // As: a light request has the text that was written for it.
  return { url, method, headers: body === undefined ? {} : jsonHeaders, body: body as string | undefined };
}

const jsonHeaders = { "content-type": "application/json" };

/** The operation that is called, and what is made of its answer. */
interface Target {
  readonly method: Uppercase<Method>;
  readonly path: string;
  /** The keys that lead to what the method gives, past the envelope, with a dot between them. */
  readonly unwrap: string;
  readonly read: Reader;
}
