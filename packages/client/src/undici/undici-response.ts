import type { LimitedResponse } from "../response/read-body.ts";
import { decode } from "./decode.ts";
import type { Bytes, ReceivedBody } from "./received-body.ts";

/** A response without its body. */
export interface Head {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
}

/**
 * A response that can be read as text without a stream. The stream makes a response of the global `fetch` slow.
 *
 * For anything else, it creates a standard `Response` from its body.
 */
export class UndiciResponse extends Response implements LimitedResponse {
  readonly #head: Head;
  readonly #received: ReceivedBody | undefined;
  #usual: Response | undefined;
  #isRead = false;

  constructor(head: Head, body: ReceivedBody | Response | undefined) {
    // The status is not passed: a constructed response cannot have every status.
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

  /** Reads the body as text, unless it exceeds the limit; undefined once something else reads the body. */
  get limitedText(): ((limit: number) => Promise<string | undefined>) | undefined {
    const received = this.#received;
    if (received === undefined || this.#usual || this.#isRead) return undefined;
    return (limit) => {
      this.#isRead = true;
      return readText(decode(received, this.headers.get("content-encoding")), limit);
    };
  }

  override async text(): Promise<string> {
    // As: no body exceeds this limit.
    return (await (this.limitedText?.(Infinity) ?? this.#asUsual().text())) as string;
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
    const body = this.#isRead ? "" : this.#received && streamOf(this.#received, headers.get("content-encoding"));
    this.#usual = new Response(body, { headers });
    // A body can be read only once.
    if (this.#isRead) void this.#usual.text();
    return this.#usual;
  }
}

async function readText(body: AsyncIterable<Bytes>, limit: number): Promise<string | undefined> {
  const utf8 = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) return undefined;
    text += utf8.decode(chunk, { stream: true });
  }
  return text + utf8.decode();
}

function streamOf(received: ReceivedBody, header: string | null): ReadableStream<Bytes> {
  const chunks = decode(received, header);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    // Immediately, not when the next chunk arrives.
    cancel: () => void received.return(),
  });
}
