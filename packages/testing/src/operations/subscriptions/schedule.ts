import { billStart } from "../../billing/bill-start.ts";
import { addDays, type Day, dayOf, startOfDay } from "../../values/calendar.ts";
import { customerOf, planOf, startsInFuture, subscriptionsOf } from "../../state/subscriptions.ts";
import { type SubscriptionRow, subscriptionTable } from "../../state/tables.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import { emitSubscription } from "./emit.ts";
import { startedAt } from "./started-at.ts";
import { terminate } from "./terminate.ts";

// Lago does what is due in jobs that run every hour, each at its own minute, and looks at days in the timezone of the customer.
const minuteOfEnd = 5;
const minuteOfRotation = 10;
const minuteOfTrial = 35;
const minuteOfAlert = 50;
const alertDays = [45, 15];
const minute = 60_000;
const hour = 60 * minute;

/** Schedules what happens to a subscription later: its end, the alerts before, and the end of its trial. */
export function scheduleAll(world: World, row: SubscriptionRow): void {
  scheduleEnd(world, row);
  scheduleTrialEnd(world, row);
}

/** Starts a pending subscription on its first day. */
export function scheduleStart(world: World, pending: SubscriptionRow): void {
  const { lago_id: id, subscription_at: beginning } = pending;
  const day = dayOf(new Date(beginning), timezoneOf(world, pending));
  world.schedule(jobAt(world, pending, { day, minutes: 0 }), () => {
    const row = world.table(subscriptionTable).get(id);
    if (row === undefined || !startsInFuture(row) || row.subscription_at !== beginning) return;
    const started = world.table(subscriptionTable).change(row, startedAt(world.now()));
    scheduleTrialEnd(world, started);
    emitSubscription(world, "subscription.started", started);
    billStart(world, started);
  });
}

/** Replaces a subscription by the next one on a day, that after its period. */
export function scheduleRotation(
  world: World,
  { current, next }: { readonly current: SubscriptionRow; readonly next: SubscriptionRow },
  day: Day,
): void {
  world.schedule(jobAt(world, current, { day, minutes: minuteOfRotation }), () => {
    const table = world.table(subscriptionTable);
    const before = table.get(current.lago_id);
    const pending = table.get(next.lago_id);
    if (before?.status !== "active" || pending?.status !== "pending") return;
    const ended = table.change(before, { status: "terminated", terminated_at: world.timestamp() });
    const started = table.change(pending, startedAt(world.now()));
    scheduleTrialEnd(world, started);
    emitSubscription(world, "subscription.terminated", ended);
    emitSubscription(world, "subscription.started", started);
  });
}

/** Terminates a subscription on the day of its `ending_at`, and sends alerts before. */
function scheduleEnd(world: World, subscription: SubscriptionRow): void {
  const { lago_id: id, ending_at: end } = subscription;
  if (end === null) return;
  const ifActive = (run: (row: SubscriptionRow) => void) => (): void => {
    const row = world.table(subscriptionTable).get(id);
    if (row?.status === "active" && row.ending_at === end) run(row);
  };
  const day = dayOf(new Date(end), timezoneOf(world, subscription));
  world.schedule(
    jobAt(world, subscription, { day, minutes: minuteOfEnd }),
    ifActive((row) => void terminate(world, row)),
  );
  for (const days of alertDays) {
    // The day of an alert is that of UTC.
    const alertAt = new Date(addDays(dayOf(new Date(end), "UTC"), -days) + minuteOfAlert * minute);
    if (alertAt > world.now())
      world.schedule(
        alertAt,
        ifActive((row) => emitSubscription(world, "subscription.termination_alert", row)),
      );
  }
}

/** Ends the trial of a subscription. It counts from the first start of a subscription with this `external_id`. */
function scheduleTrialEnd(world: World, row: SubscriptionRow): void {
  const trial = planOf(world, row).trial_period ?? 0;
  if (row.started_at === null || trial <= 0) return;
  const starts = subscriptionsOf(world, row.external_id).flatMap(({ started_at: at }) =>
    at === null ? [] : [Date.parse(at)],
  );
  const end = new Date(Math.min(...starts) + trial * 24 * hour);
  const due = new Date(Math.max(end.getTime(), world.now().getTime()));
  world.schedule(nextHourly(due, minuteOfTrial), () => {
    const table = world.table(subscriptionTable);
    const current = table.get(row.lago_id);
    if (current?.status !== "active" || current.trial_ended_at !== null) return;
    emitSubscription(world, "subscription.trial_ended", table.change(current, { trial_ended_at: toTimestamp(end) }));
  });
}

/** The time of a day when an hourly job does what is due on that day. */
function jobAt(
  world: World,
  row: SubscriptionRow,
  { day, minutes }: { readonly day: Day; readonly minutes: number },
): Date {
  return new Date(startOfDay(day, timezoneOf(world, row)).getTime() + minutes * minute);
}

/** When an hourly job with this minute runs next. */
function nextHourly(from: Date, minutes: number): Date {
  const offset = minutes * minute;
  return new Date(Math.ceil((from.getTime() - offset) / hour) * hour + offset);
}

function timezoneOf(world: World, row: SubscriptionRow): string {
  return customerOf(world, row).applicable_timezone;
}
