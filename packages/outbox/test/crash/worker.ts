// A process that puts events and delivers them until it is killed, or that delivers everything that is left.
// Argument: a `WorkerTask` as JSON. Prints a `WorkerMessage` per line.
import { writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type EventSendInput, type Fetch, Lago } from "@lagokit/client";
import { Outbox, type OutboxStore, type RunOptions } from "../../src/index.ts";
import { openStore } from "./open-store.ts";
import { refusedCode } from "./variant.ts";
import type { WorkerMessage, WorkerTask } from "./worker-message.ts";

/** Number of callers of `put` at the same time. */
const callers = 64;

// As: the parent process writes it.
const task = JSON.parse(process.argv[2] ?? "") as WorkerTask;

/** Sends the code of some events blank, which Lago refuses. The client would not send it. */
const blankCode: Fetch = (url, init) =>
  fetch(url, {
    ...init,
    // As: the client sends a text.
    ...(init?.body != null && { body: (init.body as string).replaceAll(`"code":"${refusedCode}"`, '"code":""') }),
  });

const settings: RunOptions = { retryDelay: 5, maxRetryDelay: 50, pollInterval: 20, lease: task.lease ?? 100 };

const { store, end } = await openStore(task.place);
if (task.isForgetful) forget(store);
const lago = new Lago({ apiKey: task.apiKey, baseUrl: task.url, fetch: blankCode });
const outbox = new Outbox({ lago, store });
outbox.on("paused", () => {});
outbox.on("resumed", () => {});
outbox.on("dead", () => {});
outbox.on("error", () => {});
outbox.on("delivered", ({ events }) => report({ kind: "delivered", count: events.length }));

let next = task.put?.first ?? 0;
if (task.put) await Promise.all([deliver(), ...Array.from({ length: callers }, put)]);
else await drain();

/** Writes to the pipe before it returns: the parent receives this even if the process is killed immediately. */
function report(message: WorkerMessage): void {
  let rest = Buffer.from(`${JSON.stringify(message)}\n`);
  while (rest.length > 0) rest = rest.subarray(writePart(rest));
}

/** Returns how much was written: the pipe may be full. */
function writePart(bytes: Buffer): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if (Object(error).code === "EAGAIN") return 0;
    throw error;
  }
}

async function fail(error: unknown): Promise<void> {
  report({ kind: "failed", message: String(error) });
  await wait(5);
}

async function deliver(): Promise<void> {
  for (;;) await outbox.run(settings).catch(fail);
}

async function put(): Promise<void> {
  for (;;) await putUntilAccepted(Array.from({ length: next % 7 === 0 ? 3 : 1 }, makeEvent));
}

/** Puts events until the outbox accepts them. Only those with an ID of the caller are the same events again. */
async function putUntilAccepted(events: readonly EventSendInput[]): Promise<void> {
  for (let rest = events; rest.length > 0;) {
    try {
      for (const event of await outbox.put(rest)) report({ kind: "accepted", event });
      return;
    } catch (error) {
      await fail(error);
      rest = rest.filter((event) => event.transaction_id !== undefined);
    }
  }
}

/** The outbox sets what some of the events lack. */
function makeEvent(): EventSendInput {
  const number = next++;
  const variant = task.put?.variant ?? "up";
  return {
    code: variant === "1 % refused" && number % 100 === 7 ? refusedCode : "storage",
    external_subscription_id: `sub_${number % 10}`,
    properties: { number, variant },
    ...(number % 2 === 0 && { transaction_id: `event-${number}` }),
    ...(number % 3 === 0 && { timestamp: new Date() }),
  };
}

/** Makes a store resolve before it has done anything. */
function forget(broken: OutboxStore): void {
  const keep = broken.put.bind(broken);
  broken.put = async (...parameters) => void setTimeout(() => void keep(...parameters), 1000);
}

async function drain(): Promise<void> {
  await outbox.run({ ...settings, stopWhenEmpty: true });
  const { pending } = await outbox.status();
  for await (const { event, reason } of outbox.dead) report({ kind: "dead", event, reason });
  report({ kind: "done", pending });
  await outbox.close();
  await end();
}
