import { expect, test } from "vitest";
import type { EventInput } from "@lagokit/client";
import { eventOf } from "../delivery/outbox-kit.ts";
import type { StoredEvent } from "../lago/stored-events.ts";
import { problemsOf } from "./crash-report.ts";
import { judgeRun } from "./judge-run.ts";
import { refusedCode } from "./variant.ts";
import type { WorkerMessage } from "./worker-message.ts";

const event = (number: number, fields: Partial<EventInput> = {}): EventInput =>
  eventOf(number, { properties: { number, variant: "up" }, ...fields });

const accepted = (one: EventInput): WorkerMessage => ({ kind: "accepted", event: one });
const dead = (one: EventInput): WorkerMessage => ({
  kind: "dead",
  event: one,
  reason: { kind: "refused", message: "no" },
});

/** An event as the server has it. */
function stored(one: EventInput): StoredEvent {
  const timestamp = new Date(Number(one.timestamp) * 1000).toISOString();
  // As: the events of this test have all fields.
  return { ...one, timestamp } as StoredEvent;
}

/** What the report says about one store. */
function problems(messages: readonly WorkerMessage[], events: readonly EventInput[]): readonly string[] {
  const judgment = judgeRun(messages, events.map(stored));
  const result = { engine: "sqlite" as const, engineKills: 0, ...judgment };
  return problemsOf({ seed: 1, seconds: 1, results: [result] });
}

test("events that the server has once, or that it refused, are right", () => {
  const refused = event(2, { code: refusedCode });
  const messages = [accepted(event(1)), accepted(refused), dead(refused)];

  expect(problems(messages, [event(1), event(3)])).toEqual([]);
});

test.each<[string, readonly WorkerMessage[], readonly EventInput[], string]>([
  ["lost", [accepted(event(1)), accepted(event(2))], [event(1)], "1 accepted events are lost."],
  ["there twice", [accepted(event(1))], [event(1), event(1, { transaction_id: "other" })], "1 events are there twice."],
  ["there twice, and its `put` did not resolve", [], [event(1), event(1)], "1 events are there twice."],
  ["dead without a reason", [accepted(event(1)), dead(event(1))], [], "An event is dead that the server accepts"],
  ["dead and at the server", [accepted(event(1)), dead(event(1))], [event(1)], "and the server has it."],
  ["at the server with another time", [accepted(event(1))], [event(1, { timestamp: "1" })], "another timestamp"],
  ["left in the outbox", [{ kind: "done", pending: 3 }], [], "3 events are left."],
])("an event that is %s is a problem", (_, messages, events, problem) => {
  expect(problems(messages, events).join("\n")).toContain(problem);
});
