import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EventInput, Lago, type LagoOptions } from "@lagokit/client";
import { onTestFinished } from "vitest";
import { Outbox, type OutboxOptions, type OutboxStore, type RunOptions } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { PlainLago } from "../lago/plain-lago.ts";

/** Short waits, so that a test passes through many of them. */
export const quick = { retryDelay: 2, maxRetryDelay: 8, pollInterval: 5 } satisfies RunOptions;

/** A temporary folder, deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-outbox-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a new database. */
export async function newStore(): Promise<OutboxStore> {
  return sqliteStore(join(await temporaryFolder(), "outbox.db"));
}

/** A Lago that listens until the end of the test. */
export async function startLago(): Promise<PlainLago> {
  const server = await new PlainLago().listen();
  onTestFinished(() => server.close());
  return server;
}

/** A client of a server. */
export function clientOf(server: Pick<PlainLago, "url">, options: LagoOptions = {}): Lago {
  return new Lago({ apiKey: "key-of-a-test", baseUrl: server.url, ...options });
}

/** An outbox on a new database, which is closed after the test. What it reports without a failure of the store is not printed. */
export async function newOutbox(options: Partial<OutboxOptions>): Promise<Outbox> {
  const outbox = new Outbox({ store: await newStore(), ...options });
  onTestFinished(() => outbox.close());
  for (const name of ["dead", "paused", "resumed"] as const) outbox.on(name, () => {});
  return outbox;
}

/** An event by its number. */
export function eventOf(number: number, fields: Partial<EventInput> = {}): EventInput {
  return {
    transaction_id: `event-${number}`,
    external_subscription_id: "subscription",
    code: "requests",
    timestamp: "1769860800",
    properties: { number },
    ...fields,
  };
}

/** Some events. */
export function eventsOf(count: number): EventInput[] {
  return Array.from({ length: count }, (_, number) => eventOf(number));
}

/** The IDs of the events that a server has. */
export function idsAt({ events }: PlainLago): string[] {
  return events.all.map(({ transaction_id: id }) => id).toSorted();
}

/** The IDs of events. */
export function idsOf(events: readonly Pick<EventInput, "transaction_id">[]): string[] {
  return events.map(({ transaction_id: id }) => id).toSorted();
}

/** Resolves once a condition holds, which each report of the outbox can change. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(setImmediate);
}
