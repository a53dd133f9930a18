import { describe, expect, it } from "vitest";
import { Lago, LagoCore, type LagoOptions } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";
import { type Server, startServer } from "../start-server.ts";

const event = { transaction_id: "t-1", code: "gb", external_subscription_id: "sub_1" };

interface Hosts extends AsyncDisposable {
  readonly api: Server;
  readonly ingest: Server;
  /** A client of both servers, which sends its events to the ingest host. */
  client(options?: LagoOptions): Lago;
}

/** A server with the same response for every operation. */
function startLago(): Promise<Server> {
  return startServer(({ url }, response) => {
    const one = { event, customer: { external_id: "acme" }, fees: [] };
    const list = { events: [event], meta: { current_page: 1 } };
    const isList = url?.startsWith("/api/v1/events/batch") || url === "/api/v1/events";
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(isList ? { ...one, ...list } : one));
  });
}

/** Starts the API and its ingest host. */
async function startHosts(): Promise<Hosts> {
  const [api, ingest] = [await startLago(), await startLago()];
  return {
    api,
    ingest,
    client: (options) => new Lago({ apiKey: "key", baseUrl: api.url, ingestUrl: ingest.url, ingest: true, ...options }),
    [Symbol.asyncDispose]: async () => {
      await api[Symbol.asyncDispose]();
      await ingest[Symbol.asyncDispose]();
    },
  };
}

function callsOf({ received }: Server): string[] {
  return received.map(({ method, url }) => `${method} ${url}`);
}

describe("a client that sends its events to the ingest host", () => {
  it("sends single events there, and sends events one by one instead of a batch", async () => {
    await using hosts = await startHosts();

    await hosts.client().events.send(event);
    const { delivered } = await hosts.client().events.sendAll([event, { ...event, transaction_id: "t-2" }]);

    expect(delivered).toBe(2);
    expect(callsOf(hosts.ingest)).toEqual(Array.from({ length: 3 }, () => "POST /api/v1/events"));
    expect(callsOf(hosts.api)).toEqual([]);
    expect(hosts.ingest.received[0]?.headers).toMatchObject({ authorization: "Bearer key" });
  });

  it("sends everything else to the API, including batches, estimates and lists of events", async () => {
    await using hosts = await startHosts();
    const lago = hosts.client();

    await lago.events.sendBatch([event]);
    await lago.events.estimateFees({ code: "gb", external_subscription_id: "sub_1" });
    await lago.events.list();
    await lago.events.get("t-1");
    await lago.customers.create({ external_id: "acme" });
    await openapiFetch(lago).POST("/events", { body: { event } });

    expect(callsOf(hosts.api)).toEqual([
      "POST /api/v1/events/batch",
      "POST /api/v1/events/estimate_fees",
      "GET /api/v1/events",
      "GET /api/v1/events/t-1",
      "POST /api/v1/customers",
      "POST /api/v1/events",
    ]);
    expect(callsOf(hosts.ingest)).toEqual([]);
  });

  it("sends to the API if a call says so", async () => {
    await using hosts = await startHosts();

    await hosts.client().events.send(event, { ingest: false });
    await hosts.client().events.sendAll([event], { ingest: false });

    expect(callsOf(hosts.api)).toEqual(["POST /api/v1/events", "POST /api/v1/events/batch"]);
    expect(callsOf(hosts.ingest)).toEqual([]);
  });

  it("passes the option to clients with other options, even with another key", async () => {
    await using hosts = await startHosts();
    const lago = hosts.client();

    await lago.withOptions({ timeout: 5_000 }).events.send(event);
    await lago.withOptions({ apiKey: "other" }).events.send(event);
    await lago.withOptions({ apiKey: "other" }).customers.get("acme");

    expect(hosts.ingest.received.map(({ headers }) => headers.authorization)).toEqual(["Bearer key", "Bearer other"]);
    expect(callsOf(hosts.api)).toEqual(["GET /api/v1/customers/acme"]);
  });
});

describe("a client without `ingest`", () => {
  it("sends events to the API, unless a call says otherwise", async () => {
    await using hosts = await startHosts();
    const lago = hosts.client({ ingest: false });

    await lago.events.send(event);
    await lago.events.sendAll([event]);
    await lago.withOptions({ timeout: 5_000 }).events.send(event, { ingest: true });

    expect(callsOf(hosts.api)).toEqual(["POST /api/v1/events", "POST /api/v1/events/batch"]);
    expect(callsOf(hosts.ingest)).toEqual(["POST /api/v1/events"]);
  });
});

describe("`ingest`", () => {
  it.each<LagoOptions>([{ region: "eu" }, { baseUrl: "https://lago.example" }])(
    "is refused immediately if there is no such host: %j",
    (options) => {
      const make = (): LagoCore => new LagoCore({ apiKey: "key", ingest: true, ...options });

      expect(make).toThrow("`ingest` works only on Lago's US cloud. Elsewhere, set `ingestUrl`.");
    },
  );

  it("uses the host of Lago's US cloud by default", () => {
    expect(new LagoCore({ apiKey: "key", ingest: true }).ingestUrl).toBe("https://ingest.getlago.com/api/v1");
  });

  it.each(["yes", 1, "false"])("is refused as %j, by a client and by a call", async (ingest) => {
    // As: JavaScript could pass this, regardless of the types.
    const options = { ingest: ingest as unknown as boolean };
    const lago = new Lago({ apiKey: "key", fetch: async () => Response.json({ event }) });

    expect(() => new Lago({ apiKey: "key", ...options })).toThrow("`ingest` must be true or false.");
    const errors = [
      await rejection(lago.events.send(event, options)),
      await rejection(lago.events.sendAll([], options)),
    ];

    const refusal = { name: "LagoArgumentError", message: "`ingest` must be true or false." };
    expect(errors).toMatchObject([refusal, refusal]);
  });
});
