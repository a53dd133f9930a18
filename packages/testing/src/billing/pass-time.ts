import type { Duration } from "../fake-lago-options.ts";
import type { World } from "../world/world.ts";
import { billPeriods } from "./bill-periods.ts";
import { refuseUnknownInvoices } from "./refuse-billing.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Moves the time forward. Makes the invoices of the periods that end, or throws before anything changes. */
export function passTime(world: World, duration: Duration, areInvoiced: boolean): void {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = duration;
  const after = world.now();
  const until = new Date(after.getTime() + days * day + hours * hour + minutes * minute + seconds * second);
  if (areInvoiced) {
    refuseUnknownInvoices(world, { after, until });
    billPeriods(world, { after, until });
  }
  world.advance(Math.max(0, until.getTime() - world.now().getTime()));
}
