// A process that puts an event in a transaction, says when it has come to a step, and waits to be killed there.
// Arguments: the folder of the server's socket, the table, and the step: `put` or `committed`.
import { Client } from "pg";
import { Outbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";

const [, , host = "", table = "", step = ""] = process.argv;
const [client, own] = await Promise.all([connect(), connect()]);
const outbox = new Outbox({ store: postgresStore(own, { table }) });

await client.query("BEGIN");
await outbox.put({ code: "requests", external_subscription_id: "subscription" }, { transaction: client });
if (step === "committed") await client.query("COMMIT");
console.log(step);
setInterval(() => {}, 1000);

async function connect(): Promise<Client> {
  const made = new Client({ host, user: "lago", database: "postgres" });
  await made.connect();
  return made;
}
