import type { EventInput } from "@lagokit/types";
import { LagoApiError } from "../errors/lago-api-error.ts";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import type { LagoError } from "../errors/lago-error.ts";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import { writeJson } from "../request/encode-body.ts";
import type { EventOutcome } from "./event-outcome.ts";
import type { Shortfall } from "./read-receipt.ts";
import { isKnownId, type Recognized } from "./recognize.ts";
import { type Fields, refusedIn } from "./refused-events.ts";
import type { StampedEvent } from "./stamp-event.ts";

/** An event on its way. */
export interface Parcel extends StampedEvent {
  readonly index: number;
}

/** How batches are sent. */
export interface Route {
  /** How many events a batch holds at most. */
  readonly size: number;
  /** Sends events in one request, and gives those that the answer leaves out. */
  readonly post: (events: readonly EventInput[]) => Promise<Shortfall | undefined>;
  /** Says whether it is this event whose id the API knows. */
  readonly recognize: (sent: StampedEvent, error: LagoValidationError) => Promise<Recognized>;
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
  /** How many events a batch holds at most, as far as is known. */
  size: number;
  /** Is set once nothing gets through: what refused it. */
  end: LagoApiError | undefined;
  #largest = 0;
  #unnamed = 0;

  constructor(route: Route) {
    this.#route = route;
    this.size = route.size;
  }

  async deliver(parcels: readonly Parcel[]): Promise<EventOutcome[]> {
    if (parcels.length === 0) return [];
    if (this.end) return parcels.map((parcel) => failed(parcel, this.end));
    try {
      const shortfall = await this.#route.post(parcels.map(({ event }) => event));
      this.#unnamed = 0;
      this.#largest = Math.max(this.#largest, parcels.length);
      this.size = Math.max(this.size, this.#largest);
      return parcels.map((parcel) =>
        shortfall?.missing.has(parcel.event) ? failed(parcel, shortfall.error) : delivered(parcel),
      );
    } catch (error) {
      if (error instanceof LagoArgumentError) return this.#deliverWritable(parcels, error);
      return error instanceof LagoApiError
        ? this.#sort(parcels, error)
        : parcels.map((parcel) => failed(parcel, error));
    }
  }

  /** Leaves out the events that cannot be written: only then is each looked at that closely. */
  async #deliverWritable(parcels: readonly Parcel[], reason: LagoArgumentError): Promise<EventOutcome[]> {
    const outcomes: EventOutcome[] = [];
    const writable = parcels.filter((parcel) => {
      try {
        return writeJson("event", parcel.event);
      } catch (error) {
        // As: it throws nothing else.
        outcomes.push(rejected(parcel, {}, error as LagoError));
        return false;
      }
    });
    if (outcomes.length === 0) return parcels.map((parcel) => failed(parcel, reason));
    return [...outcomes, ...(await this.deliver(writable))];
  }

  async #sort(parcels: readonly Parcel[], error: LagoApiError): Promise<EventOutcome[]> {
    const refused = refusedIn(error, parcels.length);
    if (refused.size === 0) return this.#deliverUnnamed(parcels, error);
    this.#unnamed = 0;
    const outcomes: EventOutcome[] = [];
    for (const [position, parcel] of parcels.entries()) {
      const fields = refused.get(position);
      if (fields) outcomes.push(await this.#settle(parcel, fields, error));
    }
    return [...outcomes, ...(await this.deliver(parcels.filter((_, position) => !refused.has(position))))];
  }

  /** One after the other, so that no more requests are on their way than batches may be. */
  async #settle(parcel: Parcel, fields: Fields, error: LagoApiError): Promise<EventOutcome> {
    if (!isKnownId(fields) || !(error instanceof LagoValidationError)) return rejected(parcel, fields, error);
    try {
      const { known, error: reason = error } = await this.#route.recognize(parcel, error);
      return known ? delivered(parcel) : rejected(parcel, fields, reason);
    } catch (reason) {
      return failed(parcel, reason);
    }
  }

  /** Looks for the event that is meant, if it is one; the API may as well refuse the size of the batch, or everything. */
  async #deliverUnnamed(parcels: readonly Parcel[], error: LagoApiError): Promise<EventOutcome[]> {
    const isOfEvents = [400, 413, 422].includes(error.status);
    if (isOfEvents && parcels.length > 1) return this.#deliverHalves(parcels);
    if (error.status >= 500 || [408, 409, 425, 429].includes(error.status))
      return parcels.map((parcel) => failed(parcel, error));
    this.#unnamed += parcels.length;
    if (this.#unnamed > patience) this.end = error;
    return isOfEvents
      ? parcels.map((parcel) => rejected(parcel, {}, error))
      : parcels.map((parcel) => failed(parcel, error));
  }

  async #deliverHalves(parcels: readonly Parcel[]): Promise<EventOutcome[]> {
    const middle = (parcels.length + 1) >> 1;
    // A size that got through before is not what was refused.
    if (parcels.length > this.#largest) this.size = Math.min(this.size, Math.max(this.#largest, middle));
    const first = await this.deliver(parcels.slice(0, middle));
    return [...first, ...(await this.deliver(parcels.slice(middle)))];
  }
}

function delivered({ index, event }: Parcel): EventOutcome {
  return { index, status: "delivered", event };
}

function rejected({ index, event }: Parcel, fields: Fields, error: LagoError): EventOutcome {
  return { index, status: "rejected", event, fields, error };
}

/** Says of an event that it could not be delivered. */
export function failed({ index, event }: Parcel, error: unknown): EventOutcome {
  return { index, status: "failed", event, error };
}
