import type { SendCommand } from "./redis-client.ts";
import { script, scriptHash } from "./script/script.ts";
import { refusalCode, toStoreError } from "./to-store-error.ts";

type Argument = string | number;

/** Runs the operations of the script in Redis. */
export class RedisScript {
  readonly #send: SendCommand;
  readonly #keys: readonly string[];
  readonly #timeout: number;

  constructor(send: SendCommand, options: { readonly prefix: string; readonly timeout: number }) {
    this.#send = send;
    // One hash tag, so that a cluster has all keys on one node.
    this.#keys = ["events", "keys", "dead", "delivered", "drainers"].map((name) => `{${options.prefix}}:${name}`);
    this.#timeout = options.timeout;
  }

  /**
   * Runs an operation. Rejects if Redis does not respond in time.
   *
   * @throws LagoOutboxStoreError
   */
  run(operation: string, args: readonly Argument[] = []): Promise<readonly unknown[]> {
    return this.within(this.start(operation, args), operation === "put");
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

  /** Limits how long a command may take. */
  async within<Result>(result: Promise<Result>, isPut = false): Promise<Result> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Late()), this.#timeout);
    });
    try {
      return await Promise.race([result, tooLong]);
    } catch (error) {
      throw toStoreError(error, isPut);
    } finally {
      clearTimeout(timer);
    }
  }
}

class Late extends Error {
  readonly code = "ETIMEDOUT";
}

function asList(reply: unknown): readonly unknown[] {
  return Array.isArray(reply) ? reply : [reply];
}
