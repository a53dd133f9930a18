export { kafkaSink, type KafkaSink } from "./kafka/kafka-sink.ts";
export type { KafkaCompression, KafkaSasl, KafkaSinkOptions } from "./kafka/kafka-sink-options.ts";
export type { KafkaSinkStatus } from "./kafka/kafka-sink-status.ts";
