import type { Dispatcher } from "undici";
import { ReceivedBody } from "./received-body.ts";
import { UndiciResponse } from "./undici-response.ts";

/** A request, and the callbacks for its response. */
export interface Errand {
  readonly url: URL;
  readonly request: Dispatcher.DispatchOptions;
  readonly signal: AbortSignal | null | undefined;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

type Controller = Dispatcher.DispatchController;
type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;
type Beginning = readonly [status: number, headers: ReceivedHeaders, statusText?: string];

/** Statuses of responses without a body. */
const bodiless = /^(204|205|304)$/;

/** A running request, and its response as it arrives. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #errand: Errand;
  readonly #body = new ReceivedBody(() => this.#stop(new Error("The body was canceled.")));
  #controller: Controller | undefined;

  constructor(errand: Errand) {
    this.#errand = errand;
  }

  /** Passes the request to undici. */
  begin(dispatcher: Dispatcher): void {
    const { signal, request } = this.#errand;
    if (signal?.aborted) return this.#abort();
    signal?.addEventListener("abort", this.#abort);
    dispatcher.dispatch(request, this);
  }

  onRequestStart(controller: Controller): void {
    const isRepeated = this.#controller !== undefined;
    this.#controller = controller;
    // The client decides whether a request is retried, not the dispatcher.
    if (isRepeated) this.#stop(new TypeError("The request would be sent twice."));
    // The request may have waited for a connection beyond its timeout.
    else if (this.#errand.signal?.aborted) this.#abort();
  }

  onResponseStart(_: Controller, ...[status, received, statusText = ""]: Beginning): void {
    // An informational response, such as a 103, is not the response.
    if (status < 200) return;
    const { url, request, resolve } = this.#errand;
    const hasBody = request.method !== "HEAD" && !bodiless.test(`${status}`);
    const head = { url: url.href, status, statusText, headers: headersOf(received) };
    resolve(new UndiciResponse(head, hasBody ? this.#body : undefined));
  }

  onResponseData(_: Controller, chunk: Buffer): void {
    // As: no other thread shares what a socket received.
    this.#body.add(chunk as Buffer<ArrayBuffer>);
  }

  onResponseEnd(): void {
    this.#errand.signal?.removeEventListener("abort", this.#abort);
    this.#body.end();
  }

  onResponseError(_: Controller, cause: unknown): void {
    // The global `fetch` throws the same error.
    this.#fail(new TypeError("fetch failed", { cause }));
  }

  readonly #abort = (): void => this.#stop(this.#errand.signal?.reason);

  #stop(reason: unknown): void {
    this.#fail(reason);
    // As: undici accepts any abort reason, and only passes it back.
    this.#controller?.abort(reason as Error);
  }

  #fail(error: unknown): void {
    this.#errand.signal?.removeEventListener("abort", this.#abort);
    this.#errand.reject(error);
    this.#body.end({ error });
  }
}

/** Keeps the values of a repeated header separate. */
function headersOf(received: ReceivedHeaders): Headers {
  const headers = new Headers();
  for (const [name, value = []] of Object.entries(received))
    for (const one of typeof value === "string" ? [value] : value) headers.append(name, one);
  return headers;
}
