import type { EventInput } from "@lagokit/types";
import { type Reader, readJson } from "../response/envelope.ts";
import { parseJson } from "../response/parse-json.ts";
import { refuse } from "../response/unexpected-response.ts";

/**
 * Makes sure that an answer lists as many events as were sent; of one that does not, the ids go to `taken`. What it says of
 * each is not read: nobody asks for it, and to parse it takes more than all else that is done with an event.
 */
export function receiptReader(count: number, sent: string, taken: Set<unknown>): Reader {
  return (body, envelope) => {
    const text = String(body);
    const isList = text.startsWith('{"events":[{') && text.endsWith("]}");
    // What the properties hold comes back too, so that only an answer that is whole has as many parts.
    if (isList && countParts(text) === countParts(sent)) return undefined;
    return listReader(count, taken)(parseJson(envelope.context), envelope);
  };
}

/** Reads the events that an answer lists, and refuses one that lists fewer than were sent. */
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
