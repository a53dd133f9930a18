import type { EventInput, EventOutcome } from "@lagokit/client";
import { isAbortError, isApiError } from "@lagokit/client/errors";
import { LagoOutboxError } from "../errors/lago-outbox-error.ts";
import type { OutboxClient } from "../outbox-options.ts";
import { describe, type FailureKind, failureKind } from "./failure.ts";
import type { Parcel } from "./parcel.ts";
import type { Death, Failure } from "./verdict.ts";

/** An event that Lago refuses, and why. */
interface Refusal extends Death {
  /** Whether Lago named the event. Otherwise, its refusal can have another cause. */
  readonly isNamed: boolean;
}

/** The outcome of a batch. Each event is in one of the lists. */
export interface BatchOutcome {
  readonly delivered: readonly Parcel[];
  readonly refused: readonly Refusal[];
  /** The events that were not delivered, as far as is known. */
  readonly failed: readonly Parcel[];
  /** Why they were not delivered. */
  readonly failure?: Failure;
}

/** Sends the events of a batch once. If Lago refuses some of them, the others are still delivered. */
export async function sendBatch(
  lago: OutboxClient,
  parcels: readonly Parcel[],
  signal: AbortSignal,
): Promise<BatchOutcome> {
  const outcomes: EventOutcome[] = [];
  // As: `prepareEvent` wrote them.
  const events = parcels.map(({ event }) => JSON.parse(event) as EventInput);
  // How often to retry, and how long to wait, is decided for all batches together.
  const options = { sentBefore: true, maxOutage: 0, maxRetries: 0, signal };
  let thrown: { readonly error: unknown } | undefined;
  try {
    await lago.events.sendAll(events, { ...options, onOutcome: (outcome) => void outcomes.push(outcome) });
  } catch (error) {
    thrown = { error };
  }
  return sort(parcels, outcomes, thrown);
}

function sort(
  parcels: readonly Parcel[],
  outcomes: readonly EventOutcome[],
  thrown: { readonly error: unknown } | undefined,
): BatchOutcome {
  const rest = new Map(parcels.entries());
  const delivered: Parcel[] = [];
  const refused: Refusal[] = [];
  let failure = thrown;
  for (const outcome of outcomes) {
    const parcel = rest.get(outcome.index);
    if (outcome.status === "failed") failure ??= outcome;
    if (!parcel || outcome.status === "failed") continue;
    rest.delete(outcome.index);
    if (outcome.status === "delivered") delivered.push(parcel);
    else refused.push(refusal(parcel, outcome));
  }
  const failed = [...rest.values()];
  if (failed.length === 0) return { delivered, refused, failed };
  const { error } = failure ?? { error: new LagoOutboxError("The client reported no outcome of an event.") };
  return { delivered, refused, failed, failure: { error, kind: kindOf(error) } };
}

function refusal(parcel: Parcel, { error, fields }: Extract<EventOutcome, { status: "rejected" }>): Refusal {
  const isNamed = Object.keys(fields).length > 0 || !isApiError(error);
  const kind = fields["transaction_id"]?.includes("value_already_exist") ? "conflict" : "refused";
  return { parcel, error, isNamed, reason: { kind, ...describe(error), fields } };
}

function kindOf(error: unknown): FailureKind | "aborted" {
  return isAbortError(error) ? "aborted" : failureKind(error);
}
