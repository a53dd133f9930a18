import type { Fetch } from "../../src/index.ts";
import { EventStore, type StoredEvent } from "./event-store.ts";

/** Simulates an API that already has events, and records the requests. */
export function storeOf(
  stored: readonly StoredEvent[],
  requests: string[],
  down: (url: string) => boolean = () => false,
): Fetch {
  const store = new EventStore(stored);
  return async (url, { method, body }) => {
    const target = new URL(url);
    requests.push(`${method} ${target.pathname.replace("/api/v1", "")}`);
    if (down(url)) return Response.json({ status: 500 }, { status: 500 });
    const [status, answer] = store.answer(method, target, body);
    return Response.json(answer, { status });
  };
}
