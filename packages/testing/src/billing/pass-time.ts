import type { Duration } from "../fake-lago-options.ts";
import type { World } from "../world/world.ts";
import { billPeriods } from "./bill-periods.ts";
import { refuseUnknownInvoices } from "./refuse-billing.ts";

const units: Readonly<Record<keyof Duration, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** Moves the time forward. Makes the invoices of the periods that end, or throws before anything changes. */
export function passTime(world: World, duration: Duration, areInvoiced: boolean): void {
  const milliseconds = millisecondsOf(duration);
  // What was due before can end a subscription.
  world.runDueJobs();
  const after = world.now();
  const until = new Date(after.getTime() + milliseconds);
  if (areInvoiced) {
    refuseUnknownInvoices(world, { after, until });
    billPeriods(world, { after, until });
  }
  world.advance(Math.max(0, until.getTime() - world.now().getTime()));
}

function millisecondsOf(duration: Duration): number {
  return Object.entries(duration).reduce((sum, [unit, count]) => sum + lengthOf(unit, count), 0);
}

/** Callers in JavaScript can pass anything. A time that is not a number would never come. */
function lengthOf(unit: string, count: unknown): number {
  // As: of an unknown unit, the length is undefined.
  const length = (units as Readonly<Record<string, number>>)[unit];
  if (length === undefined)
    throw new TypeError(`No time span has the unit "${unit}". Use ${Object.keys(units).join(", ")}.`);
  if (count === undefined) return 0;
  if (typeof count === "number" && Number.isFinite(count) && count >= 0) return count * length;
  throw new TypeError(`\`${unit}\` must be a number, and at least 0, not ${JSON.stringify(count) ?? typeof count}.`);
}
