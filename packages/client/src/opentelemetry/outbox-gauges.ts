import type { BatchObservableCallback, Meter } from "@opentelemetry/api";

/** What is read of an outbox. */
export interface ObservedOutbox {
  status(): Promise<{
    readonly pending: number;
    readonly oldestAge: number;
    readonly dead: number;
    readonly paused: unknown;
    readonly drainers: number;
  }>;
}

/** Reads the status of an outbox whenever the metrics are collected. Returns a function that stops this. */
export function observeStatus(meter: Meter, outbox: ObservedOutbox): () => void {
  const gauge = (name: string, unit: string, description: string): ReturnType<Meter["createObservableGauge"]> =>
    meter.createObservableGauge(`lagokit.outbox.${name}`, { unit, description });
  const pending = gauge("pending", "{event}", "Events that Lago does not have yet.");
  const age = gauge("oldest.age", "s", "How long the oldest of these events has waited.");
  const dead = gauge("dead.kept", "{event}", "Events that the outbox keeps because they cannot be delivered.");
  const paused = gauge("paused", "1", "1 while nothing is sent, because Lago is unavailable or refuses the key.");
  const drainers = gauge("drainers", "{process}", "Processes that deliver or stand by.");
  const observe: BatchObservableCallback = async (result) => {
    const status = await outbox.status();
    result.observe(pending, status.pending);
    result.observe(age, status.oldestAge / 1000);
    result.observe(dead, status.dead);
    result.observe(paused, status.paused === undefined ? 0 : 1);
    result.observe(drainers, status.drainers);
  };
  const gauges = [pending, age, dead, paused, drainers];
  meter.addBatchObservableCallback(observe, gauges);
  return () => meter.removeBatchObservableCallback(observe, gauges);
}
