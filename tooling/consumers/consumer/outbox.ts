// An outbox with each store. It is compiled with the packed packages, never run.
import { Lago, type EventInput } from "@lagokit/client";
import { compareEvents, eventDifferences, eventKey, prepareEvent } from "@lagokit/client/events";
import {
  type DeadReason,
  LagoOutboxConflictError,
  LagoOutboxFullError,
  LagoOutboxStoreError,
  Outbox,
  type OutboxStatus,
  type OutboxStore,
} from "@lagokit/outbox";
import { kafkaSink } from "@lagokit/outbox/kafka";
import { migrationSql, type PgClient, postgresStore } from "@lagokit/outbox/postgres";
import { type NodeRedisClient, redisStore } from "@lagokit/outbox/redis";
import { type SqliteDatabase, sqliteStore } from "@lagokit/outbox/sqlite";

const lago = new Lago({ apiKey: "key" });

export function storesOf(database: SqliteDatabase, pool: PgClient, redis: NodeRedisClient): readonly OutboxStore[] {
  return [sqliteStore("billing.db"), sqliteStore(database), postgresStore(pool), redisStore(redis)];
}

export async function deliver(store: OutboxStore, transaction: PgClient): Promise<OutboxStatus> {
  const outbox = new Outbox({ lago, store, maxPending: 1000, keep: 86_400_000 });
  const reasons: DeadReason[] = [];
  outbox.on("dead", ({ reason }) => reasons.push(reason));
  const one: EventInput = await outbox.put({ code: "storage", external_subscription_id: "sub_1" }, { transaction });
  const list: EventInput[] = await outbox.put([one]);
  console.log(list.map(eventKey), eventDifferences(one, one), prepareEvent(one).json, migrationSql());
  await outbox.run({ concurrency: 4, signal: new AbortController().signal, stopWhenEmpty: true });
  for await (const { id } of outbox.dead) await outbox.dead.retry([id]);
  const range = { from: new Date(0), to: new Date() };
  const { missing } = await outbox.reconcile(range);
  await compareEvents(lago, missing, range);
  return outbox.status();
}

export async function write(organizationId: string): Promise<number> {
  const sink = kafkaSink({ bootstrapBrokers: ["kafka:9092"], organizationId });
  await sink.put({ code: "storage", external_subscription_id: "sub_1" });
  return sink.status().sent;
}

export function describe(error: unknown): string {
  if (error instanceof LagoOutboxConflictError) return error.fields.join();
  if (error instanceof LagoOutboxFullError) return `${error.maxPending}`;
  return error instanceof LagoOutboxStoreError ? `${error.code} ${error.outcomeUnknown}` : "";
}
