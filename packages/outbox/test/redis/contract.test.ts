import { afterAll } from "vitest";
import { redisStore } from "../../src/redis.ts";
import { testStore } from "../store-contract.ts";
import { connections } from "./connect.ts";
import { startRedis } from "./start-redis.ts";

const server = await startRedis();
let places = 0;
afterAll(() => server.stop());

for (const [name, connect] of Object.entries(connections)) {
  const { client, end } = await connect(server.path);
  afterAll(end);
  testStore({
    name: `Redis through ${name}`,
    drainers: "several",
    create: () => {
      const prefix = `contract-${++places}`;
      return { store: () => redisStore(client, { prefix }) };
    },
  });
}
