/// <reference lib="esnext.disposable" preserve="true" />
import type { EventInput, EventSendInput } from "@lagokit/client";
import { LagoArgumentError } from "@lagokit/client/errors";
import { LagoOutboxError } from "../errors/lago-outbox-error.ts";
import { traced } from "../tracing.ts";
import { type KafkaSinkOptions, type KafkaSinkSettings, kafkaSinkSettings } from "./kafka-sink-options.ts";
import type { KafkaSinkStatus } from "./kafka-sink-status.ts";
import { Sender } from "./sender.ts";
import { toMessage } from "./to-message.ts";

/** Maximum number of events in one `put`, as of an outbox. */
const mostAtOnce = 10_000;

/** Writes events straight to the Kafka topic of a self-hosted Lago. */
export interface KafkaSink {
  /**
   * Connects, and checks that the topic exists. The first `put` does this too; call it when your application starts, to find
   * a problem there.
   *
   * @throws LagoOutboxStoreError if Kafka is not available, or has no such topic.
   */
  open(): Promise<void>;
  /**
   * Writes an event, or several. Resolves once all replicas in sync acknowledged them, and returns them as they were sent,
   * with a `transaction_id` and a `timestamp`.
   *
   * A retry is the same event for Lago only if you gave it both: pass what `prepareEvent` returned, or what you stored.
   *
   * @throws LagoArgumentError if an event cannot be sent. Nothing was written.
   * @throws LagoOutboxFullError if `maxPending` events wait for their acknowledgment. Nothing was written.
   * @throws LagoOutboxStoreError if Kafka did not acknowledge the events. Kafka may have written some of them only if
   * `outcomeUnknown` is true.
   */
  put(event: EventSendInput): Promise<EventInput>;
  put(events: readonly EventSendInput[]): Promise<EventInput[]>;
  /** Returns the figures of this sink. Lago's own state is not part of them: see its dead-letter topic. */
  status(): KafkaSinkStatus;
  /** Waits until all events are acknowledged or failed, and ends the connections. */
  close(): Promise<void>;
  /** Closes the sink at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Creates a sink for the Kafka topic of a self-hosted Lago with ClickHouse. It needs `@platformatic/kafka` and Node 22.22.
 *
 * @throws LagoArgumentError if an option is missing or invalid.
 *
 * @example
 * const sink = kafkaSink({ bootstrapBrokers: ["kafka-1:9092"], organizationId: "1a901a90-1a90-1a90-1a90-1a901a901a90" });
 * await sink.put({ code: "storage", external_subscription_id: "sub_1", properties: { gb: "10" } });
 * await sink.close();
 */
export function kafkaSink(options: KafkaSinkOptions): KafkaSink {
  return new TopicSink(kafkaSinkSettings(options));
}

class TopicSink implements KafkaSink {
  readonly #settings: KafkaSinkSettings;
  readonly #sender: Sender;
  #isClosed = false;

  constructor(settings: KafkaSinkSettings) {
    this.#settings = settings;
    this.#sender = new Sender(settings);
  }

  async open(): Promise<void> {
    this.#checkOpen();
    await this.#sender.check();
  }

  put(event: EventSendInput): Promise<EventInput>;
  put(events: readonly EventSendInput[]): Promise<EventInput[]>;
  async put(input: EventSendInput | readonly EventSendInput[]): Promise<EventInput | EventInput[]> {
    this.#checkOpen();
    const isList = Array.isArray(input);
    // As: TypeScript does not narrow a readonly array.
    const inputs = (isList ? input : [input]) as readonly EventSendInput[];
    if (inputs.length > mostAtOnce)
      throw new LagoArgumentError("events", `must be at most ${mostAtOnce}: call \`put\` several times.`);
    // `Array.from` visits the holes of a sparse array, which `map` skips.
    const prepared = Array.from(inputs, (one) => toMessage(one, this.#settings));
    await this.#send(prepared);
    const [first, ...others] = prepared.map(({ event }) => event);
    if (!isList && first) return first;
    return first ? [first, ...others] : [];
  }

  status(): KafkaSinkStatus {
    return this.#sender.status();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#sender.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #send(messages: Parameters<Sender["send"]>[0]): Promise<void> {
    if (messages.length === 0) return;
    await traced(
      () => ({ action: "put", count: messages.length, engine: "Kafka" }),
      () => this.#sender.send(messages),
    );
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new LagoOutboxError("The sink is closed: create another one.");
  }
}
