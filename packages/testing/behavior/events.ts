import assert from "node:assert/strict";
import type { Behavior, FakeBehavior } from "./behavior.ts";
import { refused } from "./refused.ts";

const taken = { transaction_id: ["value_already_exist"] };

function invalid(errors: unknown): object {
  const body = { status: 422, error: "Unprocessable Entity", code: "validation_errors", error_details: errors };
  return { status: 422, body };
}

/** The behavior of events on a Lago that stores them in PostgreSQL. */
export const events: readonly Behavior[] = [
  {
    title: "An event is stored, found by its transaction and listed with those of its subscription.",
    evidence: ["1.51.0 POST /events 200", "1.51.0 GET /events/{transaction_id} 200", "1.51.0 GET /events 200"],
    creates: ["an event"],
    async run({ lago, unique }) {
      const [id, subscription] = [unique("transaction"), unique("subscription")];

      const sent = await lago.events.send({
        transaction_id: id,
        external_subscription_id: subscription,
        code: "requests",
        timestamp: 1_795_892_003.501,
        properties: { gb: 10, region: "eu" },
        precise_total_amount_cents: "123.45",
      });

      assert.equal(sent.timestamp, "2026-11-28T18:53:23.501Z");
      assert.equal(sent.precise_total_amount_cents, "123.45");
      assert.deepEqual(sent.properties, { gb: 10, region: "eu" });
      assert.deepEqual(await lago.events.get(id), sent);
      const listed = await lago.events.list({ external_subscription_id: subscription }).toArray({ limit: 10 });
      assert.deepEqual(listed, [sent]);
      await refused(lago.events.get(unique("transaction")), 404, "event_not_found");
    },
  },
  {
    title: "An event is accepted for an unknown metric and an unknown subscription.",
    evidence: ["1.51.0 POST /events 200"],
    creates: ["an event"],
    async run({ lago, unique }) {
      const sent = await lago.events.send({ code: unique("metric"), external_subscription_id: unique("subscription") });

      assert.equal(sent.lago_subscription_id, null);
    },
  },
  {
    title: "An event cannot be stored twice for a subscription.",
    evidence: ["1.51.0 POST /events 422"],
    creates: ["events"],
    async run({ lago, unique }) {
      const event = {
        transaction_id: unique("transaction"),
        external_subscription_id: unique("subscription"),
        code: "a",
      };
      await lago.events.send(event);

      await refused(lago.events.send({ ...event, code: "b", timestamp: 1_767_225_600 }), 422, taken);
      await lago.events.send({ ...event, external_subscription_id: unique("subscription") });
    },
  },
  {
    title: "A batch with one invalid event is not stored.",
    evidence: ["1.51.0 POST /events/batch 422"],
    creates: ["an event"],
    async run({ lago, unique, send }) {
      const [subscription, first, second] = [unique("subscription"), unique("transaction"), unique("transaction")];
      const event = {
        transaction_id: first,
        external_subscription_id: subscription,
        code: "a",
        timestamp: 1_767_225_600,
      };
      await lago.events.send(event);

      const batch = await send("POST", "/events/batch", { events: [{ ...event, transaction_id: second }, event] });

      assert.deepEqual(batch, invalid({ "1": taken }));
      await refused(lago.events.get(second), 404, "event_not_found");
      const unreadable = [
        { ...event, transaction_id: second },
        { ...event, timestamp: "yesterday" },
      ];
      assert.deepEqual(
        await send("POST", "/events/batch", { events: unreadable }),
        invalid({ "1": { timestamp: ["invalid_format"] } }),
      );
    },
  },
  {
    title: "A batch contains from 1 to 100 events.",
    evidence: ["app/services/events/create_batch_service.rb:5"],
    creates: [],
    async run({ send, unique }) {
      const event = { external_subscription_id: unique("subscription"), code: "a" };
      const many = Array.from({ length: 101 }, () => ({ ...event, transaction_id: unique("transaction") }));

      const [none, tooMany] = [
        await send("POST", "/events/batch", { events: [] }),
        await send("POST", "/events/batch", { events: many }),
      ];

      assert.partialDeepStrictEqual(none.body, { status: 422, error_details: { events: ["no_events"] } });
      assert.partialDeepStrictEqual(tooMany.body, { status: 422, error_details: { events: ["too_many_events"] } });
    },
  },
  {
    title: "The timestamp of an event is in seconds.",
    evidence: ["1.51.0 POST /events 422"],
    creates: [],
    async run({ send, unique }) {
      const event = { transaction_id: unique("transaction"), external_subscription_id: "a", code: "a" };

      const { body } = await send("POST", "/events", { event: { ...event, timestamp: "2026-01-01T00:00:00Z" } });

      assert.partialDeepStrictEqual(body, { status: 422, error_details: { timestamp: ["invalid_format"] } });
    },
  },
  {
    title: "Events are filtered by code and time, the latest first.",
    evidence: ["app/queries/events_query.rb:17-60@20277d9d06"],
    creates: ["events"],
    async run({ lago, unique }) {
      const external_subscription_id = unique("subscription");
      for (const [code, timestamp] of [
        ["a", 1_767_225_601],
        ["b", 1_767_225_603],
        ["a", 1_767_225_602],
      ] as const)
        await lago.events.send({ external_subscription_id, code, timestamp, transaction_id: unique("transaction") });
      const timesOf = async (query: object) => {
        const listed = await lago.events.list({ external_subscription_id, ...query }).toArray({ limit: 10 });
        return listed.map(({ timestamp }) => Date.parse(timestamp) / 1000 - 1_767_225_600);
      };

      assert.deepEqual(await timesOf({}), [3, 2, 1]);
      assert.deepEqual(await timesOf({ code: "a" }), [2, 1]);
      assert.deepEqual(await timesOf({ timestamp_from: "2026-01-01T00:00:02Z" }), [3, 2]);
      assert.deepEqual(await timesOf({ timestamp_to: "2026-01-01T00:00:02Z" }), [2, 1]);
    },
  },
];

/** The behavior of events that only the fake can show. */
export const fakeEvents: readonly FakeBehavior[] = [
  {
    title: "A repeated event counts once, and is stored once.",
    evidence: ["1.51.0 POST /events 422"],
    async run({ lago, fake }) {
      const event = { transaction_id: "t1", external_subscription_id: "acme", code: "a" };
      await lago.events.send(event);

      await refused(lago.events.send(event), 422, taken);

      assert.equal(fake.events("acme").length, 1);
      assert.equal(fake.events("other").length, 0);
      assert.equal(fake.events().length, 1);
    },
  },
];
