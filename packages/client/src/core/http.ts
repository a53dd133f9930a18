import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { Caller, Lister, Method } from "./call.ts";
import { type CallSite, callSite, leadTo } from "./call-site.ts";
import { type Configuration, configure } from "./configuration.ts";
import { exchange } from "./exchange.ts";
import { type AnyCall, createJob } from "./job.ts";
import type { LagoOptions } from "./lago-options.ts";
import { Page, type PageLoader } from "./page.ts";
import { type RateLimit, RateLimits } from "./rate-limits.ts";
import { jsonReader, pageReader, type Reader, readText } from "./read-answer.ts";
import { checkRaw, type Raw, type RawRequest } from "./raw.ts";
import type { RequestOptions } from "./request-options.ts";
import { settle } from "./settings.ts";

/** Makes the calls of all resources: each names its operation, and gets what is in the envelope of the answer. */
export class Http {
  readonly #configuration: Configuration;
  readonly #rateLimits: RateLimits;

  readonly get: Caller<"get"> = this.#caller("get");
  readonly post: Caller<"post"> = this.#caller("post");
  readonly put: Caller<"put"> = this.#caller("put");
  readonly patch: Caller<"patch"> = this.#caller("patch");
  readonly delete: Caller<"delete"> = this.#caller("delete");
  readonly list: Lister = this.#lister();
  readonly raw: Raw = this.#rawCaller();

  /** @throws LagoConfigurationError if an option, or the environment variable in its place, is missing or wrong. */
  constructor(options: LagoOptions = {}, parent?: Http) {
    if (parent === undefined) {
      this.#configuration = configure(options);
      this.#rateLimits = new RateLimits();
      return;
    }
    const configuration = parent.#configuration;
    const settings = settle(configuration.settings, options, LagoArgumentError);
    this.#configuration = { ...configuration, settings };
    this.#rateLimits = parent.#rateLimits;
  }

  /** The rate limit that the latest answer told, if any did. */
  get rateLimit(): RateLimit | undefined {
    return this.#rateLimits.last;
  }

  /** Makes a client with other options, which shares the rate limits with this one. */
  withOptions(options: RequestOptions): Http {
    return new Http(options, this);
  }

  #caller<M extends Method>(method: M): Caller<M> {
    const caller = (path: string, call: AnyCall): Promise<unknown> =>
      this.#call(method, path, { call, site: callSite(caller), read: readerOf(call) });
    // As: the spec's word is taken for what is in an answer: checking it would break callers whenever the API grows.
    return caller as Caller<M>;
  }

  #lister(): Lister {
    const lister = (path: string, { items, ...call }: AnyCall & { readonly items: string }): Page<unknown> => {
      const way = { site: callSite(lister), read: pageReader(items) };
      const load: PageLoader<unknown> = (number) => {
        const query = number === undefined ? call.query : { ...call.query, page: number };
        return this.#call("get", path, { ...way, call: { ...call, query } });
      };
      return new Page(load, call.options?.prefetch ?? this.#configuration.settings.prefetch);
    };
    // As: the spec's word is taken for what is in an answer.
    return lister as Lister;
  }

  #rawCaller(): Raw {
    const raw = async (method: Method, path: string, call: RawRequest = {}): Promise<unknown> => {
      checkRaw(method, path);
      return this.#call(method, path, { call, site: callSite(raw), read: readerOf(call) });
    };
    // As: the same.
    return raw as Raw;
  }

  async #call<Value>(method: Method, path: string, { call, site, read }: Way<Value>): Promise<Value> {
    try {
      const client = { configuration: this.#configuration, rateLimits: this.#rateLimits, read };
      return await exchange(createJob({ method: method.toUpperCase(), path }, call, client));
    } catch (error) {
      throw leadTo(site, error);
    }
  }
}

/** What a call is, where it was made, and how its answer is read. */
interface Way<Value> {
  readonly call: AnyCall;
  readonly site: CallSite;
  readonly read: Reader<Value>;
}

function readerOf(call: AnyCall): Reader<unknown> {
  return call.as === "text" ? readText : jsonReader(call.unwrap ?? [], call);
}
