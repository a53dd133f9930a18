import { setImmediate } from "node:timers/promises";
import { LagoOutboxFullError } from "../errors/lago-outbox-full-error.ts";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import { Attempt } from "./attempt.ts";
import type { KafkaMessage } from "./kafka-client.ts";
import { KafkaConnection } from "./kafka-connection.ts";
import type { KafkaFailure } from "./kafka-failure.ts";
import type { KafkaSinkSettings } from "./kafka-sink-options.ts";
import type { KafkaSinkStatus } from "./kafka-sink-status.ts";
import { Ticket } from "./ticket.ts";

/** A message to send. */
export interface Outgoing {
  readonly message: KafkaMessage;
  readonly size: number;
}

interface Item extends Partial<Outgoing> {
  readonly ticket: Ticket;
}

/** Maximum number of messages in one batch, so that its serialization does not block the event loop for long. */
const longestBatch = 2000;

const tooLarge: ReadonlySet<string> = new Set(["MESSAGE_TOO_LARGE", "RECORD_LIST_TOO_LARGE"]);

/** Sends messages in batches: what callers put while a batch is on its way becomes the next one. */
export class Sender {
  readonly #settings: KafkaSinkSettings;
  readonly #connection: KafkaConnection;
  #waiting: Item[] = [];
  #running: Promise<void> | undefined;
  #current: { readonly attempt: Attempt; readonly tickets: Set<Ticket> } | undefined;
  #inFlight = 0;
  #sent = 0;
  #failed = 0;
  #lastErrorAt: number | undefined;

  constructor(settings: KafkaSinkSettings) {
    this.#settings = settings;
    this.#connection = new KafkaConnection(settings, () => (this.#lastErrorAt = Date.now()));
  }

  status(): KafkaSinkStatus {
    return { inFlight: this.#inFlight, sent: this.#sent, failed: this.#failed, lastErrorAt: this.#lastErrorAt };
  }

  /** Sends messages. Resolves once all of them are acknowledged. */
  async send(messages: readonly Outgoing[]): Promise<void> {
    const { maxPending } = this.#settings;
    if (this.#inFlight + messages.length > maxPending) throw new LagoOutboxFullError(maxPending);
    this.#inFlight += messages.length;
    await this.#enqueue(messages.length, (ticket) => messages.map((one) => ({ ...one, ticket })));
  }

  /** Resolves if Kafka is available and has the topic. */
  async check(): Promise<void> {
    await this.#enqueue(0, (ticket) => [{ ticket }]);
  }

  /** Waits for the outcome of all messages, and ends the connections. */
  async close(): Promise<void> {
    while (this.#running) await this.#running;
    await this.#connection.close();
  }

  async #enqueue(count: number, toItems: (ticket: Ticket) => readonly Item[]): Promise<void> {
    const ticket = new Ticket(count, this.#settings.timeout, (late) => this.#expire(late));
    // A loop, because the arguments of one call are limited.
    for (const item of toItems(ticket)) this.#waiting.push(item);
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    await ticket.done;
  }

  async #run(): Promise<void> {
    // Callers that put at the same time come first, and share a batch.
    for (await setImmediate(); this.#waiting.length > 0; await setImmediate()) await this.#deliver(this.#nextBatch());
  }

  /** A batch is never larger than a message may be, because Kafka limits both alike. */
  #nextBatch(): readonly Item[] {
    const { maxMessageBytes } = this.#settings;
    let [bytes, end] = [0, 0];
    for (const { size = 0 } of this.#waiting) {
      bytes += size;
      if (end > 0 && (bytes > maxMessageBytes || end === longestBatch)) break;
      end += 1;
    }
    return this.#waiting.splice(0, end);
  }

  async #deliver(batch: readonly Item[]): Promise<void> {
    const items = batch.filter(({ ticket }) => ticket.isOpen);
    if (items.length === 0) return;
    const attempt = new Attempt();
    this.#current = { attempt, tickets: new Set(items.map(({ ticket }) => ticket)) };
    const failure = await this.#connection.write(messagesOf(items), attempt);
    this.#current = undefined;
    if (!failure) return items.forEach((item) => this.#accept(item));
    const isTooLarge = tooLarge.has(failure.code);
    if (isTooLarge && items.length > 1) return await this.#deliverHalves(items);
    for (const { ticket } of items) this.#fail(ticket, failure, attempt.mayBeWritten && !isTooLarge);
  }

  /** The topic accepts less than `maxMessageBytes`: narrows a batch to the event that is too large. */
  async #deliverHalves(items: readonly Item[]): Promise<void> {
    const half = Math.ceil(items.length / 2);
    await this.#deliver(items.slice(0, half));
    await this.#deliver(items.slice(half));
  }

  #accept({ ticket, message }: Item): void {
    if (message) this.#sent += 1;
    if (message && ticket.isOpen) this.#inFlight -= 1;
    ticket.accept();
  }

  #fail(ticket: Ticket, { code, problem }: KafkaFailure, mayBeWritten: boolean): void {
    if (!ticket.isOpen) return;
    this.#inFlight -= ticket.left;
    this.#failed += ticket.left;
    const outcomeUnknown = mayBeWritten || ticket.isPartial;
    const advice = outcomeUnknown ? " Kafka may have some of the events: put the same events again." : "";
    ticket.fail(new LagoOutboxStoreError(problem + advice, { code, outcomeUnknown }));
  }

  /** The time of a `put` is over. What only it waited for is not written any more. */
  #expire(ticket: Ticket): void {
    const { attempt, tickets } = this.#current ?? {};
    const failure = attempt?.lastFailure ?? timeoutFailure(this.#settings.timeout);
    const isCurrent = tickets?.has(ticket) ?? false;
    this.#fail(ticket, failure, isCurrent && (attempt?.mayBeWritten ?? false));
    tickets?.delete(ticket);
    if (tickets?.size === 0) attempt?.abandon(failure);
  }
}

function messagesOf(items: readonly Item[]): KafkaMessage[] {
  return items.flatMap(({ message }) => message ?? []);
}

function timeoutFailure(timeout: number): KafkaFailure {
  const problem = `Kafka did not acknowledge the events within ${timeout} ms (\`timeout\`): check its brokers.`;
  return { code: "TIMEOUT", problem, isPermanent: false };
}
