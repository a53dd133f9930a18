import type { EventInput } from "@lagokit/types";
import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoApiError } from "../errors/lago-api-error.ts";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { LagoAuthenticationError } from "../errors/lago-authentication-error.ts";
import type { LagoError } from "../errors/lago-error.ts";
import { LagoPermissionError } from "../errors/lago-permission-error.ts";
import { LagoRequestError } from "../errors/lago-request-error.ts";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import { isOutage } from "../transport/outage.ts";
import { writeJson } from "../request/encode-body.ts";
import type { EventOutcome, RejectedEvent } from "./event-outcome.ts";
import type { Memory } from "./memory.ts";
import { isKnownId, recognize } from "./recognize.ts";
import { type Fields, refusedIn } from "./refused-events.ts";
import type { StampedEvent } from "./stamp-event.ts";

/** An event on its way. */
export interface Parcel extends StampedEvent {
  readonly index: number;
}

/** How batches are sent. */
export interface Route extends Memory {
  /** How many events a batch holds at most. */
  readonly size: number;
  /** Sends events in one request. If the answer lists only some of them, their ids are among `taken` when this rejects. */
  readonly post: (events: readonly EventInput[], taken: Set<unknown>) => Promise<unknown>;
  /** Whether nothing gets through to the API. */
  readonly isAway: () => boolean;
}

/** After how many events in a row that the API refuses and does not name, it is not about events any more. */
const patience = 200;

/**
 * Delivers what can be delivered of each batch, and gives what became of each event.
 *
 * The API takes all of a batch or nothing. When it names the events that it refuses, the others are sent again without
 * them; when it names none, both halves are, until the one that it means is alone.
 */
export class Delivery {
  readonly #route: Route;
  /** Is set once nothing gets through: what refused it. */
  end: { readonly error: unknown } | undefined;
  /** Whether the API may have events of which it is said that they could not be delivered. */
  outcomeUnknown = false;
  #limit: number;
  #largest = 0;
  #unnamed = 0;

  constructor(route: Route) {
    this.#route = route;
    this.#limit = route.size;
  }

  /** How many events a batch holds at most, as far as is known. */
  get size(): number {
    return Math.max(this.#limit, this.#largest);
  }

  async deliver(parcels: readonly Parcel[]): Promise<EventOutcome[]> {
    const { end } = this;
    if (end || parcels.length === 0) return parcels.map((parcel) => failed(parcel, end?.error));
    const taken = new Set<unknown>();
    try {
      await this.#route.post(
        parcels.map(({ event }) => event),
        taken,
      );
    } catch (error) {
      return taken.size > 0
        ? parcels.map((parcel) =>
            taken.has(parcel.event.transaction_id) ? delivered(parcel) : this.#fail(parcel, error),
          )
        : this.#sort(parcels, error);
    }
    this.#unnamed = 0;
    this.#largest = Math.max(this.#largest, parcels.length);
    return parcels.map(delivered);
  }

  /** Leaves out the events that are refused, and delivers the others. */
  async #sort(parcels: readonly Parcel[], error: unknown): Promise<EventOutcome[]> {
    const refused = refusedIn(error, parcels.length);
    const judged = await Promise.all(
      parcels.map((parcel, position) => this.#judge(parcel, error, refused.get(position))),
    );
    const outcomes = judged.filter((outcome) => outcome !== undefined);
    if (outcomes.length === 0) return this.#deliverUnnamed(parcels, error);
    this.#unnamed = 0;
    return [...outcomes, ...(await this.deliver(parcels.filter((_, position) => !judged[position])))];
  }

  /** Gives what became of an event if it is one of those that are refused. */
  async #judge(parcel: Parcel, error: unknown, fields: Fields | undefined): Promise<EventOutcome | undefined> {
    try {
      // Only then is each looked at that closely.
      if (error instanceof LagoArgumentError) writeJson(parcel.event);
      if (!fields) return undefined;
      // As: no other error has fields.
      const refusal = error as LagoValidationError;
      const known = isKnownId(fields) ? await recognize(parcel, refusal, this.#route) : refusal;
      return known instanceof LagoValidationError ? rejected(parcel, known, fields) : delivered(parcel);
    } catch (reason) {
      return reason instanceof LagoArgumentError ? rejected(parcel, reason) : this.#fail(parcel, reason);
    }
  }

  /** Looks for the event that is meant, if it is one; the API may as well refuse the size of the batch, or everything. */
  async #deliverUnnamed(parcels: readonly Parcel[], error: unknown): Promise<EventOutcome[]> {
    const status = error instanceof LagoApiError ? error.status : 500;
    const isOfEvents = [400, 413, 422].includes(status);
    if (isOfEvents && parcels.length > 1) return this.#deliverHalves(parcels);
    if (status < 500 && ![408, 409, 425, 429].includes(status)) {
      this.#unnamed += parcels.length;
      if (this.#unnamed > patience) this.end = { error };
    }
    return parcels.map((parcel) =>
      // As: it has one of these statuses.
      isOfEvents ? rejected(parcel, error as LagoApiError) : this.#fail(parcel, error),
    );
  }

  async #deliverHalves(parcels: readonly Parcel[]): Promise<EventOutcome[]> {
    const middle = (parcels.length + 1) >> 1;
    // A size that got through before is not what was refused.
    if (parcels.length > this.#largest) this.#limit = Math.min(this.#limit, middle);
    const first = await this.deliver(parcels.slice(0, middle));
    return [...first, ...(await this.deliver(parcels.slice(middle)))];
  }

  #fail(parcel: Parcel, error: unknown): EventOutcome {
    if (isFinal(error) || (isOutage(error) && this.#route.isAway())) this.end ??= { error };
    this.outcomeUnknown ||= error instanceof LagoRequestError && error.outcomeUnknown;
    return failed(parcel, error);
  }
}

/** Whether all that follows would fail in the same way. */
function isFinal(error: unknown): boolean {
  if (error instanceof LagoAuthenticationError || error instanceof LagoPermissionError) return true;
  return error instanceof LagoAbortError || !(error instanceof LagoRequestError);
}

function delivered({ index, event }: Parcel): EventOutcome {
  return { index, status: "delivered", event };
}

/** Says of an event that it is refused. */
export function rejected(
  { index, event }: Pick<RejectedEvent, "index" | "event">,
  error: LagoError,
  fields: Fields = {},
): EventOutcome {
  return { index, status: "rejected", event, fields, error };
}

/** Says of an event that it could not be delivered. */
export function failed({ index, event }: Parcel, error: unknown): EventOutcome {
  return { index, status: "failed", event, error };
}
