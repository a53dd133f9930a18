import { onTestFinished, describe, expect, test } from "vitest";
import { Outbox } from "../../src/index.ts";
import { eventsOf, idsAt, idsOf, startLago } from "../delivery/outbox-kit.ts";
import type { PlainLago } from "../lago/plain-lago.ts";
import { engines } from "./engine.ts";
import { openStore } from "./open-store.ts";
import { clientNames, type EngineName, engineNames, type Place } from "./place.ts";
import { WorkerProcess } from "./worker-process.ts";

/** An engine with 1,000 events, and a Lago. */
async function prepare(name: EngineName): Promise<{ readonly server: PlainLago; readonly place: Place }> {
  const engine = await engines[name]();
  onTestFinished(() => engine[Symbol.asyncDispose]());
  const place = { client: clientNames[name][0], path: engine.path };
  const { store, end } = await openStore(place);
  const outbox = new Outbox({ store });
  await outbox.put(eventsOf(1000).map((event) => ({ ...event, properties: { number: 1, variant: "up" } })));
  await outbox.close();
  await end();
  return { server: await startLago(), place };
}

/** A process that delivers until nothing is left. */
function startDrainer(server: PlainLago, place: Place, lease?: number): WorkerProcess {
  const worker = new WorkerProcess({ place, url: server.url, apiKey: "key", lease });
  onTestFinished(() => worker.kill());
  return worker;
}

async function done(worker: WorkerProcess): Promise<void> {
  await worker.until((messages) => messages.some(({ kind }) => kind === "done"));
}

describe.each(engineNames)("on %s", (name) => {
  test("two drainers send nothing twice", async () => {
    const { server, place } = await prepare(name);
    const workers = [startDrainer(server, place, 5000), startDrainer(server, place, 5000)];

    await Promise.all(workers.map(done));

    expect(idsAt(server)).toEqual(idsOf(eventsOf(1000)));
    expect(server.events.repeated).toEqual([]);
  });

  test("a drainer that is stopped longer than its lease loses its events to another one, and nothing is billed twice", async () => {
    const { server, place } = await prepare(name);
    const first = startDrainer(server, place);
    const stopped = new Promise<void>((resolve) => {
      server.fault = () => {
        first.signal("SIGSTOP");
        server.fault = () => undefined;
        resolve();
        return undefined;
      };
    });

    await stopped;
    const second = startDrainer(server, place);
    await done(second);
    const before = server.events.all.length;
    first.signal("SIGCONT");
    await done(first);

    expect(before).toBe(1000);
    expect(idsAt(server)).toEqual(idsOf(eventsOf(1000)));
    expect([...first.messages, ...second.messages].filter(({ kind }) => kind === "dead")).toEqual([]);
  });
});
