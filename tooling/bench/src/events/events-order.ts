import type { Sender } from "./senders.ts";

/** What a cell of the table of events measures. */
export interface EventsOrder {
  readonly sender: Sender;
  readonly events: number;
  readonly server: string;
}

/** The speed and the cost of sending. */
export interface EventsSample {
  readonly perSecond: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}
