import type { EventInput } from "@lagokit/client";
import type { DeadReason, Pause } from "./store/outbox-store.ts";

/** What an outbox reports while it delivers, by the name of the report. */
export interface OutboxEvents {
  /** Lago has these events. */
  delivered: { readonly events: readonly EventInput[] };
  /** An event cannot be delivered. It remains in the outbox: see `outbox.dead`. */
  dead: { readonly event: EventInput; readonly reason: DeadReason; readonly error: unknown };
  /** Nothing is sent for now, because Lago is unavailable or refuses the API key. Nothing is lost. */
  paused: Pause & { readonly error: unknown };
  /** Sending continues after a pause. */
  resumed: { readonly pause: Pause };
  /** The store failed during the delivery. It is tried again. */
  error: { readonly error: unknown };
}

type Listener<Name extends keyof OutboxEvents> = (report: OutboxEvents[Name]) => unknown;

/** Calls the listeners of reports. */
export class Reports {
  readonly #listeners = new Map<keyof OutboxEvents, Set<Listener<never>>>();

  /** Adds a listener. Returns a function that removes it. */
  on<Name extends keyof OutboxEvents>(name: Name, listener: Listener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Calls each listener. Without one, problems are printed: nothing else would show them. */
  emit<Name extends keyof OutboxEvents>(name: Name, makeReport: () => OutboxEvents[Name]): void {
    const listeners = this.#listeners.get(name);
    // This report takes longer to make than everything else.
    if (!listeners?.size) return name === "delivered" ? undefined : print(name, makeReport());
    const report = makeReport();
    // An error that a listener throws becomes an unhandled rejection: it must not affect the events.
    // As: the set of a name has only listeners of this name.
    for (const listener of listeners) void (async () => (listener as Listener<Name>)(report))();
  }
}

/** Prints a problem in one short line, with control characters escaped. */
function print(name: keyof OutboxEvents, report: object): void {
  if (!("error" in report)) return;
  const line = `Lago outbox: ${name}: ${String(report.error)}`;
  console.warn(line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURI).slice(0, 300));
}
