import type { Attempt } from "./attempt.ts";
import type { KafkaMessage, KafkaProducer } from "./kafka-client.ts";
import type { KafkaFailure } from "./kafka-failure.ts";
import type { KafkaSinkSettings } from "./kafka-sink-options.ts";
import { loadKafkaClient } from "./load-kafka-client.ts";

/** Longest wait between two retries, in milliseconds. */
const longestWait = 1000;

/** The producer of a sink. It runs one attempt at a time, so that the events of a subscription keep their order. */
export class KafkaConnection {
  readonly #settings: KafkaSinkSettings;
  readonly #onFailure: () => void;
  #producer: KafkaProducer | undefined;
  #attempt: Attempt | undefined;

  /** @param onFailure Called at each failure, also of those that are retried. */
  constructor(settings: KafkaSinkSettings, onFailure: () => void) {
    this.#settings = settings;
    this.#onFailure = onFailure;
  }

  /**
   * Writes messages. Without messages, checks that Kafka is available and has the topic. Resolves with what went wrong, if
   * anything did.
   */
  async write(messages: readonly KafkaMessage[], attempt: Attempt): Promise<KafkaFailure | undefined> {
    this.#attempt = attempt;
    const failure = await attempt.run(async () => await this.#request(messages, attempt));
    this.#attempt = undefined;
    if (!failure) return undefined;
    this.#onFailure();
    // A retry of the client must not write events whose `put` was rejected.
    await this.close();
    return failure;
  }

  /** Ends the connections. The next write opens new ones. */
  async close(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.close(true).catch(() => undefined);
  }

  async #request(messages: readonly KafkaMessage[], attempt: Attempt): Promise<void> {
    const { topic, compression } = this.#settings;
    const producer = (this.#producer ??= await this.#create());
    // It was abandoned meanwhile.
    if (this.#attempt !== attempt) return;
    // -1: all replicas in sync.
    if (messages.length > 0) await producer.send({ messages, acks: -1, compression, autocreateTopics: false });
    else await producer.metadata({ topics: [topic], autocreateTopics: false, forceUpdate: true });
  }

  async #create(): Promise<KafkaProducer> {
    const { Producer, compatibilityPartitioner } = await loadKafkaClient();
    const { bootstrapBrokers, clientId, timeout, sasl, tls, producerOptions } = this.#settings;
    // A broker that hangs is left for another one within the time that a caller waits.
    const share = Math.ceil(timeout / 3);
    const producer = new Producer({
      connectTimeout: Math.min(share, 5000),
      timeout: share,
      requestTimeout: share,
      ...producerOptions,
      ...unsafe,
      bootstrapBrokers: [...bootstrapBrokers],
      clientId,
      ...(sasl && { sasl }),
      ...(tls && { tls }),
      partitioner: compatibilityPartitioner,
      retries: Number.MAX_SAFE_INTEGER,
      retryDelay: (...call: readonly unknown[]): number => this.#retry(call),
    });
    producer.on("client:performWithRetry", (operation) => {
      // A producer that was closed may still report the retries that it gives up.
      if (producer === this.#producer) this.#attempt?.begin(operation);
    });
    return producer;
  }

  #retry([client, operation, count, , error]: readonly unknown[]): number {
    this.#onFailure();
    if (client === this.#producer) this.#attempt?.retry(operation, Number(count), error);
    return Math.min(50 * 2 ** Math.min(Number(count), 10), longestWait);
  }
}

/** Options on which it depends that no event is lost or changed. */
const unsafe = {
  acks: -1,
  autocreateTopics: false,
  // Retries of the client are written once. A new producer has no ID: some brokers refuse the client's default of 0.
  idempotent: true,
  producerId: -1n,
  producerEpoch: -1,
  beforeSerialization: undefined,
  registry: undefined,
  serializers: undefined,
};
