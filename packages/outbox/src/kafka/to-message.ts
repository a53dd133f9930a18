import type { EventInput, EventSendInput } from "@lagokit/client";
import { LagoArgumentError } from "@lagokit/client/errors";
import { prepareEvent } from "@lagokit/client/events";
import type { KafkaMessage } from "./kafka-client.ts";
import type { KafkaSinkSettings } from "./kafka-sink-options.ts";

/** An event, and the message that reports it to Lago. */
export interface MessageOfEvent {
  readonly event: EventInput;
  readonly message: KafkaMessage;
  /** Upper bound of the size of its record, in bytes. */
  readonly size: number;
}

type Settings = Pick<KafkaSinkSettings, "organizationId" | "topic" | "maxMessageBytes">;

/** What Kafka adds to a key and a value, in bytes: at most this. */
const overhead = 100;

/**
 * Writes an event as the message that Lago reads. Neither Kafka nor Lago refuses a wrong one: Lago would skip it, so all of it
 * is checked here.
 *
 * @throws LagoArgumentError if the event cannot be sent.
 */
export function toMessage(input: EventSendInput, settings: Settings): MessageOfEvent {
  const { event } = prepareEvent(input);
  const { organizationId, topic, maxMessageBytes } = settings;
  const key = Buffer.from(`${organizationId}-${event.external_subscription_id}`);
  const value = Buffer.from(JSON.stringify(toPayload(event, organizationId)));
  const size = key.length + value.length + overhead;
  if (size > maxMessageBytes)
    throw new LagoArgumentError(
      "event",
      `is larger than ${maxMessageBytes} bytes (\`maxMessageBytes\`): shorten its \`properties\`.`,
    );
  return { event, message: { topic, key, value }, size };
}

/**
 * The fields are those of Lago's own connectors (getlago/lago connectors/http.yml:24-35@049f0b1), in the types that its
 * processor parses (getlago/lago events-processor/models/event.go:12-23@0c46c8a).
 */
function toPayload(event: EventInput, organizationId: string): object {
  return {
    organization_id: organizationId,
    external_subscription_id: event.external_subscription_id,
    transaction_id: event.transaction_id,
    timestamp: toSeconds(String(event.timestamp)),
    code: event.code,
    precise_total_amount_cents: toAmount(event.precise_total_amount_cents),
    properties: toProperties(event.properties),
    // In UTC, without a zone and without fractions (getlago/lago-api kafka_producer_service.rb:50@20277d9). Lago gives up an
    // event whose processing fails, if this is 12 hours old or missing.
    ingested_at: new Date().toISOString().slice(0, 19),
  };
}

/**
 * Unix seconds as text, in milliseconds: both the processor (events-processor/utils/time.go:59@110c1d7) and ClickHouse
 * (lago-api db/clickhouse_migrate/20231030163703_create_events_raw_mv.rb:11@3e22eb2) cut off the rest.
 */
function toSeconds(timestamp: string): string {
  const [seconds, fraction = ""] = timestamp.split(".");
  return `${Number(seconds)}.${fraction.slice(0, 3).padEnd(3, "0")}`;
}

/** A number instead of text would make the processor drop the event. ClickHouse keeps 25 and 15 digits. */
function toAmount(amount: unknown): string {
  const text = typeof amount === "string" || typeof amount === "number" ? String(amount).trim() : "";
  if (amount == null || amount === "") return "0.0";
  if (/^-?\d{1,25}(\.\d{1,15})?$/.test(text)) return text;
  const rule = "must be a decimal number such as `12.5`, with up to 25 digits before the point and 15 after it.";
  throw new LagoArgumentError("precise_total_amount_cents", rule);
}

/** Null would make the processor fail at a metric with an expression. */
function toProperties(properties: unknown): object {
  if (properties == null) return {};
  if (typeof properties === "object" && !Array.isArray(properties)) return properties;
  throw new LagoArgumentError("properties", "must be an object.");
}
