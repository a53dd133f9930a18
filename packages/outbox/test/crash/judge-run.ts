import type { Event, EventInput } from "@lagokit/client";
import { eventDifferences } from "@lagokit/client/events";
import type { StoredEvent } from "../lago/stored-events.ts";
import { addTo, type CountsByVariant, emptyCounts } from "./counts.ts";
import { refusedCode } from "./variant.ts";
import { propertiesOf, type WorkerMessage } from "./worker-message.ts";

/** The counts of each variant, and what is wrong. */
export interface Judgment {
  readonly counts: CountsByVariant;
  readonly problems: readonly string[];
}

/** Compares what the processes reported with the events of the server. */
export function judgeRun(messages: readonly WorkerMessage[], stored: readonly StoredEvent[]): Judgment {
  const judge = new Judge();
  const accepted = new Map<number, EventInput>();
  for (const message of messages) {
    if (message.kind === "accepted") accepted.set(propertiesOf(message.event).number, message.event);
    if (message.kind === "dead") judge.bury(message);
    if (message.kind === "done" && message.pending > 0) judge.problems.push(`${message.pending} events are left.`);
  }
  const byNumber = Map.groupBy(stored, (event) => propertiesOf(event).number);
  for (const [number, event] of accepted) judge.judge(event, byNumber.get(number) ?? []);
  for (const [number, events] of byNumber) if (!accepted.has(number)) judge.judgeUnacknowledged(events);
  return judge;
}

class Judge implements Judgment {
  readonly counts: CountsByVariant = emptyCounts();
  readonly problems: string[] = [];
  readonly #dead = new Set<number>();

  bury({ event, reason }: Extract<WorkerMessage, { readonly kind: "dead" }>): void {
    this.#dead.add(propertiesOf(event).number);
    if (event.code !== refusedCode || reason.kind !== "refused")
      this.problems.push(`An event is dead that the server accepts: ${reason.kind}, ${reason.message}`);
  }

  judge(event: EventInput, stored: readonly StoredEvent[]): void {
    const { number, variant } = propertiesOf(event);
    const isDead = this.#dead.has(number);
    addTo(this.counts, variant, {
      accepted: 1,
      delivered: Math.min(1, stored.length),
      lost: Number(stored.length === 0 && !isDead),
      twice: Number(stored.length > 1),
      dead: Number(isDead),
    });
    if (isDead && stored.length > 0) this.problems.push("An event is dead, and the server has it.");
    for (const one of stored) this.#compare(event, one);
  }

  judgeUnacknowledged([event, ...others]: readonly StoredEvent[]): void {
    const { variant } = propertiesOf(event ?? {});
    addTo(this.counts, variant, others.length > 0 ? { twice: 1 } : { unacknowledged: 1 });
  }

  #compare(event: EventInput, stored: StoredEvent): void {
    // As: the fields that this reads are those of an `Event`.
    const differences = eventDifferences(event, stored as Event);
    if (stored.transaction_id !== event.transaction_id) differences.push("transaction_id");
    if (differences.length > 0)
      this.problems.push(`The server has an event with another ${differences.join(" and ")} than \`put\` returned.`);
  }
}
