import { specDocument } from "./document.ts";
import { messageOf } from "./message-of.ts";
import { startPrismThread } from "./prism-thread.ts";

/** What to serve, and where. */
export interface MockOptions {
  /**
   * The OpenAPI document to serve: the path of a YAML or JSON file.
   * @default the repository's own spec/openapi.yaml
   */
  readonly document?: string;
  /**
   * The port to listen on; 0 takes a free one.
   * @default 0
   */
  readonly port?: number;
}

/** A running mock. */
export interface Mock {
  /** Where it listens, without `/api/v1`: operations are below that, as they are on the real server. */
  readonly url: string;
  /** Ends it and frees its port; harmless when it has ended already. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts Prism on a document, with request and response validation on, and resolves once it answers.
 *
 * It answers with the document's examples, or with made-up values if a request says `Prefer: dynamic=true`:
 * the same ones for the same request. `Prefer: code=404` asks for a declared status.
 *
 * It ends with the process that started it, however that ends.
 */
export async function startMock({ document = specDocument(), port = 0 }: MockOptions = {}): Promise<Mock> {
  const { url, stop } = await startPrismThread({ document, port }).catch((cause: unknown) => {
    throw new Error(`The mock did not start: ${messageOf(cause)}`, { cause });
  });
  return { url, stop, [Symbol.asyncDispose]: stop };
}
