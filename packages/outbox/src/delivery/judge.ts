import { isApiError } from "@lagokit/client/errors";
import { describe } from "./failure.ts";
import type { Gate } from "./gate.ts";
import type { Parcel } from "./parcel.ts";
import type { BatchOutcome } from "./send-batch.ts";
import type { Death, Failure, Verdict } from "./verdict.ts";

/** How often Lago must fail at an event alone, while it accepts others, before the event is given up. */
const mostFailures = 5;

/** With so few events, all of them may be invalid. */
const few = 10;

/**
 * Decides what happens to the events of a batch. An event is given up only if the event is the cause: Lago names
 * it, or fails at it alone again and again while it accepts others.
 *
 * @param held Number of the other events that wait in this process.
 */
export function judge(outcome: BatchOutcome, gate: Gate, held: number): Verdict {
  const { delivered, refused, failed, failure } = outcome;
  const named = refused.filter(({ isNamed }) => isNamed);
  const unnamed = refused.filter(({ isNamed }) => !isNamed);
  const [first] = unnamed;
  const problem: Failure | undefined = failure ?? (first && { error: first.error, kind: "faulty" });
  if (delivered.length + named.length > 0) gate.open();
  else if (problem && problem.kind !== "aborted") gate.fail(problem.kind, problem.error);
  const areFew = held + unnamed.length <= few;
  const dead = unnamed.filter(({ parcel }) => isProven(parcel, gate, 1) || (areFew && parcel.failures >= mostFailures));
  const again = unnamed.filter((one) => !dead.includes(one)).map(({ parcel }) => parcel);
  const rest = failure ? judgeFailed(failed, failure, gate) : nothing;
  return {
    delivered,
    dead: [...named, ...dead, ...rest.dead],
    again: [...again.map((parcel) => againAlone(parcel, gate)), ...rest.again],
    failure: problem,
  };
}

const nothing: Pick<Verdict, "dead" | "again"> = { dead: [], again: [] };

function judgeFailed(
  parcels: readonly Parcel[],
  { error, kind }: Failure,
  gate: Gate,
): Pick<Verdict, "dead" | "again"> {
  if (kind !== "faulty") return { dead: [], again: [{ parcels, delay: 0 }] };
  const [parcel] = parcels;
  if (!parcel || parcels.length > 1) return { dead: [], again: halvesOf(parcels, gate) };
  if (!isProven(parcel, gate, mostFailures)) return { dead: [], again: [againAlone(parcel, gate)] };
  return { dead: [death(parcel, error)], again: [] };
}

/** Counts a failure. Returns whether the event has failed often enough while others were accepted. */
function isProven(parcel: Parcel, gate: Gate, enough: number): boolean {
  const before = parcel.acceptedBefore ?? (gate.isClosed ? gate.accepted : 0);
  parcel.failures++;
  if (gate.accepted > before) parcel.provenFailures++;
  parcel.acceptedBefore = gate.accepted;
  return parcel.provenFailures >= enough;
}

function death(parcel: Parcel, error: unknown): Death {
  // Lago says that it has an event with this ID, which could not be fetched.
  const isUnverified = isApiError(error) && error.status === 422;
  return { parcel, error, reason: { kind: isUnverified ? "unverified" : "server_error", ...describe(error) } };
}

function againAlone(parcel: Parcel, gate: Gate): Verdict["again"][number] {
  return { parcels: [parcel], delay: gate.delayAfter(parcel.failures) };
}

/** The event that causes the failure is in one half, and the other half can be delivered. */
function halvesOf(parcels: readonly Parcel[], gate: Gate): Verdict["again"] {
  const middle = (parcels.length + 1) >> 1;
  const delay = gate.delayAfter(1) / 4;
  return [parcels.slice(0, middle), parcels.slice(middle)].map((half) => ({ parcels: half, delay }));
}
