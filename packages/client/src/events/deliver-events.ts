import type { EventInput } from "@lagokit/types";
import { LagoApiError } from "../errors/lago-api-error.ts";
import type { EventOutcome } from "./event-outcome.ts";
import { type Fields, refusedIn } from "./refused-events.ts";
import { isReplay } from "./replay.ts";

/** An event on its way. */
export interface Parcel {
  readonly index: number;
  readonly event: EventInput;
}

/** Sends events in one request. */
export type Post = (events: EventInput[]) => Promise<unknown>;

/**
 * Delivers what can be delivered of a batch, and gives what became of each.
 *
 * The API takes all of a batch or nothing. When it names the events that it refuses, the others are sent again without
 * them; when it names none, both halves are, until the one that it means is alone.
 */
export async function deliverEvents(parcels: readonly Parcel[], post: Post): Promise<EventOutcome[]> {
  if (parcels.length === 0) return [];
  try {
    await post(parcels.map(({ event }) => event));
    return parcels.map((parcel) => ({ ...parcel, status: "delivered" }));
  } catch (error) {
    if (!isRefusal(error)) return parcels.map((parcel) => ({ ...parcel, status: "failed", error }));
    const refused = refusedIn(error, parcels.length);
    if (refused.size === 0 && parcels.length > 1) return deliverHalves(parcels, post);
    const rest = parcels.filter((_, position) => !refused.has(position) && parcels.length > 1);
    const settled = parcels
      .filter((parcel) => !rest.includes(parcel))
      .map((parcel) => settle(parcel, refused.get(parcels.indexOf(parcel)) ?? {}, error));
    return [...settled, ...(await deliverEvents(rest, post))];
  }
}

async function deliverHalves(parcels: readonly Parcel[], post: Post): Promise<EventOutcome[]> {
  const middle = parcels.length >> 1;
  const first = await deliverEvents(parcels.slice(0, middle), post);
  return [...first, ...(await deliverEvents(parcels.slice(middle), post))];
}

/** Whether an answer is about the events themselves, or about the size of the batch. */
function isRefusal(error: unknown): error is LagoApiError {
  return error instanceof LagoApiError && [400, 413, 422].includes(error.status);
}

function settle(parcel: Parcel, fields: Fields, error: LagoApiError): EventOutcome {
  return isReplay(error, fields)
    ? { ...parcel, status: "delivered" }
    : { ...parcel, status: "rejected", fields, error };
}
