import { type Bytes, decode, decodeStream } from "./decode.ts";
import type { ReceivedBody } from "./received-body.ts";

/** What comes before the body of an answer. */
export interface Head {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
}

const utf8 = new TextDecoder();

/**
 * A response that is read as text without a stream, which is what makes one of the global `fetch` dear.
 *
 * For whatever else it is asked, it makes one of those of its body.
 */
export class UndiciResponse extends Response {
  readonly #head: Head;
  readonly #received: ReceivedBody | undefined;
  #usual: Response | undefined;
  #isRead = false;

  constructor(head: Head, body: ReceivedBody | Response | undefined) {
    // Nothing of the head: a response that is made, unlike one that came, cannot have every status.
    super(null);
    this.#head = head;
    if (body instanceof Response) this.#usual = body;
    else this.#received = body;
  }

  override get url(): string {
    return this.#head.url;
  }

  override get status(): number {
    return this.#head.status;
  }

  override get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  override get statusText(): string {
    return this.#head.statusText;
  }

  override get headers(): Headers {
    return this.#head.headers;
  }

  override get bodyUsed(): boolean {
    return this.#isRead || this.#usual?.bodyUsed === true;
  }

  override get body(): ReadableStream<Bytes> | null {
    return this.#asUsual().body;
  }

  override clone(): UndiciResponse {
    return new UndiciResponse(this.#head, this.#asUsual().clone());
  }

  override async text(): Promise<string> {
    if (this.#received === undefined || this.#usual || this.#isRead) return this.#asUsual().text();
    this.#isRead = true;
    return utf8.decode(await decode(await this.#received.bytes(), this.headers.get("content-encoding")));
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override async bytes(): Promise<Bytes> {
    return this.#asUsual().bytes();
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#asUsual().arrayBuffer();
  }

  override async blob(): Promise<Blob> {
    return this.#asUsual().blob();
  }

  override async formData(): Promise<FormData> {
    return this.#asUsual().formData();
  }

  #asUsual(): Response {
    if (this.#usual) return this.#usual;
    const { headers } = this;
    const body = this.#isRead ? "" : this.#received?.stream();
    this.#usual = new Response(body && decodeStream(body, headers.get("content-encoding")), { headers });
    // What was read cannot be read again.
    if (this.#isRead) void this.#usual.text();
    return this.#usual;
  }
}
