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

/** An event to deliver, with its position. */
export interface Parcel extends StampedEvent {
  readonly index: number;
}

/** How batches are sent. */
export interface Route extends Memory {
  /** Maximum number of events in a batch. */
  readonly size: number;
  /**
   * Sends events in one request. If the response lists only some of them, their IDs are in `taken` when this rejects.
   */
  readonly post: (events: readonly EventInput[], taken: Set<unknown>) => Promise<unknown>;
  /** Whether the API is unreachable. */
  readonly isAway: () => boolean;
}

/** After this many refused events in a row that the API does not name, the reason is not the events. */
const patience = 200;

/**
 * Delivers as many events of each batch as possible, and returns the outcome of each event.
 *
 * The API accepts a batch as a whole or not at all. If it names the events that it refuses, the others are sent without
 * them. If it names none, each half of the batch is sent separately, until the refused event is alone.
 */
export class Delivery {
  readonly #route: Route;
  /** Set once nothing more can be delivered: the error that ended the delivery. */
  end: { readonly error: unknown } | undefined;
  /** Whether the API may have events that are reported as failed. */
  outcomeUnknown = false;
  #limit: number;
  #largest = 0;
  #unnamed = 0;

  constructor(route: Route) {
    this.#route = route;
    this.#limit = route.size;
  }

  /** Maximum number of events in a batch, as far as is known. */
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

  /** Separates the events that are refused, and delivers the others. */
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

  /** Returns the outcome of an event if it is among those that are refused. */
  async #judge(parcel: Parcel, error: unknown, fields: Fields | undefined): Promise<EventOutcome | undefined> {
    try {
      // Each event is checked on its own only after this error.
      if (error instanceof LagoArgumentError) writeJson(parcel.event);
      if (!fields) return undefined;
      // As: only this error has fields.
      const refusal = error as LagoValidationError;
      const known = isKnownId(fields) ? await recognize(parcel, refusal, this.#route) : refusal;
      return known instanceof LagoValidationError ? rejected(parcel, known, fields) : delivered(parcel);
    } catch (reason) {
      return reason instanceof LagoArgumentError ? rejected(parcel, reason) : this.#fail(parcel, reason);
    }
  }

  /** Searches for the refused event, if there is one: the API may also refuse the size of the batch, or everything. */
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
    // A size that was accepted before is not the reason.
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

/** Returns whether all further requests would fail in the same way. */
function isFinal(error: unknown): boolean {
  if (error instanceof LagoAuthenticationError || error instanceof LagoPermissionError) return true;
  return error instanceof LagoAbortError || !(error instanceof LagoRequestError);
}

function delivered({ index, event }: Parcel): EventOutcome {
  return { index, status: "delivered", event };
}

/** Builds the outcome of an event that is refused. */
export function rejected(
  { index, event }: Pick<RejectedEvent, "index" | "event">,
  error: LagoError,
  fields: Fields = {},
): EventOutcome {
  return { index, status: "rejected", event, fields, error };
}

/** Builds the outcome of an event that could not be delivered. */
export function failed({ index, event }: Parcel, error: unknown): EventOutcome {
  return { index, status: "failed", event, error };
}
