import { setTimeout as wait } from "node:timers/promises";

import type { Json } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** The address of a Lago server, and its API key. */
export interface ServerOptions {
  /** Its address, without `/api/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** A response of the server. The body is null if it was empty, and a string if it was not JSON. */
export interface ServerAnswer {
  readonly status: number;
  readonly body: Json;
}

/** A request to the API: a path below `/api/v1`, with its query. */
export interface ServerRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: Json | undefined;
}

/** The timeout of a request. */
const timeoutMilliseconds = 60_000;
/** The maximum number of attempts for a rate-limited request, and the maximum wait between them. */
const attempts = 5;
const longestWaitSeconds = 60;

/** A running Lago server that gets one request after another. */
export class Server {
  readonly #root: string;
  readonly #apiKey: string;

  constructor({ baseUrl, apiKey }: ServerOptions) {
    this.#root = rootOf(baseUrl);
    this.#apiKey = apiKey;
  }

  /** The version that the server reports. Undefined if it reports none that can be the name of a folder. */
  async version(): Promise<string | undefined> {
    const { text } = await this.#fetch("/health", { method: "GET" });
    const version = /"version"\s*:\s*"v?(\d+\.\d+\.\d+[\w.-]*)"/.exec(text);
    return version?.[1];
  }

  /** Sends a request, and retries it if it is rate limited. Throws if the server does not respond. */
  async send({ method, path, body }: ServerRequest): Promise<ServerAnswer> {
    const authorization = `Bearer ${this.#apiKey}`;
    const init =
      body === undefined
        ? { method, headers: { authorization } }
        : { method, headers: { authorization, "content-type": "application/json" }, body: JSON.stringify(body) };
    for (let attempt = 1; ; attempt++) {
      const { response, text } = await this.#fetch(`/api/v1${path}`, init);
      if (response.status !== 429 || attempt === attempts) return { status: response.status, body: this.#read(text) };
      await wait(secondsToWait(response.headers) * 1000);
    }
  }

  async #fetch(path: string, init: RequestInit): Promise<{ response: Response; text: string }> {
    try {
      const signal = AbortSignal.timeout(timeoutMilliseconds);
      const response = await fetch(`${this.#root}${path}`, { ...init, redirect: "manual", signal });
      return { response, text: await response.text() };
    } catch (cause) {
      const reason = reasonOf(cause);
      throw new PipelineError(exitCode.unobserved, `The Lago server at \`--base-url\` did not respond: ${reason}.`, {
        cause,
      });
    }
  }

  /** Reads a body. A server may repeat the key, for example in an error, so it is removed first. */
  #read(text: string): Json {
    // A shorter key is a word for a mock, which would also match parts of other words.
    const clean = this.#apiKey.length < 8 ? text : text.replaceAll(this.#apiKey, "text");
    if (clean.trim() === "") return null;
    try {
      return JSON.parse(clean) as Json; // JSON.parse returns JSON
    } catch {
      return clean;
    }
  }
}

/**
 * Refuses an address that would send the key unencrypted or that contains a secret. The message does not show it for
 * that reason.
 */
function rootOf(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) throw refusedUrl();
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(baseUrl);
  const isLocal = /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLocal);
  if (!isSafe || username + password + search + hash !== "") throw refusedUrl();
  return origin + pathname.replace(/(\/api\/v1)?\/*$/, "");
}

function refusedUrl(): PipelineError {
  return new PipelineError(
    exitCode.usage,
    "`--base-url` must be an https URL such as https://lago.example.com, without credentials and query. http is only allowed for this machine.",
  );
}

function secondsToWait(headers: Headers): number {
  const asked = Number(headers.get("retry-after") ?? headers.get("x-ratelimit-reset") ?? 1);
  return Number.isFinite(asked) && asked >= 0 ? Math.min(asked, longestWaitSeconds) : 1;
}

/** `fetch` hides the reason, such as ECONNREFUSED, in the cause of its error. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return "unknown reason";
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
}
