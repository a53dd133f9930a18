// A process that puts an event in a transaction, says when it has come to a moment, and waits to be killed there.
// Arguments: the folder of the server's socket, the table, and the moment: `put` or `committed`.
import { Client } from "pg";
import { Outbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";

const [, , host = "", table = "", moment = ""] = process.argv;
const [client, own] = await Promise.all([connect(), connect()]);
const outbox = new Outbox({ store: postgresStore(own, { table }) });

await client.query("BEGIN");
await outbox.put({ code: "requests", external_subscription_id: "subscription" }, { transaction: client });
if (moment === "committed") await client.query("COMMIT");
console.log(moment);
setInterval(() => {}, 1000);

async function connect(): Promise<Client> {
  const made = new Client({ host, user: "lago", database: "postgres" });
  await made.connect();
  return made;
}
