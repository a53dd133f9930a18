import type { Outbox } from "../outbox.ts";

/** How often the progress is shown, in milliseconds: on a terminal in a line that is rewritten, elsewhere in a new line. */
const [onTerminal, elsewhere] = [500, 30_000];

/** Prints what happens during a delivery. It contains IDs of events and no other content. */
export class DrainReport {
  readonly #isJson: boolean;
  readonly #timer: ReturnType<typeof setInterval>;
  #delivered = 0;
  #shown = -1;

  constructor(outbox: Outbox, isJson: boolean) {
    this.#isJson = isJson;
    outbox.on("delivered", ({ events }) => (this.#delivered += events.length));
    outbox.on("dead", ({ event, reason }) =>
      this.#print("dead", { id: event.transaction_id, ...reason }, `Dead: ${event.transaction_id}: ${reason.message}`),
    );
    outbox.on("paused", ({ message, status }) => this.#print("paused", { message, status }, `Paused: ${message}`));
    outbox.on("resumed", () => this.#print("resumed", {}, "Resumed."));
    outbox.on("error", ({ error }) => {
      const message = error instanceof Error ? error.message : "The store failed.";
      this.#print("error", { message }, `Error: ${message}`);
    });
    this.#timer = setInterval(() => this.#show(), this.#isTerminal ? onTerminal : elsewhere);
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#isTerminal) process.stderr.write("\r\u001B[K");
  }

  summarize({ pending, dead }: { readonly pending: number; readonly dead: number }): void {
    const text = `Delivered: ${this.#delivered}. Pending: ${pending}. Dead: ${dead}.`;
    this.#print("ended", { delivered: this.#delivered, pending, dead }, text);
  }

  get #isTerminal(): boolean {
    return process.stderr.isTTY && !this.#isJson;
  }

  #show(): void {
    if (this.#shown === this.#delivered) return;
    this.#shown = this.#delivered;
    const text = `Delivered: ${this.#delivered}`;
    if (this.#isTerminal) process.stderr.write(`\r\u001B[K${text}`);
    else this.#print("progress", { delivered: this.#delivered }, text);
  }

  #print(report: string, facts: object, text: string): void {
    if (this.#isTerminal) process.stderr.write("\r\u001B[K");
    console.log(this.#isJson ? JSON.stringify({ report, time: new Date(), ...facts }) : text);
  }
}
