/** The figures of one sink, since it was created. */
export interface KafkaSinkStatus {
  /** Number of events that wait for their acknowledgment. */
  readonly inFlight: number;
  /** Number of events that all replicas in sync acknowledged. */
  readonly sent: number;
  /** Number of events that were not acknowledged. Kafka may have some of them. */
  readonly failed: number;
  /** When Kafka last failed, in Unix milliseconds. An attempt that was repeated with success counts too. */
  readonly lastErrorAt?: number | undefined;
}
