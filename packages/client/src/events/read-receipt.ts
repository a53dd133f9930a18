import type { EventInput } from "@lagokit/types";
import { type Reader, readJson } from "../response/envelope.ts";
import { parseJson } from "../response/parse-json.ts";
import { refuse } from "../response/unexpected-response.ts";

/**
 * Checks that a response lists as many events as were sent. If it lists fewer, their IDs are added to `taken`. The
 * content of each event is not parsed: it is not needed, and parsing takes longer than everything else that is done for
 * an event.
 */
export function receiptReader(count: number, sent: string, taken: Set<unknown>): Reader {
  return (body, envelope) => {
    const text = String(body);
    const isList = text.startsWith('{"events":[{') && text.endsWith("]}");
    // The response repeats the properties, so only a complete one has as many parts.
    if (isList && countParts(text) === countParts(sent)) return undefined;
    return listReader(count, taken)(parseJson(envelope.context), envelope);
  };
}

/** Reads the events that a response lists, and refuses a response that lists fewer than were sent. */
export function listReader(count: number, taken?: Set<unknown>): Reader {
  return (body, envelope) => {
    const list = readJson(body, envelope);
    const all = [list].flat();
    if (all.length >= count) return list;
    for (const one of all) taken?.add((Object(one) as Partial<EventInput>).transaction_id);
    return refuse(envelope.context, ` with ${all.length} of ${count} events`);
  };
}

function countParts(text: string): number {
  return text.split("},{").length;
}
