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

it("has a buffer say what became of each event", () => {
  expectTypeOf(eventBuffer(lago, { onOutcome })).toEqualTypeOf<EventBuffer>();
  // @ts-expect-error What is not delivered is told to it alone.
  eventBuffer(lago, {});
  // @ts-expect-error There is no progress of a source without an end.
  eventBuffer(lago, { onOutcome, onProgress: () => undefined });
  // @ts-expect-error The misspelt name of an option.
  eventBuffer(lago, { onOutcome, maxwait: 10 });
  // @ts-expect-error Milliseconds are a number.
  eventBuffer(lago, { onOutcome, maxWait: "1s" });
  expectTypeOf<Record<"maxWait" | "maxEvents" | "onError" | "check", undefined>>().toExtend<
    Partial<EventBufferOptions>
  >();
});

it("has a buffer that takes what `send` takes, at once, and is disposed of", () => {
  const buffer = eventBuffer({ events: new Events(new LagoCore({ apiKey: "key" })) }, { onOutcome });

  expectTypeOf(buffer.add(event).transaction_id).toEqualTypeOf<string>();
  expectTypeOf(buffer.flush()).toEqualTypeOf<Promise<void>>();
  expectTypeOf(buffer).toExtend<AsyncDisposable>();
  // @ts-expect-error An event is of a subscription.
  buffer.add({ code: "storage" });
  // @ts-expect-error Another resource sends no events.
  eventBuffer({ events: new Customers(new LagoCore({ apiKey: "key" })) }, { onOutcome });
});

it("has a checker whose problems are told apart by their kind", async () => {
  const [problem] = await eventChecker(lago)(event);

  expectTypeOf(problem).toEqualTypeOf<EventProblem | undefined>();
  expectTypeOf<"unknown_code">().toExtend<EventProblem["kind"]>();
  // @ts-expect-error No problem is of this kind.
  if (problem?.kind === "unknown_codes") throw new Error();
  // @ts-expect-error The misspelt name of an option.
  eventChecker(lago, { TTL: 10 });
  expectTypeOf<Record<"ttl" | "maxEntries", undefined>>().toExtend<EventCheckerOptions>();
});

it("has a check for `sendAll`, which a checker alone is not", () => {
  const check = firstOfEach(eventChecker(lago));

  expectTypeOf(lago.events.sendAll).toBeCallableWith([event], { check });
  // @ts-expect-error It gives a list, where one error is asked for.
  void lago.events.sendAll([event], { check: eventChecker(lago) });
});
