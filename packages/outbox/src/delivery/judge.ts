import { isApiError } from "@lagokit/client/errors";
import { describe } from "./failure.ts";
import type { Gate } from "./gate.ts";
import type { Parcel } from "./parcel.ts";
import type { BatchOutcome } from "./send-batch.ts";
import type { Death, Failure, Verdict } from "./verdict.ts";

/** How often Lago must refuse an event alone. Once is not enough: a gateway may have refused everything for a short time. */
const mostRefusals = 2;

/** How often Lago must fail at an event alone. */
const mostFailures = 5;

/** With so few events, all of them may be invalid, and others may be too rare to prove anything. */
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
  const areFew = held + unnamed.length + failed.length <= few;
  const dead = unnamed.filter(({ parcel }) => isRefused(parcel, gate, areFew));
  const again = unnamed.filter((one) => !dead.includes(one)).map(({ parcel }) => againAlone(parcel, gate));
  const rest = failure ? judgeFailed(failed, failure, { gate, areFew }) : nothing;
  if (dead.length + rest.dead.length > 0) gate.excuse();
  return {
    delivered,
    dead: [...named, ...dead, ...rest.dead],
    again: [...again, ...rest.again],
    failure: problem,
  };
}

const nothing: Pick<Verdict, "dead" | "again"> = { dead: [], again: [] };

function judgeFailed(
  parcels: readonly Parcel[],
  { error, kind }: Failure,
  { gate, areFew }: { readonly gate: Gate; readonly areFew: boolean },
): Pick<Verdict, "dead" | "again"> {
  if (kind !== "faulty") return { dead: [], again: [{ parcels, delay: 0 }] };
  const [parcel] = parcels;
  if (!parcel || parcels.length > 1) return { dead: [], again: halvesOf(parcels, gate) };
  if (!isFaulty(parcel, gate, areFew)) return { dead: [], again: [againAlone(parcel, gate)] };
  return { dead: [death(parcel, error)], again: [] };
}

/** Returns whether Lago refuses an event, and accepts others. If there are only a few, all of them may be invalid. */
function isRefused(parcel: Parcel, gate: Gate, areFew: boolean): boolean {
  countFailure(parcel, gate);
  return (parcel.failures >= mostRefusals && parcel.proofs > 0) || (areFew && parcel.failures >= mostFailures);
}

/** Returns whether Lago fails at an event, and accepts others: in between, or once if there are only a few others. */
function isFaulty(parcel: Parcel, gate: Gate, areFew: boolean): boolean {
  countFailure(parcel, gate);
  return parcel.failures >= mostFailures && parcel.proofs >= (areFew ? 1 : mostFailures - 1);
}

function countFailure(parcel: Parcel, { accepted }: Gate): void {
  parcel.failures++;
  if (accepted > (parcel.acceptedBefore ?? accepted)) parcel.proofs++;
  parcel.acceptedBefore = accepted;
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
  for (const parcel of parcels) parcel.acceptedBefore ??= gate.accepted;
  const middle = (parcels.length + 1) >> 1;
  const delay = gate.delayAfter(1) / 4;
  return [parcels.slice(0, middle), parcels.slice(middle)].map((half) => ({ parcels: half, delay }));
}
