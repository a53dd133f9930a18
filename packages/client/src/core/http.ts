import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Caller, Lister, Method } from "./call.ts";
import { type CallSite, callSite, leadTo } from "./call-site.ts";
import { type Configuration, configure } from "./configuration.ts";
import { exchange } from "./exchange.ts";
import { type AnyCall, type AnyCaller, createJob } from "./job.ts";
import type { LagoOptions } from "./lago-options.ts";
import { Page, type PageLoader } from "./page.ts";
import type { RateLimit } from "./rate-limits.ts";
import { type Reading, readJson, readPage } from "./read-answer.ts";
import type { RequestOptions } from "./request-options.ts";
import { settle, type Settings } from "./settings.ts";

/** Makes the calls of all resources: each names its operation, and gets what is in the envelope of the answer. */
export class Http {
  readonly #configuration: Configuration;

  readonly get: Caller<"get"> = this.#caller("GET");
  readonly post: Caller<"post"> = this.#caller("POST");
  readonly put: Caller<"put"> = this.#caller("PUT");
  readonly patch: Caller<"patch"> = this.#caller("PATCH");
  readonly delete: Caller<"delete"> = this.#caller("DELETE");
  readonly list: Lister = this.#lister();

  /** @throws LagoConfigurationError if an option, or the environment variable in its place, is missing or wrong. */
  constructor(options: LagoOptions = {}, parent?: Http) {
    if (parent === undefined) {
      this.#configuration = configure(options);
      return;
    }
    const shared = parent.#configuration;
    this.#configuration = { ...shared, settings: settle(shared.settings, options, LagoArgumentError) };
  }

  /** Where events go that are sent with `ingest: true`, if there is such a host. */
  get ingestUrl(): string | undefined {
    return this.#configuration.ingestUrl;
  }

  /** The rate limit that the latest answer told, if any did. */
  get rateLimit(): RateLimit | undefined {
    return this.#configuration.rateLimits.last;
  }

  /** The options of a call, those of the client included. */
  settingsOf(options: RequestOptions | undefined): Settings {
    const { settings } = this.#configuration;
    return options ? settle(settings, options, LagoArgumentError) : settings;
  }

  /** Asks the server how it is, which is no part of the API and needs no key. */
  readonly health = (options: RequestOptions | undefined): Promise<unknown> => {
    const baseUrl = this.#configuration.baseUrl.replace(/\/api\/v1$/, "");
    const call = { baseUrl, isPublic: true, options };
    const site = this.#site(call, this.health);
    return this.#call({ method: "GET", path: "/health", unwrap: "", read: readJson }, call, site);
  };

  /** Makes a client with other options, which shares the rate limits with this one. */
  withOptions(options: RequestOptions): Http {
    return new Http(options, this);
  }

  #caller<M extends Method>(method: Uppercase<M>): Caller<M> {
    const caller: AnyCaller = (path, unwrap, call) =>
      this.#call({ method, path, unwrap, read: readJson }, call, this.#site(call, caller));
    // As: the spec's word is taken for what is in an answer: checking it would break callers whenever the API grows.
    return caller as Caller<M>;
  }

  #lister(): Lister {
    const lister = (path: string, unwrap: string, call: AnyCall): Page<unknown> => {
      const site = this.#site(call, lister);
      const operation = { method: "GET", path, unwrap, read: readPage };
      const load = (page?: number): Promise<unknown> =>
        this.#call(operation, page ? { ...call, query: { ...call.query, page } } : call, site);
      // As: what reads a page gives one.
      return new Page(load as PageLoader<unknown>, call.options?.prefetch ?? this.#configuration.settings.prefetch);
    };
    // As: the spec's word is taken for what is in an answer.
    return lister as Lister;
  }

  #site({ options }: AnyCall, above: unknown): CallSite | undefined {
    // V8 knows by itself where a promise is awaited; the engine of Bun does not.
    const isNoted = options?.traceCalls ?? this.#configuration.settings.traceCalls ?? "Bun" in globalThis;
    return isNoted ? callSite(above) : undefined;
  }

  async #call(operation: Reading, call: AnyCall, site: CallSite | undefined): Promise<unknown> {
    try {
      return await exchange(createJob(operation, call, this.#configuration));
    } catch (error) {
      throw site ? leadTo(site, error) : error;
    }
  }
}
