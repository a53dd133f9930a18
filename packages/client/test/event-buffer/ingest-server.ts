import { text } from "node:stream/consumers";
import { type EventBufferOptions, eventBuffer, type EventBuffer } from "../../src/events.ts";
import { type EventOutcome, Lago } from "../../src/index.ts";
import { type Server, startServer } from "../start-server.ts";

/** An event as the API gets it. */
export interface SentEvent {
  readonly code: string;
  readonly transaction_id: string;
  readonly timestamp: string | number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What the API answers in the place of 200. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** What a server does with a batch; undefined takes it. It can wait, as one that is slow does. */
export type Ingest = (
  events: readonly SentEvent[],
  request: number,
) => Answer | undefined | Promise<Answer | undefined>;

/** An API that takes events, and a buffer in front of it. */
export interface Ingestion extends Server {
  readonly lago: Lago;
  readonly buffer: EventBuffer;
  /** The batches, as they came. */
  readonly batches: readonly (readonly SentEvent[])[];
  /** What became of the events, in the order in which it was told. */
  readonly outcomes: readonly EventOutcome[];
  /** What went to `onError`. */
  readonly errors: readonly unknown[];
  /** Resolves when so many outcomes were told. */
  readonly told: (count: number) => Promise<void>;
}

/** Starts both. The buffer waits for ever unless it is told otherwise. */
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

/** A promise, and what resolves it: a server that waits is let go by it. */
export function gate(): { readonly opened: Promise<undefined>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { opened: promise, open: () => resolve(undefined) };
}

/** The answer to a key that is not known. */
export const refused: Answer = { status: 401, body: { status: 401, error: "Unauthorized" } };
/** What became of which event, in the order in which they were added. */
export const statusesOf = (outcomes: readonly EventOutcome[]): [number, string][] =>
  outcomes.map(({ index, status }): [number, string] => [index, status]).toSorted(([one], [other]) => one - other);
