import { text } from "node:stream/consumers";
import { type EventBufferOptions, eventBuffer, type EventBuffer } from "../../src/events.ts";
import { type EventOutcome, Lago } from "../../src/index.ts";
import { type Server, startServer } from "../start-server.ts";

/** An event as the API receives it. */
export interface SentEvent {
  readonly code: string;
  readonly transaction_id: string;
  readonly timestamp: string | number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The API's response instead of a 200. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** How a server handles a batch; undefined accepts it. It may wait, like a slow server. */
export type Ingest = (
  events: readonly SentEvent[],
  request: number,
) => Answer | undefined | Promise<Answer | undefined>;

/** An API that accepts events, and a buffer in front of it. */
export interface Ingestion extends Server {
  readonly lago: Lago;
  readonly buffer: EventBuffer;
  /** The batches that were received. */
  readonly batches: readonly (readonly SentEvent[])[];
  /** The outcomes, in the order in which they were reported. */
  readonly outcomes: readonly EventOutcome[];
  /** What `onError` received. */
  readonly errors: readonly unknown[];
  /** Resolves when this many outcomes were reported. */
  readonly told: (count: number) => Promise<void>;
}

/** Starts both. The buffer waits forever by default. */
export async function startIngestion(
  ingest: Ingest = () => undefined,
  options: Partial<EventBufferOptions> = {},
): Promise<Ingestion> {
  const batches: SentEvent[][] = [];
  const outcomes: EventOutcome[] = [];
  const errors: unknown[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server = await startServer(async (request, response) => {
    // As: the client sends JSON.
    const { events = [] } = JSON.parse((await text(request)) || "{}") as { events?: SentEvent[] };
    if (request.method === "POST") batches.push(events);
    const { status, body = { events } } = (await ingest(events, batches.length)) ?? { status: 200 };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });
  const onOutcome = (outcome: EventOutcome): void => {
    outcomes.push(outcome);
    for (const { count, resolve } of waiting) if (outcomes.length >= count) resolve();
  };
  const buffer = eventBuffer(lago, {
    onOutcome,
    onError: (error) => errors.push(error),
    maxWait: 1_000_000,
    ...options,
  });
  const told = async (count: number): Promise<void> =>
    new Promise((resolve) => {
      waiting.push({ count, resolve });
      if (outcomes.length >= count) resolve();
    });
  return { ...server, lago, buffer, batches, outcomes, errors, told };
}

/** A promise and its resolver, which releases a server that waits. */
export function gate(): { readonly opened: Promise<undefined>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { opened: promise, open: () => resolve(undefined) };
}

/** The response to an unknown key. */
export const refused: Answer = { status: 401, body: { status: 401, error: "Unauthorized" } };
/** The outcome of each event, in the order in which they were added. */
export const statusesOf = (outcomes: readonly EventOutcome[]): [number, string][] =>
  outcomes.map(({ index, status }): [number, string] => [index, status]).toSorted(([one], [other]) => one - other);
