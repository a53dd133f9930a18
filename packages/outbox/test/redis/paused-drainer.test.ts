import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { Outbox } from "../../src/index.ts";
import { redisStore } from "../../src/redis.ts";
import { clientOf, eventsOf, idsAt, idsOf, quick, startLago } from "../delivery/outbox-kit.ts";
import { isStopped } from "./is-stopped.ts";
import { connectIoredis } from "./connect.ts";
import { restarting } from "./restarting.ts";

const { server } = restarting();

function startDrainer(url: string): ChildProcess {
  const program = fileURLToPath(new URL("stopping-drainer.ts", import.meta.url));
  const child = spawn(process.execPath, ["--no-warnings", program, server().path, url], { stdio: "inherit" });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

test("A drainer that is stopped longer than its lease, with events in its hands, sends none of them afterwards", async () => {
  const lago = await startLago();
  const { client, end } = await connectIoredis(server().path);
  onTestFinished(end);
  const outbox = new Outbox({ lago: clientOf(lago), store: redisStore(client) });
  onTestFinished(() => outbox.close());
  await outbox.put(eventsOf(1000));
  const child = startDrainer(lago.url);
  await isStopped(child.pid ?? 0);
  expect(lago.calls).toEqual([]);

  // It ends once it has the events of the other one too.
  await outbox.run({ ...quick, stopWhenEmpty: true });
  const before = lago.calls.length;
  child.kill("SIGCONT");
  const [exitCode] = await once(child, "exit");

  expect(exitCode).toBe(0);
  expect(lago.calls).toHaveLength(before);
  expect(lago.calls.flatMap(({ events }) => events)).toHaveLength(1000);
  expect(idsAt(lago)).toEqual(idsOf(eventsOf(1000)));
});
