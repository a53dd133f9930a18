import { readdir, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { OutboxStore } from "../../src/index.ts";
import { contents, entry, idOf, numbers, reason } from "../store-contract/example-events.ts";
import { connections, connectNodeRedis } from "./connect.ts";
import { restarting } from "./restarting.ts";

const { server, open } = restarting();

describe.each(Object.entries(connections))("A store through %s, whose server is killed,", (_name, connect) => {
  test("has every event that it accepted", async () => {
    const store = await open(connect);
    const accepted: string[] = [];
    let next = 0;
    const killed = new AbortController();
    const putAll = async (): Promise<void> => {
      while (!killed.signal.aborted) {
        const one = entry(++next);
        const put = store.put([one], {});
        // The outcome of those in flight is unknown.
        if ((await Promise.allSettled([put]))[0].status === "fulfilled") accepted.push(one.event);
      }
    };
    const callers = numbers(16).map(putAll);
    await expect.poll(() => accepted.length, { interval: 1 }).toBeGreaterThan(300);

    await server().kill();
    killed.abort();
    await server().start();
    await Promise.all(callers);

    const events = (await contents(await open(connect))).map(({ event }) => event);
    expect(new Set(events).size).toBe(events.length);
    expect(accepted.filter((event) => !events.includes(event))).toEqual([]);
  });

  test("has events in all states, and the drainers that are alive", async () => {
    const store = await open(connect);
    await store.beat({ id: "a" }, 3_600_000);
    await store.put([{ ...entry(1), keep: 3_600_000 }, entry(2), entry(3), entry(4)], {});
    const [first, second, third] = await store.take("a", 4);
    const dead = [{ id: idOf(second), reason }];
    await store.settle("a", { delivered: [idOf(first)], dead, released: [idOf(third)] });
    await store.put([entry(5)], {});
    const before = await everythingIn(store);

    await server().kill();
    await server().start();

    const again = await open(connect);
    const after = await everythingIn(again);
    expect(after).toEqual(before);
    expect(after.entries.map(({ state }) => state)).toEqual(["delivered", "dead", "pending", "sending", "pending"]);
    expect((await again.take("a", 9)).map(({ event }) => event)).toEqual([entry(3).event, entry(5).event]);
  });
});

describe("A store whose server is killed", () => {
  test("accepts an event once that is put again because its outcome is unknown", async () => {
    const store = await open(connectNodeRedis);
    process.kill(server().processId, "SIGSTOP");

    const put = Promise.allSettled([store.put([entry(1)], {})]);
    await server().kill();

    expect(await put).toMatchObject([{ status: "rejected", reason: { outcomeUnknown: true } }]);
    await server().start();
    const again = await open(connectNodeRedis);
    await again.put([entry(1)], {});
    await again.put([entry(1)], {});
    expect(await again.status()).toMatchObject({ pending: 1 });
  });

  test("continues after a write that the crash cut off", async () => {
    const store = await open(connectNodeRedis);
    await store.put([entry(1)], {});
    await store.put([entry(2), entry(3)], {});
    await server().kill();
    const file = await lastFileOf(server().folder);
    await truncate(file, (await stat(file)).size - 10);

    await server().start();

    const again = await open(connectNodeRedis);
    expect((await contents(again)).map(({ event }) => event)).toEqual([entry(1).event]);
    await again.put([entry(2), entry(3)], {});
    expect(await again.status()).toMatchObject({ pending: 3 });
  });
});

async function everythingIn(store: OutboxStore) {
  return { status: await store.status(), entries: await contents(store), dead: await store.listDead({ limit: 9 }) };
}

/** The file to which Redis appends what changes. */
async function lastFileOf(folder: string): Promise<string> {
  const files = await readdir(join(folder, "appendonlydir"));
  return join(folder, "appendonlydir", files.find((name) => name.endsWith(".incr.aof")) ?? "");
}
