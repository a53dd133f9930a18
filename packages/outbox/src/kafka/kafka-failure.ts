import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";

/** What went wrong, without anything that Kafka or its client reported except a code. */
export interface KafkaFailure {
  /** Kafka's name of the error, such as `MESSAGE_TOO_LARGE`, or the code of the network's. */
  readonly code: string;
  /** What is wrong, and how to fix it. */
  readonly problem: string;
  /** Whether the same attempt would fail again. */
  readonly isPermanent: boolean;
}

/** A part of an error of `@platformatic/kafka`. */
interface Part {
  readonly code?: unknown;
  /** Kafka's name of the error. */
  readonly apiId?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Problems by code. Those of one attempt that may pass are not permanent. */
const problems: Readonly<Record<string, readonly [problem: string, isPermanent: boolean]>> = {
  SASL_AUTHENTICATION_FAILED: ["Kafka refuses the credentials: check `sasl`", true],
  TLS_REQUIRED: ["Kafka requires an encrypted connection: set `tls`", true],
  TLS_NOT_SUPPORTED: ["Kafka's port is not encrypted: omit `tls`, or use the port for TLS", true],
  TOPIC_AUTHORIZATION_FAILED: ["Kafka does not permit to write to the topic: grant Write and Describe on it", true],
  CLUSTER_AUTHORIZATION_FAILED: ["Kafka does not permit an idempotent producer: grant IdempotentWrite", true],
  UNKNOWN_TOPIC_OR_PARTITION: [
    "Kafka has no such topic, and the sink creates none: `topic` must be the value of LAGO_KAFKA_RAW_EVENTS_TOPIC in Lago",
    false,
  ],
  MESSAGE_TOO_LARGE: [
    "The event is larger than Kafka accepts: shorten its `properties`, or raise `max.message.bytes` of the topic",
    true,
  ],
  RECORD_LIST_TOO_LARGE: ["The event is larger than a segment of the topic: shorten its `properties`", true],
  NOT_ENOUGH_REPLICAS: [
    "Too few replicas of the topic are in sync (`min.insync.replicas`): restore the brokers",
    false,
  ],
  PLT_KFK_USER: [
    "`@platformatic/kafka` refuses the options: check `bootstrapBrokers`, `sasl` and `producerOptions`",
    true,
  ],
  TIMEOUT: ["Kafka did not respond in time: check its brokers", false],
};

/** Returns what is wrong. The most specific part of an error decides. */
export function toKafkaFailure(error: unknown): KafkaFailure {
  // The client could not be loaded.
  if (error instanceof LagoOutboxStoreError)
    return { code: error.code ?? "", problem: error.message, isPermanent: true };
  const codes = [...partsOf(error)].map(codeOf).filter((code) => code !== "");
  const code =
    codes.find((one) => one in problems) ?? codes.find((one) => !one.startsWith("PLT_")) ?? codes[0] ?? "UNKNOWN";
  const [problem, isPermanent] = problems[code] ?? [otherProblem(code), false];
  return { code, problem: `${problem} (${code}).`, isPermanent };
}

/** Whether an attempt to write certainly wrote nothing, because it ended before its request left. */
export function isUnsent(error: unknown): boolean {
  const parts = [...partsOf(error)];
  return (
    parts.some((part) => isBeforeRequest(part)) &&
    !parts.some((part) => /^(Connection closed|Request timed out)/.test(textOf(part)))
  );
}

function isBeforeRequest(part: Part): boolean {
  return (
    /^Connection to .+ (failed|timed out)\.$|^Cannot (connect to any broker|get a connection)|waiting for ready\.$/.test(
      textOf(part),
    ) || codeOf(part) === "TOPIC_AUTHORIZATION_FAILED"
  );
}

function otherProblem(code: string): string {
  if (/^E[A-Z]+$|^E?CONN|^PLT_KFK_(NETWORK|MULTIPLE)$/.test(code))
    return "Kafka cannot be reached: check `bootstrapBrokers` and the network";
  if (/CERT|SSL|TLS/.test(code)) return "Kafka's certificate is not accepted: check `tls`";
  return "Kafka did not accept the events";
}

function textOf({ message }: Part): string {
  return typeof message === "string" ? message : "";
}

function codeOf(part: Part): string {
  const text = textOf(part);
  if (part.code === "PLT_KFK_AUTHENTICATION") return "SASL_AUTHENTICATION_FAILED";
  if (typeof part.apiId === "string")
    return part.apiId.replace("_AFTER_APPEND", "").replace("REQUEST_TIMED_OUT", "TIMEOUT");
  if (text.startsWith("Unknown topic")) return "UNKNOWN_TOPIC_OR_PARTITION";
  if (text.startsWith("Broker requires TLS")) return "TLS_REQUIRED";
  if (text.startsWith("TLS handshake failed")) return "TLS_NOT_SUPPORTED";
  if (text.startsWith("Request timed out")) return "TIMEOUT";
  return typeof part.code === "string" && /^[A-Z][A-Z_\d]*$/.test(part.code) ? part.code : "";
}

/** An error, those that it consists of, and their causes. */
function* partsOf(error: unknown, depth = 0): Generator<Part> {
  if (typeof error !== "object" || error === null || depth > 8) return;
  // As: any object may have these.
  const part = error as Part;
  yield part;
  yield* partsOf(part.cause, depth + 1);
  if (Array.isArray(part.errors)) for (const one of part.errors) yield* partsOf(one, depth + 1);
}
