import { join } from "node:path";
import { expect, it } from "vitest";
import { Outbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { idsAt, startLago, temporaryFolder, until } from "../delivery/outbox-kit.ts";
import { OutboxProcess } from "./outbox-process.ts";

it("four processes put into one file at the same time, and one of them sends each event once", async () => {
  const server = await startLago();
  const file = join(await temporaryFolder(), "outbox.db");
  const processes = Array.from({ length: 4 }, () => new OutboxProcess(file, server.url));

  await Promise.all(processes.map((one) => one.order({ run: true })));
  const reports = await Promise.all(
    processes.map((one, index) => one.order({ put: [index * 500, index * 500 + 500] })),
  );
  await until(() => server.events.all.length >= 2000);
  await Promise.all(processes.map((one) => one.order({ close: true })));

  const accepted = reports.flatMap((report) => report.accepted);
  const sent = server.calls.flatMap(({ events }) => events);
  expect(idsAt(server)).toEqual(accepted.toSorted());
  expect(sent).toHaveLength(2000);
});

it("a drainer that was stopped past its lease sends nothing twice", async () => {
  const server = await startLago();
  const file = join(await temporaryFolder(), "outbox.db");
  const [stopped, other] = [new OutboxProcess(file, server.url), new OutboxProcess(file, server.url)];
  const { accepted } = await stopped.order({ put: [0, 500] });
  server.fault = () => {
    server.fault = () => undefined;
    stopped.signal("SIGSTOP");
    return undefined;
  };
  await stopped.order({ run: true });
  await until(() => server.calls.length > 0);

  await other.order({ run: true });
  const outbox = new Outbox({ store: sqliteStore(file) });
  await until(async () => (await outbox.status()).pending + (await outbox.status()).sending === 0);
  stopped.signal("SIGCONT");
  const later = await stopped.order({ put: [500, 600] });
  await until(async () => (await outbox.status()).pending + (await outbox.status()).sending === 0);
  await Promise.all([stopped, other].map((one) => one.order({ close: true })));

  expect(idsAt(server)).toEqual([...accepted, ...later.accepted].toSorted());
  expect(await outbox.status()).toMatchObject({ pending: 0, dead: 0 });
  await outbox.close();
});
