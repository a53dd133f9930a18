import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EventSendInput, type Fetch, Lago, LagoAbortError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const warnings: Error[] = [];
const note = (warning: Error): void => void warnings.push(warning);

beforeEach(() => {
  warnings.length = 0;
  process.on("warning", note);
});

afterEach(() => {
  process.off("warning", note);
});

const forever: Fetch = () => new Promise(() => {});
const failing: Fetch = async () => new Response(null, { status: 503 });
const limited: Fetch = async () =>
  Response.json(
    { customer: { portal_url: "https://portal.example" } },
    { headers: { "x-ratelimit-limit": "1", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "60" } },
  );
const notReady: Fetch = async () => new Response("");

async function* endless(): AsyncGenerator<EventSendInput> {
  yield { code: "storage", external_subscription_id: "sub" };
  await forever("", {});
}

async function firstPage(lago: Lago, signal: AbortSignal): Promise<void> {
  for await (const _ of lago.invoices.list({}, { signal })) return;
}

type Call = (lago: Lago, signal: AbortSignal) => Promise<unknown>;

const portalUrl: Call = (lago, signal) => lago.customers.portalUrl("acme", { signal });
const calls: readonly (readonly [string, Fetch, number, Call])[] = [
  ["get no response", forever, 1000, portalUrl],
  ["wait for a retry", failing, 100, portalUrl],
  [
    "wait for the rate limit",
    limited,
    100,
    async (lago, signal) => [await portalUrl(lago, signal), await portalUrl(lago, signal)],
  ],
  ["wait for a document", notReady, 50, (lago, signal) => lago.invoices.downloadWhenReady("1", "pdf", { signal })],
  [
    "send many events",
    forever,
    50,
    (lago, signal) => lago.events.sendAll([{ code: "a", external_subscription_id: "b" }], { signal }),
  ],
  ["wait for the next event", forever, 50, (lago, signal) => lago.events.sendAll(endless(), { signal })],
  [
    "send many batches at the same time",
    forever,
    1,
    (lago, signal) =>
      lago.events.sendAll(
        Array.from({ length: 3000 }, () => ({ code: "a", external_subscription_id: "b" })),
        { signal, concurrency: 30 },
      ),
  ],
  ["read a list", forever, 50, firstPage],
  ["use one client with the signal", forever, 50, (lago, signal) => lago.withOptions({ signal }).health()],
];

describe("a signal that calls share", () => {
  it.each(calls)("ends those that %s, with one listener for all", async (_, fetch, count, call) => {
    const { signal, ...controller } = newController();
    const lago = new Lago({ apiKey: "key", fetch, retryDelay: 100_000, maxRetries: 5 });

    const ends = Array.from({ length: count }, () => rejection(call(lago, signal)));
    await turn();
    const during = getEventListeners(signal, "abort").length;
    controller.abort("enough");
    const errors = await Promise.all(ends);

    expect(during).toBe(1);
    expect(errors.filter((error) => !(error instanceof LagoAbortError && error.cause === "enough"))).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it("is released when the last call ends, and gets a listener again with the next", async () => {
    const answers = Promise.withResolvers<void>();
    const answered: Fetch = async () => {
      await answers.promise;
      return Response.json({ customer: { portal_url: "https://portal.example" } });
    };
    const { signal, abort } = newController();

    const first = Array.from({ length: 20 }, () => portalUrl(new Lago({ apiKey: "key", fetch: answered }), signal));
    answers.resolve();
    await Promise.all(first);
    const between = getEventListeners(signal, "abort").length;
    const last = rejection(portalUrl(new Lago({ apiKey: "key", fetch: forever }), signal));
    abort("enough");

    expect(between).toBe(0);
    expect(await last).toBeInstanceOf(LagoAbortError);
    expect(warnings).toEqual([]);
  });

  it("ends the other calls if one of them was aborted by its own signal", async () => {
    const lago = new Lago({ apiKey: "key", fetch: forever });
    const [own, shared] = [newController(), newController()];

    const ends = [own.signal, shared.signal, shared.signal].map((signal) => rejection(portalUrl(lago, signal)));
    own.abort("mine");
    const first = await ends[0];
    shared.abort("ours");

    expect(first).toHaveProperty("cause", "mine");
    expect(await Promise.all(ends.slice(1))).toMatchObject([{ cause: "ours" }, { cause: "ours" }]);
  });
});

function newController(): { readonly signal: AbortSignal; readonly abort: (reason: unknown) => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
}

/** Lets all calls start, and lets Node print its warnings. */
async function turn(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setImmediate(resolve));
}
