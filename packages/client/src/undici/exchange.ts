import type { Dispatcher } from "undici";
import { ReceivedBody } from "./received-body.ts";
import { UndiciResponse } from "./undici-response.ts";

/** A request, and who waits for the answer. */
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

/** The statuses of answers that have no body. */
const bodiless = /^(204|205|304)$/;

/** A request on its way, and the answer to it as it arrives. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #errand: Errand;
  readonly #body = new ReceivedBody(() => this.#stop(new Error("The body is not wanted.")));
  #controller: Controller | undefined;

  constructor(errand: Errand) {
    this.#errand = errand;
  }

  /** Hands the request to undici. */
  begin(dispatcher: Dispatcher): void {
    const { signal, request } = this.#errand;
    if (signal?.aborted) return this.#abort();
    signal?.addEventListener("abort", this.#abort);
    dispatcher.dispatch(request, this);
  }

  onRequestStart(controller: Controller): void {
    const isRepeated = this.#controller !== undefined;
    this.#controller = controller;
    // Whether it may be sent again is for the client to say, and not for what undici was given to send with.
    if (isRepeated) this.#stop(new TypeError("The request was about to be sent again."));
    // It can have waited for a connection for longer than its sender did.
    else if (this.#errand.signal?.aborted) this.#abort();
  }

  onResponseStart(_: Controller, ...[status, received, statusText = ""]: Beginning): void {
    // What comes before an answer, such as a 103, is none.
    if (status < 200) return;
    const { url, request, resolve } = this.#errand;
    const hasBody = request.method !== "HEAD" && !bodiless.test(`${status}`);
    const head = { url: url.href, status, statusText, headers: headersOf(received) };
    resolve(new UndiciResponse(head, hasBody ? this.#body : undefined));
  }

  onResponseData(_: Controller, chunk: Buffer): void {
    // As: no other thread has what a socket received.
    this.#body.add(chunk as Buffer<ArrayBuffer>);
  }

  onResponseEnd(): void {
    this.#errand.signal?.removeEventListener("abort", this.#abort);
    this.#body.end();
  }

  onResponseError(_: Controller, cause: unknown): void {
    // What the global `fetch` says of the same.
    this.#fail(new TypeError("fetch failed", { cause }));
  }

  readonly #abort = (): void => this.#stop(this.#errand.signal?.reason);

  #stop(reason: unknown): void {
    this.#fail(reason);
    // As: undici takes whatever a signal was aborted with, and only hands it back.
    this.#controller?.abort(reason as Error);
  }

  #fail(error: unknown): void {
    this.#errand.signal?.removeEventListener("abort", this.#abort);
    this.#errand.reject(error);
    this.#body.end({ error });
  }
}

/** A header that came more than once has several values, which must not become one. */
function headersOf(received: ReceivedHeaders): Headers {
  const headers = new Headers();
  for (const [name, value = []] of Object.entries(received))
    for (const one of typeof value === "string" ? [value] : value) headers.append(name, one);
  return headers;
}
