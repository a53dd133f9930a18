import { type Fetch, isNotFound } from "@lagokit/client";
import type { Stage } from "../behavior.ts";
import { createAnonymousClient, createClient, type Target } from "./target.ts";
import { withPatience } from "./with-patience.ts";

/** How to run a trial. */
export interface TrialOptions {
  /** Whether the server is known to have no license. */
  readonly lacksLicense?: boolean;
  /** Aborts the requests of the behavior, but not those that clean up after it. */
  readonly signal?: AbortSignal;
  /** Receives each response, with the method and the URL of its request. */
  readonly onResponse?: (method: string, url: string, response: Response) => void | Promise<void>;
}

/** One run of a behavior on a server. */
export class Trial {
  /** What the behavior receives. */
  readonly stage: Stage;
  readonly #target: Target;
  readonly #options: TrialOptions;
  readonly #removals: (() => Promise<unknown>)[] = [];
  readonly #names: string[] = [];
  #isCleaningUp = false;
  #lacksLicense: boolean;

  constructor(target: Target, options: TrialOptions = {}) {
    this.#target = target;
    this.#options = options;
    this.#lacksLicense = options.lacksLicense ?? false;
    this.stage = {
      lago: createClient({ ...target, fetch: this.#fetch }),
      anonymous: createAnonymousClient({ ...target, fetch: this.#fetch }),
      unique: (prefix) => this.#unique(prefix),
      cleanUp: (remove) => void this.#removals.unshift(remove),
      send: (method, path, body) => this.#send(method, path, body),
    };
  }

  /** Whether the server has no license: it is known, or the server refused a feature for this reason. */
  get lacksLicense(): boolean {
    return this.#lacksLicense;
  }

  /** Removes what the behavior created, the last object first. Returns what is left, with the reason. */
  async cleanUp(): Promise<readonly string[]> {
    this.#isCleaningUp = true;
    const left: string[] = [];
    for (const remove of this.#removals) {
      try {
        await remove();
      } catch (error) {
        // The behavior has removed it.
        if (!isNotFound(error)) left.push(messageOf(error));
      }
    }
    return left.length === 0 ? [] : left.map((reason) => `${reason} (its names: ${this.#names.join(", ")})`);
  }

  #unique(prefix: string): string {
    const name = `${prefix}_${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;
    this.#names.push(name);
    return name;
  }

  async #send(method: string, path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const { apiKey, url } = this.#target;
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
    const text = body === undefined ? null : JSON.stringify(body);
    const response = await withPatience(this.#fetch)(`${url}/api/v1${path}`, { method, headers, body: text });
    return { status: response.status, body: parse(await response.text()) };
  }

  readonly #fetch: Fetch = async (url, init) => {
    const signals = [init.signal, this.#isCleaningUp ? undefined : this.#options.signal];
    const signal = AbortSignal.any(signals.filter((each) => each != null));
    const response = await this.#target.fetch(url, { ...init, signal });
    if (response.status === 403) this.#lacksLicense ||= /feature_unavailable/.test(await response.clone().text());
    await this.#options.onResponse?.(init.method ?? "GET", url, response.clone());
    return response;
  };
}

/** The message of an error. Messages of the client contain no key, no body and no query. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A gateway can respond with HTML. */
function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
