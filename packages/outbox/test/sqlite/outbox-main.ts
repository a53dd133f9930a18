// An outbox in a process of its own: the arguments are its file, and the URL of Lago.
import { Lago } from "@lagokit/client";
import { Outbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import type { Order, Report } from "./outbox-process.ts";

const [, , file = "", baseUrl = ""] = process.argv;
const lago = new Lago({ apiKey: "key-of-a-test", baseUrl });
const outbox = new Outbox({ lago, store: sqliteStore(file) });
outbox.on("error", () => undefined);

async function follow(order: Order): Promise<Report> {
  if ("run" in order) void outbox.run({ pollInterval: 5, lease: 300, retryDelay: 5 });
  else if ("put" in order) return putAll(...order.put);
  else if ("fill" in order) return fill();
  else await outbox.close();
  return { accepted: [] };
}

function putOne(id: string, filler = ""): Promise<unknown> {
  const event = { transaction_id: id, external_subscription_id: "subscription", code: "requests" };
  return outbox.put({ ...event, timestamp: "1769860800", properties: { filler } });
}

async function putAll(from: number, to: number): Promise<Report> {
  const accepted = Array.from({ length: to - from }, (_, index) => `event-${from + index}`);
  await Promise.all(accepted.map((id) => putOne(id)));
  return { accepted };
}

/** Puts events until one is refused. */
async function fill(): Promise<Report> {
  const accepted: string[] = [];
  for (;;) {
    const id = `event-${accepted.length}`;
    try {
      await putOne(id, "x".repeat(10_000));
    } catch (error) {
      // As: `put` rejects with an error of the outbox.
      const { message, code } = error as Error & { readonly code: string };
      return { accepted, error: { message, code } };
    }
    accepted.push(id);
  }
}

process.on("message", (order: Order) => void follow(order).then((report) => process.send?.(report)));
