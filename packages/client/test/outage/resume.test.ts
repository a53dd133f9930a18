import { describe, expect, it } from "vitest";
import { type EventSendInput, Lago, type SendAllOptions, summaryOf } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { type Outage, OutageServer } from "./outage-server.ts";

const count = 2000;

function* read(offset: number): Generator<EventSendInput> {
  for (let index = offset; index < count; index++)
    yield {
      transaction_id: `t-${index}`,
      external_subscription_id: "sub",
      code: "storage",
      timestamp: 1_769_860_800 + index,
      properties: { index },
    };
}

/** Sends from an offset, as in the guide, and returns the offset of the next run. */
async function run(lago: Lago, offset: number, options: SendAllOptions): Promise<number> {
  try {
    await lago.events.sendAll(read(offset), { maxOutage: 5, sentBefore: true, ...options });
    return count;
  } catch (error) {
    const { delivered = 0, rejected = 0, failed = 0 } = summaryOf(error) ?? {};
    return offset + delivered + rejected + failed;
  }
}

/** A server that becomes unreachable at every seventh request, until it is restored. */
function failing(outage: Outage): OutageServer {
  let requests = 0;
  const server = new OutageServer(() => {
    if (++requests % 7 === 0) server.begin(outage);
  });
  return server;
}

describe.each<Outage>(["refused", "reset", "503", "responses lost"])("runs that outages end (%s)", (outage) => {
  it("lose no event, if each continues at the last offset and retries what failed", async () => {
    await using server = await failing(outage).listen();
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 1, maxRetries: 0 });
    const kept: EventSendInput[] = [];
    const onOutcome: SendAllOptions["onOutcome"] = ({ status, event }) => status !== "delivered" && kept.push(event);
    let runs = 0;

    for (let offset = 0; offset < count; runs++) {
      offset = await run(lago, offset, { onOutcome });
      await server.end();
    }
    const summary = await new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 1 }).events.sendAll(kept, {
      sentBefore: true,
      onProgress: ({ waiting }) => void (waiting && server.end()),
    });

    expect(runs).toBeGreaterThan(1);
    expect(kept.length).toBeGreaterThan(0);
    expect(summary).toMatchObject({ delivered: kept.length, rejected: 0, failed: 0 });
    expect(new Set(server.store.all.map((event) => event.transaction_id)).size).toBe(count);
    expect(server.store.all).toHaveLength(count);
  });

  it("lose no event of an outbox, from which delivered events are removed", async () => {
    await using server = await failing(outage).listen();
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 1, maxRetries: 0 });
    const outbox = new Map([...read(0)].map((event) => [event.transaction_id, event]));
    let runs = 0;

    for (; outbox.size > 0; runs++) {
      const sending = lago.events.sendAll(outbox.values(), {
        maxOutage: 5,
        sentBefore: true,
        onOutcome: ({ status, event }) => status === "delivered" && outbox.delete(event.transaction_id),
      });
      await sending.catch(() => undefined);
      await server.end();
    }

    expect(runs).toBeGreaterThan(1);
    expect(server.store.all).toHaveLength(count);
  });

  it("lose no event even if the listener fails: the summary has what the listener did not receive", async () => {
    await using server = await failing(outage).listen();
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 1, maxRetries: 0 });
    const told = new Set<number>();
    let kept = 0;
    const onOutcome: SendAllOptions["onOutcome"] = ({ status, index }) => {
      if (status !== "delivered" && ++kept > 30) throw new Error("The disk is full.");
      told.add(index);
    };

    const error = await rejection(lago.events.sendAll(read(0), { maxOutage: 5, onOutcome }));

    const { delivered, failed, undelivered } = summaryOf(error) ?? { undelivered: [] };
    const known = new Set([...told, ...undelivered.map(({ index }) => index)]);
    expect(kept).toBeGreaterThan(30);
    expect(known.size).toBe(Number(delivered) + Number(failed));
  });
});
