import type { Fetch } from "../../src/index.ts";

/** An event as the API has it. */
export interface Stored {
  readonly transaction_id: string;
  readonly external_subscription_id: string;
  readonly code: string;
  readonly timestamp: string;
  readonly properties: unknown;
}

/** Plays an API that has events already: it refuses their ids, gets them by id alone, and lists them by its filters. */
export function storeOf(
  stored: readonly Stored[],
  requests: string[],
  down: (url: string) => boolean = () => false,
): Fetch {
  return async (url, { method, body }) => {
    const { pathname, searchParams } = new URL(url);
    requests.push(`${method} ${pathname.replace("/api/v1", "")}`);
    if (down(url)) return Response.json({ status: 500 }, { status: 500 });
    if (method === "POST") return take(stored, body);
    const id = /events\/(.+)$/.exec(pathname)?.[1];
    if (id === undefined) return Response.json(list(stored, searchParams));
    const event = stored.find((one) => one.transaction_id === decodeURIComponent(id));
    return event ? Response.json({ event }) : Response.json({ code: "event_not_found" }, { status: 404 });
  };
}

function take(stored: readonly Stored[], body: unknown): Response {
  // As: the client sends JSON.
  const { events, event } = JSON.parse(body as string) as {
    readonly events?: readonly Stored[];
    readonly event?: Stored;
  };
  const known = (sent: Stored): boolean =>
    stored.some(
      (one) =>
        one.transaction_id === sent.transaction_id && one.external_subscription_id === sent.external_subscription_id,
    );
  const refused = { transaction_id: ["value_already_exist"] };
  const details = event
    ? known(event) && refused
    : Object.fromEntries((events ?? []).flatMap((one, index) => (known(one) ? [[index, refused]] : [])));
  if (!details || Object.keys(details).length === 0) return Response.json({ events, event });
  return Response.json({ status: 422, code: "validation_errors", error_details: details }, { status: 422 });
}

function list(stored: readonly Stored[], query: URLSearchParams): object {
  const from = query.get("timestamp_from");
  const to = query.get("timestamp_to");
  const events = stored.filter(
    (one) =>
      one.external_subscription_id === query.get("external_subscription_id") &&
      one.code === query.get("code") &&
      (from === null || Date.parse(one.timestamp) >= Date.parse(from)) &&
      (to === null || Date.parse(one.timestamp) <= Date.parse(to)),
  );
  const page = events.slice(0, 100);
  return { events: page, meta: { current_page: 1, next_page: events.length > 100 ? 2 : null, total_pages: 1 } };
}
