import type { Outbox } from "../outbox.ts";

/** How often the progress is shown, in milliseconds: on a terminal in a line that is rewritten, elsewhere in a new line. */
const [onTerminal, elsewhere] = [500, 30_000];

/** How often the waiting events are counted for a terminal, in milliseconds. A large table takes a while. */
const countInterval = 10_000;

/** Removes the line of the progress. */
const eraseLine = "\r\u001B[K";

/** How a delivery is reported. */
export interface DrainReportOptions {
  readonly isJson: boolean;
  /** What the store is called, without a secret. */
  readonly store: string;
  /** Ends the delivery. */
  readonly signal: AbortSignal;
}

/** Prints what happens during a delivery. It contains IDs of events and no other content. */
export class DrainReport {
  readonly #outbox: Outbox;
  readonly #isJson: boolean;
  readonly #timer: ReturnType<typeof setInterval>;
  #delivered = 0;
  #shown = 0;
  #pending: number | undefined;
  #countedAt = 0;

  constructor(outbox: Outbox, { isJson, store, signal }: DrainReportOptions) {
    this.#outbox = outbox;
    this.#isJson = isJson;
    this.#listen(outbox);
    signal.addEventListener("abort", () => this.#print("stopping", {}, "Stopping after the requests in flight."));
    this.#print("started", { store }, `Delivering from ${store}.`);
    this.#timer = setInterval(() => void this.#show(), this.#isTerminal ? onTerminal : elsewhere);
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#isTerminal) process.stderr.write(eraseLine);
  }

  summarize({ pending, dead }: { readonly pending: number; readonly dead: number }): void {
    const text = `Delivered: ${this.#delivered}. Pending: ${pending}. Dead: ${dead}.`;
    this.#print("ended", { delivered: this.#delivered, pending, dead }, text);
  }

  #listen(outbox: Outbox): void {
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
  }

  get #isTerminal(): boolean {
    return process.stderr.isTTY && !this.#isJson;
  }

  async #show(): Promise<void> {
    if (this.#isTerminal) await this.#count();
    else if (this.#shown === this.#delivered) return;
    const speed = Math.round(((this.#delivered - this.#shown) * 1000) / (this.#isTerminal ? onTerminal : elsewhere));
    this.#shown = this.#delivered;
    const text = `Delivered: ${this.#delivered} (${speed}/s)`;
    const waiting = this.#pending === undefined ? "" : `. Pending: ${this.#pending}`;
    if (this.#isTerminal) process.stderr.write(`${eraseLine}${text}${waiting}`);
    else this.#print("progress", { delivered: this.#delivered }, text);
  }

  async #count(): Promise<void> {
    if (Date.now() - this.#countedAt < countInterval) return;
    this.#countedAt = Date.now();
    // A failure of the store is reported by the delivery itself.
    this.#pending = await this.#outbox.status().then(
      ({ pending }) => pending,
      () => undefined,
    );
  }

  #print(report: string, facts: object, text: string): void {
    if (this.#isTerminal) process.stderr.write(eraseLine);
    console.log(this.#isJson ? JSON.stringify({ report, time: new Date(), ...facts }) : text);
  }
}
