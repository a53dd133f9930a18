import type { CouponRow } from "../../state/coupons.ts";
import { couponTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

const hour = 3_600_000;
const halfHour = hour / 2;

/** Terminates a coupon after it has expired. Lago does this once an hour, at half past. Customers who have it keep it. */
export function scheduleExpiration(world: World, { lago_id: id, expiration_at: expiresAt }: CouponRow): void {
  if (expiresAt === null) return;
  const hours = Math.floor((new Date(expiresAt).getTime() + halfHour) / hour);
  world.schedule(new Date(hours * hour + halfHour), () => {
    const coupon = world.table(couponTable).get(id);
    if (coupon !== undefined && isExpired(world, coupon))
      world.table(couponTable).change(coupon, { status: "terminated", terminated_at: world.timestamp() });
  });
}

function isExpired(world: World, { status, deleted_at, expiration, expiration_at: expiresAt }: CouponRow): boolean {
  const isActive = status === "active" && deleted_at === null;
  const expires = expiration === "time_limit" && expiresAt !== null;
  return isActive && expires && new Date(expiresAt) < world.now();
}
