import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { LagoOutboxConflictError, Outbox } from "@lagokit/outbox";
import { type SqliteDatabase, sqliteStore } from "@lagokit/outbox/sqlite";
import { expectEqual, expectError } from "./expect.ts";
import { Scenario } from "./scenario.ts";
import type { Surroundings, Topic } from "./topic.ts";

/** Keeps events in an SQLite database of the runtime. On Node 20, the database is that of `libsql`. */
export const outbox: Topic = {
  name: "outbox",
  checks: [
    ["delivers what another outbox put into a file, through a failure of the server", delivers],
    ["accepts the same event once, and refuses another one with its ID", acceptsOnce],
  ],
};

const event = { code: "storage", external_subscription_id: "sub_1", timestamp: 1_767_225_600 };
const taken = { status: 200, body: { events: [event, event] } };

async function delivers({ server }: Surroundings): Promise<void> {
  const scenario = await Scenario.start(server, { status: 503 }, taken);
  await inFolder(async (file) => {
    const first = new Outbox({ store: sqliteStore(await open(file)) });
    await first.put([
      { ...event, transaction_id: "one" },
      { ...event, transaction_id: "two" },
    ]);
    await first.close();

    const second = new Outbox({ lago: scenario.client(), store: sqliteStore(await open(file)) });
    second.on("paused", () => {});
    await second.run({ stopWhenEmpty: true, retryDelay: 1 });
    const { pending, dead } = await second.status();
    await second.close();

    const bodies = (await scenario.received()).map(({ body }) => body);
    const ids = /"transaction_id":"(\w+)"/g;
    expectEqual([pending, dead, bodies.length], [0, 0, 2], "pending, dead and requests");
    for (const body of bodies)
      expectEqual(
        Array.from(body.matchAll(ids), ([, id]) => id),
        ["one", "two"],
        "the events",
      );
  });
}

async function acceptsOnce(): Promise<void> {
  await inFolder(async (file) => {
    const box = new Outbox({ store: sqliteStore(await open(file)) });
    const one = { ...event, transaction_id: "one", properties: { gb: 10 } };

    await box.put([one, one]);
    await box.put(one);
    const error = await expectError(box.put({ ...one, properties: { gb: 20 } }), LagoOutboxConflictError);
    const { pending } = await box.status();
    await box.close();

    expectEqual([pending, error.fields], [1, ["properties"]], "pending events, and the fields that differ");
  });
}

async function inFolder(work: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp("outbox-");
  try {
    await work(join(folder, "billing.db"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Opens a file with `libsql` on runtimes without `node:sqlite`. */
async function open(file: string): Promise<string | SqliteDatabase> {
  if (process.getBuiltinModule("node:sqlite")) return file;
  const { default: Database } = await import("libsql");
  return new Database(file);
}
