import { LagoArgumentError } from "@lagokit/client/errors";
import { check, type Rule } from "../outbox-options.ts";

/** How messages are compressed. Lago's own consumers read all of these. */
export type KafkaCompression = "none" | "gzip" | "snappy" | "lz4" | "zstd";

/** How the sink identifies itself to Kafka. */
export interface KafkaSasl {
  readonly mechanism: "PLAIN" | "SCRAM-SHA-256" | "SCRAM-SHA-512" | "OAUTHBEARER";
  readonly username?: string | (() => string | Promise<string>) | undefined;
  readonly password?: string | (() => string | Promise<string>) | undefined;
  /** The token of `OAUTHBEARER`. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
}

/** Options of `kafkaSink`. */
export interface KafkaSinkOptions {
  /** Some brokers of the cluster, such as `["kafka-1:9092", "kafka-2:9092"]`. The others are found through them. */
  readonly bootstrapBrokers: readonly string[];
  /** ID of your organization in Lago, a UUID. It is not the API key: `lago.organizations.get()` returns it as `lago_id`. */
  readonly organizationId: string;
  /**
   * The topic of Lago's raw events: the value of `LAGO_KAFKA_RAW_EVENTS_TOPIC` in your Lago. It must exist.
   * @default "events-raw"
   */
  readonly topic?: string | undefined;
  /**
   * Options of Node's `tls.connect`; `true` for the defaults.
   * @default none: the connection is not encrypted
   */
  readonly tls?: object | boolean | undefined;
  /** @default none */
  readonly sasl?: KafkaSasl | undefined;
  /** @default "lagokit" */
  readonly clientId?: string | undefined;
  /** @default "none" */
  readonly compression?: KafkaCompression | undefined;
  /**
   * How long `put` waits for the acknowledgment, in milliseconds. Failures that may pass are retried until then.
   * @default 30_000
   */
  readonly timeout?: number | undefined;
  /**
   * Maximum number of events that wait for their acknowledgment. When it is reached, `put` rejects with a
   * `LagoOutboxFullError`. They are only in memory.
   * @default 100_000
   */
  readonly maxPending?: number | undefined;
  /**
   * Maximum size of a message and of a batch, in bytes: at most `max.message.bytes` of the topic.
   * @default 1_000_000
   */
  readonly maxMessageBytes?: number | undefined;
  /**
   * Further options of the `Producer` of `@platformatic/kafka`, such as `metrics`. Those that the delivery depends on, such
   * as `acks`, have no effect.
   * @default none
   */
  readonly producerOptions?: object | undefined;
}

type Default = "topic" | "clientId" | "compression" | "timeout" | "maxPending" | "maxMessageBytes" | "producerOptions";

/** The settings of a sink, with defaults filled in. */
export type KafkaSinkSettings = Pick<KafkaSinkOptions, "bootstrapBrokers" | "organizationId" | "sasl"> & {
  readonly [Name in Default]-?: NonNullable<KafkaSinkOptions[Name]>;
} & { readonly tls: object | undefined };

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
const isUuid = (value: unknown): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(String(value));
const isBrokers = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((broker) => typeof broker === "string" && broker !== "");
const isDuration = (value: unknown): boolean => Number(value) > 0 && Number(value) <= 2_147_483_647;

const compressions = ["none", "gzip", "snappy", "lz4", "zstd"];
const count: Rule = [isCount, "must be a positive integer."];

const rules: Readonly<Record<keyof KafkaSinkOptions, Rule>> = {
  bootstrapBrokers: [isBrokers, 'must be a list of brokers, such as `["kafka-1:9092"]`.'],
  organizationId: [isUuid, "must be the UUID of your organization in Lago, without spaces or braces."],
  topic: [(value) => /^[\w.-]{1,249}$/.test(String(value)), "must be the name of a Kafka topic."],
  tls: [(value) => isObject(value) || typeof value === "boolean", "must be true, or options of `tls.connect`."],
  sasl: [
    (value) => typeof Object(value).mechanism === "string",
    'must be an object with a `mechanism`, such as "PLAIN".',
  ],
  clientId: [(value) => typeof value === "string" && value !== "", "must be a non-empty string."],
  compression: [(value) => compressions.includes(String(value)), `must be one of \`${compressions.join("`, `")}\`.`],
  timeout: [isDuration, "must be above 0, in milliseconds."],
  maxPending: count,
  maxMessageBytes: count,
  producerOptions: [isObject, "must be an object."],
};

/** Validates the options of a sink, and fills in the defaults. */
export function kafkaSinkSettings(options: KafkaSinkOptions): KafkaSinkSettings {
  check(options, rules);
  for (const name of ["bootstrapBrokers", "organizationId"] as const)
    // As: callers without types can forget them.
    if ((options[name] as unknown) == null) throw new LagoArgumentError(name, rules[name][1]);
  const { tls } = options;
  return {
    bootstrapBrokers: options.bootstrapBrokers,
    // Lago compares the text, which it writes in lower case.
    organizationId: options.organizationId.toLowerCase(),
    topic: options.topic ?? "events-raw",
    tls: tls === true ? {} : tls || undefined,
    sasl: options.sasl,
    clientId: options.clientId ?? "lagokit",
    compression: options.compression ?? "none",
    timeout: options.timeout ?? 30_000,
    maxPending: options.maxPending ?? 100_000,
    maxMessageBytes: options.maxMessageBytes ?? 1_000_000,
    producerOptions: options.producerOptions ?? {},
  };
}
