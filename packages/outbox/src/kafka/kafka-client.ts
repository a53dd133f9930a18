/** A message to send. */
export interface KafkaMessage {
  readonly topic: string;
  readonly key: Buffer;
  readonly value: Buffer;
}

/** The parts of a `Producer` of `@platformatic/kafka` that the sink uses. */
export interface KafkaProducer {
  send(options: object): Promise<unknown>;
  metadata(options: object): Promise<unknown>;
  close(force: boolean): Promise<void>;
  on(event: string, listener: (...values: readonly unknown[]) => void): unknown;
}

/** The parts of `@platformatic/kafka` that the sink uses. */
export interface KafkaClient {
  readonly Producer: new (options: object) => KafkaProducer;
  /** The partitioner of Kafka's own producer. */
  readonly compatibilityPartitioner: unknown;
}
