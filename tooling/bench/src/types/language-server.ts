import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A message of the language server: a response to a request, or an event. */
interface Message {
  readonly type: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

/** TypeScript's language server, as an editor talks to it. */
export class LanguageServer implements Disposable {
  readonly #child = spawn(process.execPath, [server, "--disableAutomaticTypingAcquisition"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  readonly #waiting = new Map<number, (message: Message) => void>();
  #sequence = 0;

  constructor() {
    // Each message is one line of JSON below a header.
    createInterface(this.#child.stdout).on("line", (line) => {
      if (!line.startsWith("{")) return;
      const message = JSON.parse(line) as Message; // as the protocol has it
      if (message.type === "response") this.#waiting.get(message.request_seq ?? 0)?.(message);
    });
  }

  /** Tells the server something that it does not answer. */
  notify(command: string, args: object): void {
    this.#send(command, args);
  }

  /** Asks the server something, and gives the answer. */
  async request(command: string, args: object): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<Message>();
    this.#waiting.set(this.#send(command, args), resolve);
    const { success, message, body } = await promise;
    if (!success) throw new Error(`${command} failed: ${message}`);
    return body;
  }

  [Symbol.dispose](): void {
    this.#child.kill();
  }

  #send(command: string, args: object): number {
    const seq = ++this.#sequence;
    this.#child.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
    return seq;
  }
}

const server = fileURLToPath(new URL("tsserver.js", import.meta.resolve("typescript")));
