import type { EventInput } from "@lagokit/types";
import { LagoUnexpectedResponseError } from "../errors/lago-unexpected-response-error.ts";
import { type Reader, readJson } from "../response/envelope.ts";
import { parseJson } from "../response/parse-json.ts";
import type { RequestContext } from "../transport/request-context.ts";

/** Events that the API does not list among those that it took, and the error that says so. */
export interface Shortfall {
  readonly missing: ReadonlySet<EventInput>;
  readonly error: LagoUnexpectedResponseError;
}

/**
 * Makes sure that an answer lists as many events as were sent, and gives what is missing. What it says of each is not read:
 * nobody asks for it, and to parse it takes more than all else that is done with an event.
 */
export function receiptReader(events: readonly EventInput[], sent: string): Reader {
  return (body, envelope) => {
    const text = String(body);
    const isList = text.startsWith(`{"${envelope.unwrap}":[{`) && text.endsWith("]}");
    // What the properties hold comes back too, so that only an answer that is whole has as many parts.
    if (isList && countParts(text) === countParts(sent)) return undefined;
    const { context } = envelope;
    const taken = [readJson(parseJson(context), envelope)].flat();
    return taken.length < events.length ? shortfall(events, taken, context) : undefined;
  };
}

/** Reads the events that an answer lists, and refuses one that lists fewer than were sent. */
export function listReader(count: number): Reader {
  return (body, envelope) => {
    const taken = readJson(body, envelope);
    const { length } = [taken].flat();
    if (length < count) throw tooFew(envelope.context, length, count);
    return taken;
  };
}

function countParts(text: string): number {
  return text.split("},{").length;
}

function shortfall(events: readonly EventInput[], taken: readonly unknown[], context: RequestContext): Shortfall {
  const ids = new Set(taken.map((one) => (Object(one) as Partial<EventInput>).transaction_id));
  const missing = new Set(events.filter(({ transaction_id: id }) => !ids.has(id)));
  return { missing, error: tooFew(context, taken.length, events.length) };
}

function tooFew(
  { operation, answer, attempts }: RequestContext,
  count: number,
  all: number,
): LagoUnexpectedResponseError {
  const problem = `answered ${answer.status} with ${count} of ${all} events`;
  return Object.assign(new LagoUnexpectedResponseError(operation, answer, problem), { attempts, outcomeUnknown: true });
}
