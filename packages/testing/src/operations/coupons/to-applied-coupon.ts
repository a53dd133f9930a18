import type { AppliedCoupon } from "@lagokit/types";
import type { AppliedCouponRow, CouponRow } from "../../state/coupons.ts";
import { couponTable, customerTable, invoiceTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** Returns an applied coupon in the form of responses, without its credits. */
export function toAppliedCoupon(world: World, { credits, ...row }: AppliedCouponRow): AppliedCoupon {
  const coupon = world.table(couponTable).get(row.lago_coupon_id);
  const customer = world.table(customerTable).get(row.lago_customer_id);
  // Neither coupons nor customers leave their tables while something refers to them.
  if (coupon === undefined || customer === undefined) throw new Error("The coupon or the customer is missing.");
  return {
    ...row,
    coupon_code: coupon.code,
    coupon_name: coupon.name,
    coupon_description: coupon.description,
    coupon_status: coupon.status,
    coupon_deleted_at: coupon.deleted_at,
    external_customer_id: customer.external_id,
    amount_cents_remaining: remainingCents(world, { credits, ...row }, coupon),
    expiration_at: coupon.expiration_at,
  };
}

/** What is left of a fixed amount that applies once. Credits of voided invoices do not count. */
function remainingCents(world: World, row: AppliedCouponRow, coupon: CouponRow): number | null {
  if (row.frequency !== "once" || coupon.coupon_type === "percentage" || row.amount_cents === null) return null;
  const isActive = (invoiceId: string) => world.table(invoiceTable).get(invoiceId)?.status !== "voided";
  const used = row.credits.filter(({ invoice }) => isActive(invoice.lago_id));
  return used.reduce((remaining, { amount_cents: cents }) => remaining - cents, row.amount_cents);
}
