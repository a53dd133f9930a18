import { Customers, Events, type EventOutcome, Lago, LagoCore } from "@lagokit/client";
import {
  type EventBuffer,
  type EventBufferOptions,
  eventBuffer,
  eventChecker,
  type EventCheckerOptions,
  type EventProblem,
  firstOfEach,
} from "@lagokit/client/events";
import { expectTypeOf, it } from "vitest";

const lago = new Lago({ apiKey: "key" });
const event = { code: "storage", external_subscription_id: "sub" };
const onOutcome = (outcome: EventOutcome): unknown => outcome.index;

it("has a buffer that reports the outcome of each event", () => {
  expectTypeOf(eventBuffer(lago, { onOutcome })).toEqualTypeOf<EventBuffer>();
  // @ts-expect-error It is the only report of undelivered events.
  eventBuffer(lago, {});
  // @ts-expect-error A source without an end has no progress.
  eventBuffer(lago, { onOutcome, onProgress: () => undefined });
  // @ts-expect-error The option is misspelled.
  eventBuffer(lago, { onOutcome, maxwait: 10 });
  // @ts-expect-error Milliseconds are a number.
  eventBuffer(lago, { onOutcome, maxWait: "1s" });
  expectTypeOf<Record<"maxWait" | "maxEvents" | "onError" | "check", undefined>>().toExtend<
    Partial<EventBufferOptions>
  >();
});

it("has a buffer that accepts the same events as `send`, synchronously, and can be disposed of", () => {
  const buffer = eventBuffer({ events: new Events(new LagoCore({ apiKey: "key" })) }, { onOutcome });

  expectTypeOf(buffer.add(event).transaction_id).toEqualTypeOf<string>();
  expectTypeOf(buffer.flush()).toEqualTypeOf<Promise<void>>();
  expectTypeOf(buffer).toExtend<AsyncDisposable>();
  // @ts-expect-error An event belongs to a subscription.
  buffer.add({ code: "storage" });
  // @ts-expect-error Other resources send no events.
  eventBuffer({ events: new Customers(new LagoCore({ apiKey: "key" })) }, { onOutcome });
});

it("has a checker whose problems differ by their kind", async () => {
  const [problem] = await eventChecker(lago)(event);

  expectTypeOf(problem).toEqualTypeOf<EventProblem | undefined>();
  expectTypeOf<"unknown_code">().toExtend<EventProblem["kind"]>();
  // @ts-expect-error There is no such kind of problem.
  if (problem?.kind === "unknown_codes") throw new Error();
  // @ts-expect-error The option is misspelled.
  eventChecker(lago, { TTL: 10 });
  expectTypeOf<Record<"ttl" | "maxEntries", undefined>>().toExtend<EventCheckerOptions>();
});

it("has a check for `sendAll`, but a checker alone is not such a check", () => {
  const check = firstOfEach(eventChecker(lago));

  expectTypeOf(lago.events.sendAll).toBeCallableWith([event], { check });
  // @ts-expect-error It returns a list, not a single error.
  void lago.events.sendAll([event], { check: eventChecker(lago) });
});
