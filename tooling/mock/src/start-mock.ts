import { specDocument } from "./document.ts";
import { messageOf } from "./message-of.ts";
import { startPrismThread } from "./prism-thread.ts";

/** What to serve, and where. */
export interface MockOptions {
  /**
   * The OpenAPI document to serve: the path of a YAML or JSON file.
   * @default the repository's own `spec/openapi.yaml`
   */
  readonly document?: string;
  /**
   * The port to listen on. `0` selects a free port.
   * @default 0
   */
  readonly port?: number;
}

/** A running mock. */
export interface Mock {
  /**
   * The URL at which it listens, without `/api/v1`. The paths of operations begin with `/api/v1`, as on the real
   * server.
   */
  readonly url: string;
  /** Stops it and frees its port. Has no effect if it is already stopped. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts Prism on a document, and resolves when it is ready. Prism validates requests and responses.
 *
 * It responds with the document's examples. With `Prefer: dynamic=true`, it responds with generated values, which are
 * the same for the same request. `Prefer: code=404` selects a declared status.
 *
 * It stops when the process that started it ends.
 */
export async function startMock({ document = specDocument(), port = 0 }: MockOptions = {}): Promise<Mock> {
  const { url, stop } = await startPrismThread({ document, port }).catch((cause: unknown) => {
    throw new Error(`The mock did not start: ${messageOf(cause)}`, { cause });
  });
  return { url, stop, [Symbol.asyncDispose]: stop };
}
