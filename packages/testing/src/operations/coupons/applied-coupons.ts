import type { AppliedCouponExtended } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { type Page, pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { notFound } from "../../server/refusal.ts";
import type { AppliedCouponRow } from "../../state/coupons.ts";
import { appliedCouponTable, couponTable, customerTable, findCustomer } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { applyCoupon } from "./apply-coupon.ts";
import { toAppliedCoupon } from "./to-applied-coupon.ts";

/** The operations of coupons that are applied to customers. */
export const appliedCoupons: Handlers<
  "applyCoupon" | "deleteAppliedCoupon" | "findAllAppliedCoupons" | "findAllCustomerAppliedCoupons"
> = {
  findAllAppliedCoupons({ world, query }) {
    const { rows, meta } = list(world, query, query.text("external_customer_id"));
    return { applied_coupons: rows.map((row) => withCredits(world, row)), meta };
  },
  findAllCustomerAppliedCoupons({ world, path, query }) {
    const { external_id: id } = findCustomer(world, path.external_customer_id);
    const { rows, meta } = list(world, query, id);
    return { applied_coupons: rows.map((row) => withCredits(world, row)), meta };
  },
  applyCoupon({ world, body }) {
    const row = applyCoupon(world, inEnvelope(body, "applied_coupon"));
    return { applied_coupon: toAppliedCoupon(world, row) };
  },
  deleteAppliedCoupon({ world, path }) {
    const { lago_id: customerId } = findCustomer(world, path.external_customer_id);
    const row = world.table(appliedCouponTable).get(path.applied_coupon_id);
    if (row === undefined || row.lago_customer_id !== customerId) throw notFound("applied_coupon");
    return { applied_coupon: toAppliedCoupon(world, terminateAppliedCoupon(world, row)) };
  },
};

/** Ends an applied coupon. One that has ended keeps its time. */
export function terminateAppliedCoupon(world: World, row: AppliedCouponRow): AppliedCouponRow {
  if (row.status === "terminated") return row;
  const terminatedAt = row.terminated_at ?? world.timestamp();
  return world.table(appliedCouponTable).change(row, { status: "terminated", terminated_at: terminatedAt });
}

type ListQuery = Query<"coupon_code[]" | "page" | "per_page" | "status">;

/** Lists applied coupons of customers that are not deleted. An unknown status does not filter. */
function list(world: World, query: ListQuery, externalCustomerId: string | undefined): Page<AppliedCouponRow> {
  const codes = query.list("coupon_code[]");
  const asked = query.text("status");
  const status = asked === "active" || asked === "terminated" ? asked : undefined;
  const all = world.table(appliedCouponTable).newest((row) => {
    const customer = world.table(customerTable).get(row.lago_customer_id);
    if (customer === undefined || world.table(customerTable).byKey(customer.external_id) !== customer) return false;
    if (externalCustomerId !== undefined && customer.external_id !== externalCustomerId) return false;
    if (status !== undefined && row.status !== status) return false;
    return codes === undefined || codes.includes(world.table(couponTable).get(row.lago_coupon_id)?.code ?? "");
  });
  return pageOf(query, all);
}

function withCredits(world: World, row: AppliedCouponRow): AppliedCouponExtended {
  return { ...toAppliedCoupon(world, row), credits: [...row.credits] };
}
