import type { SendCommand } from "./redis-client.ts";
import { script, scriptHash } from "./script/script.ts";
import { refusalCode, toLateError, toStoreError } from "./to-store-error.ts";

type Argument = string | number;

/** Runs the operations of the script in Redis. */
export class RedisScript {
  readonly #send: SendCommand;
  readonly #keys: readonly string[];
  readonly #timeout: number;

  constructor(send: SendCommand, options: { readonly prefix: string; readonly timeout: number }) {
    this.#send = send;
    // One hash tag, so that a cluster has all keys on one node.
    this.#keys = ["events", "keys", "dead", "delivered", "drainers", "takes"].map(
      (name) => `{${options.prefix}}:${name}`,
    );
    this.#timeout = options.timeout;
  }

  /**
   * Runs an operation.
   *
   * @throws LagoOutboxStoreError also if Redis does not respond in time.
   */
  run(operation: string, args: readonly Argument[] = []): Promise<readonly unknown[]> {
    return this.within(this.start(operation, args));
  }

  /** Runs an operation, without a limit of time. Rejects with the error of the client. */
  async start(operation: string, args: readonly Argument[]): Promise<readonly unknown[]> {
    const parameters = [String(this.#keys.length), ...this.#keys, operation, ...args.map(String)];
    try {
      return asList(await this.#send("EVALSHA", scriptHash, ...parameters));
    } catch (error) {
      if (refusalCode(error) !== "NOSCRIPT") throw error;
      return asList(await this.#send("EVAL", script, ...parameters));
    }
  }

  /**
   * Limits how long commands may take.
   *
   * @throws LagoOutboxStoreError
   */
  async within<Result>(result: Promise<Result>): Promise<Result> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(toLateError(this.#timeout)), this.#timeout);
    });
    try {
      return await Promise.race([result, tooLate]);
    } catch (error) {
      throw toStoreError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function asList(reply: unknown): readonly unknown[] {
  return Array.isArray(reply) ? reply : [reply];
}
