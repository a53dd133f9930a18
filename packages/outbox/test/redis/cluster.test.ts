import { Cluster } from "ioredis";
import { createCluster } from "redis";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { redisStore } from "../../src/redis.ts";
import { entry, idOf, numbers } from "../store-contract/example-events.ts";
import type { Connection } from "./connect.ts";
import { startCluster } from "./start-cluster.ts";

const cluster = await startCluster();
afterAll(() => cluster.stop());
const [{ port }] = cluster.nodes;

const connections: Readonly<Record<string, () => Promise<Connection>>> = {
  async "node-redis"() {
    const client = await createCluster({ rootNodes: [{ url: `redis://127.0.0.1:${port}` }] }).connect();
    return { client, end: () => client.destroy() };
  },
  async ioredis() {
    const client = new Cluster([{ host: "127.0.0.1", port }]);
    return { client, end: () => client.disconnect() };
  },
};

describe.each(Object.entries(connections))("A store in a cluster, through %s,", (name, connect) => {
  test("keeps events on the node that has its prefix", async () => {
    const { client, end } = await connect();
    const stores = numbers(8).map((number) => redisStore(client, { prefix: `${name}-${number}` }));

    for (const store of stores) {
      await store.open();
      await store.put([entry(1), entry(2)], {});
      await store.beat({ id: "a" }, 3_600_000);
      const [first] = await store.take("a", 1);
      await store.settle("a", { delivered: [idOf(first)], dead: [], released: [] });
    }

    for (const store of stores) expect(await store.status()).toMatchObject({ pending: 1, sending: 0 });
    const sizes = await Promise.all(cluster.nodes.map(({ admin }) => admin.keys(`*${name}*:events`)));
    expect(sizes.flat()).toHaveLength(8);
    expect(sizes.every((keys) => keys.length > 0)).toBe(true);
    end();
  });

  test.each([0, 1] as const)(
    "is refused if node %d can lose events, regardless of which one has its prefix",
    async (index) => {
      const { client, end } = await connect();
      const { admin } = cluster.nodes[index];
      onTestFinished(async () => {
        await admin.config("SET", "appendonly", "yes");
        end();
      });
      await admin.config("SET", "appendonly", "no");

      for (const prefix of ["a", "b", "c", "d"])
        await expect(redisStore(client, { prefix }).open()).rejects.toThrow("set `appendonly yes`");
      await admin.config("SET", "appendonly", "yes");

      await expect(redisStore(client).open()).resolves.toBeUndefined();
    },
  );
});
