import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventsSample } from "../src/events/events-order.ts";
import { type Sender, senders } from "../src/events/senders.ts";
import { runCell } from "../src/measure/run-cell.ts";
import type { PagingSample } from "../src/paging/paging-order.ts";
import { type Reader, readers } from "../src/paging/readers.ts";
import { type Server, startServer } from "../src/server/start-server.ts";
import type { ThroughputSample } from "../src/throughput/throughput-order.ts";

const items = 250;
let server: Server;

beforeAll(async () => {
  server = await startServer(items);
});

afterAll(() => server[Symbol.asyncDispose]());

// One after the other: each process asks the server what has arrived, and fails unless it is what the process sent.
describe("all subjects send the same requests", () => {
  it.each(Object.keys(senders) as Sender[])("%s sends every event once", async (sender) => {
    const script = new URL("../src/events/events-cell.ts", import.meta.url);

    const sample = await runCell<EventsSample>({ script }, { sender, events: 1_050, server: server.url });

    expect(sample.perSecond).toBeGreaterThan(0);
  });

  it.each(Object.keys(readers) as Reader[])("%s reads every page once", async (reader) => {
    const script = new URL("../src/paging/paging-cell.ts", import.meta.url);

    const sample = await runCell<PagingSample>({ script }, { reader, items, server: server.url });

    expect(sample.perSecond).toBeGreaterThan(0);
  });

  it("the client gets as many responses as it requests, with 20 in flight", async () => {
    const script = new URL("../src/throughput/throughput-cell.ts", import.meta.url);
    const order = { subject: "@lagokit/client", flying: 20, requests: 40, server: server.url };

    const sample = await runCell<ThroughputSample>({ script }, order);

    expect(sample.perSecond).toBeGreaterThan(0);
  });

  it("a subject that did not do all the work gets no figure", async () => {
    const script = new URL("../src/paging/paging-cell.ts", import.meta.url);

    const measuring = runCell({ script }, { reader: "bare fetch, a loop", items: items + 1, server: server.url });

    await expect(measuring).rejects.toThrow("250 !== 251");
  });
});
