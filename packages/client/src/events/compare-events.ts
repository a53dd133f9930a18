import type { Event, EventInput } from "@lagokit/types";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { EventChecker } from "../event-check/event-checker.ts";
import type { EventProblem } from "../event-check/event-problem.ts";
import type { Events } from "../resources/events.ts";
import { eventDifferences } from "./event-differences.ts";
import type { EventSource } from "./sending.ts";
import { stampEvent } from "./stamp-event.ts";
import { keyOf } from "./stored-event.ts";

/** Number of events in a page of the API's list. */
const pageSize = 1000;

/** The client that events are listed with. */
export interface EventListClient {
  readonly events: Pick<Events, "list">;
}

/** Which events are compared. */
export interface CompareEventsOptions {
  /** Start of the range of the events' own times. */
  readonly from: Date;
  /** End of the range. */
  readonly to: Date;
  /**
   * Checks whether Lago bills the events: pass `eventChecker(lago)`. It checks one event of each pair of code and
   * subscription.
   * @default none
   */
  readonly check?: EventChecker | undefined;
}

/** An event that the API has with different fields. */
export interface DifferentEvent {
  readonly event: EventInput;
  /** What the API has. */
  readonly stored: Event;
  /** The fields that differ. */
  readonly fields: readonly string[];
}

/** An event that the API has and does not bill. The same is true of the others with its code and subscription. */
export interface UnbilledEvent {
  readonly event: EventInput;
  readonly problems: readonly EventProblem[];
}

/** How events compare with those that the API lists. */
export interface EventComparison {
  /** Number of events that the API has, the same or different. */
  readonly found: number;
  /** Events that the API does not list. */
  readonly missing: readonly EventInput[];
  /** Events that the API has with different fields. */
  readonly different: readonly DifferentEvent[];
  /** Events of which the API has several with the same ID, and perhaps bills each. */
  readonly repeated: readonly EventInput[];
  /** Events that the API has and does not bill. Empty without the option `check`. */
  readonly unbilled: readonly UnbilledEvent[];
  /** Number of further events that the API has in the time range. */
  readonly unknown: number;
}

/**
 * Compares your own record of events with those that the API lists in a time range: which ones are missing, differ, or
 * are there twice. Each event needs the `transaction_id` and `timestamp` with which it was sent.
 *
 * The call keeps the events of the range in memory, and lists those of the API in pages of 1,000.
 *
 * @throws LagoArgumentError if the range is invalid.
 *
 * @example
 * const range = { from: new Date("2026-03-01"), to: new Date("2026-03-02") };
 * const { missing } = await compareEvents(lago, ownEvents, range);
 */
export async function compareEvents(
  lago: EventListClient,
  events: EventSource,
  options: CompareEventsOptions,
): Promise<EventComparison> {
  checkRange(options);
  const expected = new Map<string, EventInput>();
  for await (const input of events) {
    const { event } = stampEvent(input);
    if (isWithin(options, Number(event.timestamp) * 1000)) expected.set(keyOf(event), event);
  }
  const { found, ...listed } = await find(lago, expected, options);
  const missing: EventInput[] = [];
  const different: DifferentEvent[] = [];
  for (const [key, event] of expected) {
    const stored = found.get(key);
    const fields = stored ? eventDifferences(event, stored) : [];
    if (!stored) missing.push(event);
    else if (fields.length > 0) different.push({ event, stored, fields });
  }
  const own = [...expected.values()].filter((event) => found.has(keyOf(event)));
  return { found: found.size, missing, different, ...listed, unbilled: await findUnbilled(own, options) };
}

function checkRange({ from, to }: CompareEventsOptions): void {
  for (const [name, value] of Object.entries({ from, to }))
    // As: callers without types can pass anything.
    if (!((value as unknown) instanceof Date) || Number.isNaN(value.getTime()))
      throw new LagoArgumentError(name, "must be a `Date`.");
  if (from > to) throw new LagoArgumentError("from", "must not be after `to`.");
}

function isWithin({ from, to }: CompareEventsOptions, time: number): boolean {
  return time >= from.getTime() && time <= to.getTime();
}

interface Listed extends Pick<EventComparison, "repeated" | "unknown"> {
  readonly found: ReadonlyMap<string, Event>;
}

/** Reads the API's list once, and keeps only what is expected. */
async function find(
  lago: EventListClient,
  expected: ReadonlyMap<string, EventInput>,
  options: CompareEventsOptions,
): Promise<Listed> {
  const found = new Map<string, Event>();
  const repeated = new Set<EventInput>();
  let unknown = 0;
  // The API does not keep every decimal of a time.
  const query = {
    timestamp_from: new Date(options.from.getTime() - 1000).toISOString(),
    timestamp_to: new Date(options.to.getTime() + 1000).toISOString(),
    per_page: pageSize,
  };
  for await (const stored of lago.events.list(query)) {
    const key = keyOf(stored);
    const [event, other] = [expected.get(key), found.get(key)];
    if (!event) unknown += Number(isWithin(options, Date.parse(stored.timestamp)));
    // A list can repeat an item of the page before. Two events with one ID differ in what else identifies them.
    else if (other && (other.timestamp !== stored.timestamp || other.code !== stored.code)) repeated.add(event);
    // Of several events with the same ID, the one that was sent counts.
    if (event && (!other || eventDifferences(event, stored).length === 0)) found.set(key, stored);
  }
  return { found, repeated: [...repeated], unknown };
}

/** Checks one event of each pair of code and subscription. */
async function findUnbilled(
  events: readonly EventInput[],
  { check }: CompareEventsOptions,
): Promise<readonly UnbilledEvent[]> {
  if (!check) return [];
  const pairs = new Map(events.map((event) => [JSON.stringify([event.code, event.external_subscription_id]), event]));
  const unbilled: UnbilledEvent[] = [];
  for (const event of pairs.values()) {
    const problems = await check(event);
    if (problems.length > 0) unbilled.push({ event, problems });
  }
  return unbilled;
}
