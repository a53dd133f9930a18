import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { AnswerTo, Call, KeysInto, Method, PathWith, Unwrapped } from "./call.ts";
import { callSite, leadTo } from "./call-site.ts";
import type { Configuration } from "./configuration.ts";
import { Deadline } from "./deadline.ts";
import { failure } from "./failure.ts";
import { readHeaders } from "./headers.ts";
import { fillPath } from "./path.ts";
import { readAnswer } from "./read-answer.ts";
import type { RequestOptions } from "./request-options.ts";
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

  // The spec's word is taken for what is in an answer: checking it would break callers whenever the API grows.
  get<Path extends PathWith<"get">, const Keys extends KeysInto<AnswerTo<Path, "get">>>(
    path: Path,
    call: Call<Path, "get", Keys>,
  ): Promise<Unwrapped<AnswerTo<Path, "get">, Keys>>;
  get(path: string, call: AnyCall): Promise<unknown> {
    return this.#call("get", path, call);
  }

  async #call(method: "get", path: string, call: AnyCall): Promise<unknown> {
    const site = callSite(this[method]);
    try {
      return await this.#exchange(method, path, call);
    } catch (error) {
      throw leadTo(site, error);
    }
  }

  async #exchange(method: Method, path: string, { path: ids, unwrap, options = {} }: AnyCall): Promise<unknown> {
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
interface AnyCall {
  readonly path: Readonly<Record<string, unknown>>;
  readonly unwrap: readonly PropertyKey[];
  readonly options: RequestOptions | undefined;
}
