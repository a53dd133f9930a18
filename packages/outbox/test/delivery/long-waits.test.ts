import { onTestFinished, expect, test, vi } from "vitest";
import { newStore, clientOf, eventOf, eventsOf, idsAt, idsOf, newOutbox, startLago, until } from "./outbox-kit.ts";

const second = 1000;
const hour = 3600 * second;

/** Replaces the clock and the timers. Sockets and files work as ever. */
function fakeClock(): void {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
  onTestFinished(() => void vi.useRealTimers());
}

/** A store and a `fetch` that count the calls in progress. */
async function countedParts() {
  const calls = new Set<Promise<unknown>>();
  const count = <Result>(call: Promise<Result>): Promise<Result> => {
    calls.add(call);
    return call.finally(() => calls.delete(call));
  };
  const store = new Proxy(await newStore(), {
    get(target, name) {
      // As: the names of the contract are its methods and two values.
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== "function") return member;
      // As: its methods return promises.
      return (...parameters: readonly unknown[]) =>
        count(Reflect.apply(member, target, parameters) as Promise<unknown>);
    },
  });
  const counted: typeof fetch = (input, init) => count(fetch(input, init));
  /** Lets time pass, second by second. What begins within a second ends before the next one. */
  const pass = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += second) {
      await vi.advanceTimersByTimeAsync(second);
      await until(() => calls.size === 0);
    }
  };
  return { store, fetch: counted, pass };
}

test("an hour of a wrong key: 0 dead, 0 lost, and a request every half a minute at most", async () => {
  fakeClock();
  const server = await startLago();
  server.fault = () => ({ status: 401 });
  const { store, fetch, pass } = await countedParts();
  const outbox = await newOutbox({ lago: clientOf(server, { fetch }), store });
  const stop = new AbortController();
  await outbox.put(eventsOf(1000));

  const running = outbox.run({ signal: stop.signal });
  await until(() => server.calls.length > 0);
  await pass(hour);
  const status = await outbox.status();
  const requests = server.calls.length;
  server.fault = () => undefined;
  for (let seconds = 0; server.events.all.length < 1000 && seconds < 3600; seconds++) await pass(second);
  stop.abort();
  await running;

  expect(status).toMatchObject({ pending: 1000, dead: 0, paused: { status: 401 } });
  expect(requests).toBeGreaterThan(100);
  expect(requests).toBeLessThan(300);
  expect(idsAt(server)).toEqual(idsOf(eventsOf(1000)));
  expect(await outbox.dead.list()).toEqual([]);
});

test("a wait that Lago asks for is kept", async () => {
  fakeClock();
  const server = await startLago();
  server.fault = () => (server.calls.length === 1 ? { status: 429, headers: { "retry-after": "600" } } : undefined);
  const { store, fetch, pass } = await countedParts();
  const outbox = await newOutbox({ lago: clientOf(server, { fetch }), store });
  const stop = new AbortController();
  await outbox.put(eventOf(0));

  const running = outbox.run({ signal: stop.signal });
  await until(() => server.calls.length > 0);
  await pass(599 * second);
  const before = server.calls.length;
  await pass(2 * second);
  await until(() => server.events.all.length > 0);
  stop.abort();
  await running;

  expect(before).toBe(1);
  expect(server.calls).toHaveLength(2);
});
