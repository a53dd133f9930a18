import { apiKey, type Connection, type UsageEvent } from "../subjects/subject.ts";
import { type SubjectName, subjects } from "../subjects/subjects.ts";

/** Sends events. */
type Send = (events: AsyncIterable<UsageEvent>, to: Connection) => Promise<void>;

const batchSize = 100;
const concurrency = 8;

/** The ways to send events. */
export const senders = {
  "undici.request, 8 at a time": looping("undici.request", concurrency),
  "bare fetch, 8 at a time": looping("bare fetch", concurrency),
  "lago-javascript-client, one at a time": looping("lago-javascript-client", 1),
  "lago-javascript-client, 8 at a time": looping("lago-javascript-client", concurrency),
  "@lagokit/client, sendAll, 8 at a time": sendingAll(async () => fetch),
  "@lagokit/client/undici, sendAll, 8 at a time": sendingAll(async () => {
    const { undiciFetch } = await import("@lagokit/client/undici");
    return undiciFetch();
  }),
} as const satisfies Record<string, Send>;

export type Sender = keyof typeof senders;

/** The sender that uses the same transport without a client. */
export function rawOf(sender: Sender): Sender {
  // As: the name of a sender begins with the name of its subject.
  const { transport } = subjects[sender.split(", ")[0] as SubjectName];
  return transport === "undici" ? "undici.request, 8 at a time" : "bare fetch, 8 at a time";
}

/** The code of a user whose client has `sendAll`. */
function sendingAll(loadFetch: () => Promise<(url: string, init: RequestInit) => Promise<Response>>): Send {
  return async (events, { baseUrl }) => {
    const { Lago } = await import("@lagokit/client");
    await new Lago({ apiKey, baseUrl, fetch: await loadFetch() }).events.sendAll(events, { concurrency });
  };
}

/** The code of a user whose client has no `sendAll`: one or more loops, each with a call that sends a batch. */
function looping(subject: SubjectName, lanes: number): Send {
  return async (events, to) => {
    const { connect } = await subjects[subject].load();
    const { sendBatch } = connect(to);
    const batches = inBatches(events);
    const lane = async (): Promise<void> => {
      for (let batch = await batches.next(); !batch.done; batch = await batches.next()) await sendBatch(batch.value);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  };
}

async function* inBatches(events: AsyncIterable<UsageEvent>): AsyncGenerator<readonly UsageEvent[], undefined> {
  let batch: UsageEvent[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
