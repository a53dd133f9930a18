// A process that stops itself once Redis has given it events, before it can send one. Once it continues, it delivers what is left.
// Arguments: the socket of Redis, and the URL of Lago. Prints a line when it ends.
import { Lago } from "@lagokit/client";
import { Redis } from "ioredis";
import { Outbox, type OutboxStore } from "../../src/index.ts";
import { redisStore } from "../../src/redis.ts";

const [path = "", url = ""] = process.argv.slice(2);
const client = new Redis(path);
const store: OutboxStore = redisStore(client);
const take = store.take.bind(store);
let isFirst = true;
store.take = async (...args) => {
  const taken = await take(...args);
  if (isFirst) process.kill(process.pid, "SIGSTOP");
  isFirst = false;
  return taken;
};
const outbox = new Outbox({ lago: new Lago({ apiKey: "key", baseUrl: url }), store });
await outbox.run({ lease: 200, stopWhenEmpty: true });
await outbox.close();
client.disconnect();
