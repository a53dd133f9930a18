import type { Event, EventInput } from "@lagokit/client";
import { eventDifferences } from "@lagokit/client/events";
import { LagoArgumentError } from "@lagokit/client/errors";
import type { OutboxClient } from "../outbox-options.ts";
import { keyOf } from "../put/to-entries.ts";
import type { OutboxStore } from "../store/outbox-store.ts";
import { type ExpectedEvent, expectedEvents } from "./expected-events.ts";
import type { DifferentEvent, Reconciliation, ReconcileOptions, UnbilledEvent } from "./reconciliation.ts";

/** Number of events in a page of Lago's list: the most that it allows. */
const pageSize = 1000;

/** Compares the events of a time range with those of Lago. */
export async function reconcile(
  lago: OutboxClient,
  store: OutboxStore,
  options: ReconcileOptions,
): Promise<Reconciliation> {
  checkRange(options);
  const expected = await expectedEvents(store, options);
  const { found, unknown, repeated } = await find(lago, expected, options);
  const missing: EventInput[] = [];
  const different: DifferentEvent[] = [];
  const counts = { pending: 0, dead: 0 };
  for (const [key, { event, state }] of expected) {
    const stored = found.get(key);
    const fields = stored ? eventDifferences(event, stored) : [];
    if (stored && fields.length > 0) different.push({ event, stored, fields });
    if (state === "dead") counts.dead++;
    else if (state !== "delivered") counts.pending++;
    else if (!stored) missing.push(event);
  }
  const unbilled = await findUnbilled(expected, found, options);
  return { compared: found.size, missing, different, repeated, unbilled, ...counts, unknown };
}

function checkRange({ from, to }: ReconcileOptions): void {
  for (const [name, value] of Object.entries({ from, to }))
    // As: callers without types can pass anything.
    if (!((value as unknown) instanceof Date) || Number.isNaN(value.getTime()))
      throw new LagoArgumentError(name, "must be a `Date`.");
  if (from > to) throw new LagoArgumentError("from", "must not be after `to`.");
}

interface Found {
  readonly found: ReadonlyMap<string, Event>;
  readonly repeated: EventInput[];
  /** Number of events that nobody expected. */
  readonly unknown: number;
}

/** Reads the list of Lago once, and keeps only what is expected. */
async function find(
  lago: OutboxClient,
  expected: ReadonlyMap<string, ExpectedEvent>,
  { from, to }: ReconcileOptions,
): Promise<Found> {
  const found = new Map<string, Event>();
  const repeated: EventInput[] = [];
  let unknown = 0;
  // Lago does not keep every decimal of a time.
  const query = {
    timestamp_from: new Date(from.getTime() - 1000).toISOString(),
    timestamp_to: new Date(to.getTime() + 1000).toISOString(),
    per_page: pageSize,
  };
  for await (const stored of lago.events.list(query)) {
    const key = keyOf(stored);
    const own = expected.get(key);
    const time = Date.parse(stored.timestamp);
    if (!own && time >= from.getTime() && time <= to.getTime()) unknown++;
    const other = found.get(key);
    // A list can repeat an item of the page before. Two events with one ID differ in what else identifies them.
    if (own && other && (other.timestamp !== stored.timestamp || other.code !== stored.code)) repeated.push(own.event);
    // Of several events with the same ID, the one that was sent counts.
    if (own && (!other || eventDifferences(own.event, stored).length === 0)) found.set(key, stored);
  }
  return { found, repeated, unknown };
}

/** Checks one event of each pair of code and subscription. */
async function findUnbilled(
  expected: ReadonlyMap<string, ExpectedEvent>,
  found: ReadonlyMap<string, Event>,
  { check }: ReconcileOptions,
): Promise<UnbilledEvent[]> {
  const pairs = new Map<string, EventInput>();
  for (const [key, { event }] of expected)
    if (check && found.has(key)) pairs.set(JSON.stringify([event.code, event.external_subscription_id]), event);
  const unbilled: UnbilledEvent[] = [];
  for (const event of pairs.values()) {
    const problems = (await check?.(event)) ?? [];
    if (problems.length > 0) unbilled.push({ event, problems });
  }
  return unbilled;
}
