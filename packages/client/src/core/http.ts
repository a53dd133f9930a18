import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { AnswerTo, Caller, ItemIn, ListCall, ListIn, Method, PathWith } from "./call.ts";
import { type CallSite, callSite, leadTo } from "./call-site.ts";
import type { Configuration } from "./configuration.ts";
import { Deadline } from "./deadline.ts";
import { failure } from "./failure.ts";
import { readHeaders } from "./headers.ts";
import { Page, type PageMeta, type PageResult } from "./page.ts";
import { fillPath } from "./path.ts";
import { readAnswer } from "./read-answer.ts";
import type { RequestOptions } from "./request-options.ts";
import type { Resend } from "./resend.ts";
import { createSender, type Sender } from "./sender.ts";
import { checkTimeout } from "./timeout.ts";

/** Makes the calls of all resources: each names its operation, and gets what is in the envelope of the answer. */
export class Http {
  readonly #send: Sender;
  readonly #timeout: number;

  constructor(configuration: Configuration) {
    this.#send = createSender(configuration);
    this.#timeout = configuration.timeout;
  }

  readonly get: Caller<"get"> = this.#caller("get");
  readonly post: Caller<"post"> = this.#caller("post");
  readonly put: Caller<"put"> = this.#caller("put");
  readonly patch: Caller<"patch"> = this.#caller("patch");
  readonly delete: Caller<"delete"> = this.#caller("delete");

  list<Path extends PathWith<"get">, const Key extends ListIn<AnswerTo<Path, "get">>>(
    path: Path,
    call: ListCall<Path, Key>,
  ): Page<ItemIn<AnswerTo<Path, "get">, Key>>;
  list(path: string, { items, ...call }: AnyCall & { readonly items: string }): Page<unknown> {
    const site = callSite(this.list);
    return new Page(async (number): Promise<PageResult<unknown>> => {
      const query = number === undefined ? call.query : { ...call.query, page: number };
      const body = (await this.#call("get", path, { ...call, query }, site)) as Record<string, unknown>;
      return { data: body[items] as unknown[], meta: body["meta"] as PageMeta };
    });
  }

  #caller<M extends Method>(method: M): Caller<M> {
    const caller = (path: string, call: AnyCall): Promise<unknown> => this.#call(method, path, call, callSite(caller));
    // As: the spec's word is taken for what is in an answer: checking it would break callers whenever the API grows.
    return caller as Caller<M>;
  }

  async #call(method: Method, path: string, call: AnyCall, site: CallSite): Promise<unknown> {
    try {
      return await this.#exchange(method, path, call);
    } catch (error) {
      throw leadTo(site, error);
    }
  }

  async #exchange(method: Method, path: string, call: AnyCall): Promise<unknown> {
    const { path: ids = {}, unwrap = [], options = {} } = call;
    const operation = { method: method.toUpperCase(), path };
    const filled = fillPath(path, ids);
    const headers = readHeaders(options.headers ?? {}, LagoArgumentError);
    const timeout = checkTimeout(options.timeout ?? this.#timeout, LagoArgumentError);
    const deadline = new Deadline(timeout, options.signal);
    try {
      deadline.signal.throwIfAborted();
      const answer = await this.#send(method, filled, { signal: deadline.signal, headers });
      return readAnswer(operation, answer, unwrap);
    } catch (error) {
      throw failure(operation, deadline, error);
    } finally {
      deadline.clear();
    }
  }
}

/** A call of any operation: which one it is was checked on the way here. */
export interface AnyCall {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly unwrap?: readonly PropertyKey[] | undefined;
  readonly mayBeEmpty?: boolean | undefined;
  readonly resend?: Resend | undefined;
  readonly options: RequestOptions | undefined;
}
