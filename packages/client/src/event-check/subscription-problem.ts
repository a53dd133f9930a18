import type { EventInput, Subscription } from "@lagokit/types";
import type { Catalog } from "./catalog.ts";
import { type EventProblem, type EventProblemKind, problemOf } from "./event-problem.ts";

/** The problem of an inactive subscription, by its status. */
const idle: Readonly<Record<string, EventProblemKind>> = {
  pending: "subscription_pending",
  incomplete: "subscription_incomplete",
  canceled: "subscription_canceled",
};

/** Returns why no subscription counts an event, or undefined if one does: one must run at the time of the event. */
export async function subscriptionProblem(event: EventInput, catalog: Catalog): Promise<EventProblem | undefined> {
  const { external_subscription_id: id } = event;
  const time = timeOf(event);
  const active = await catalog.active.get(id);
  if (active && runsAt(active, time)) return undefined;
  const other = active ?? (await catalog.idle.get(id));
  if (!other) return unknownProblem(id, catalog);
  if (await ranBefore(other, time, catalog)) return undefined;
  const isEarly = Date.parse(other.started_at ?? "") > time;
  const kind = idle[other.status] ?? (isEarly ? "subscription_not_started" : endedKind(other));
  return problemOf(kind, isEarly && kind === "subscription_not_started" ? "timestamp" : "external_subscription_id");
}

/** Returns whether a subscription that is or was active counts events of a time. */
export function runsAt({ status, started_at, terminated_at, ending_at }: Subscription, time: number): boolean {
  if (status !== "active" && status !== "terminated") return false;
  // `terminated_at` is null until the server ends the subscription; until then, `ending_at` applies.
  const end = terminated_at ?? ending_at;
  return !(Date.parse(started_at ?? "") > time) && (end == null || time <= Date.parse(end));
}

/** The time of an event in whole milliseconds, which is the precision of the server's comparison. */
export function timeOf({ timestamp }: EventInput): number {
  return Math.round(Number(timestamp) * 1000);
}

/** Returns whether an earlier subscription with the same ID counts the event, as after a plan change. */
async function ranBefore({ external_id, external_customer_id }: Subscription, time: number, catalog: Catalog) {
  const all = await catalog.started.get(external_customer_id);
  return all.some((one) => one.external_id === external_id && runsAt(one, time));
}

function endedKind({ status }: Subscription): EventProblemKind {
  return status === "terminated" ? "subscription_terminated" : "subscription_ended";
}

async function unknownProblem(id: string, catalog: Catalog): Promise<EventProblem> {
  const kind = (await catalog.customers.get(id)) ? "customer_id" : "unknown_subscription";
  return problemOf(kind, "external_subscription_id");
}
