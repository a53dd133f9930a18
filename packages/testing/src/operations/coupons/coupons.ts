import { inEnvelope } from "../../server/call.ts";
import { given } from "../../server/given.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import type { RequestBody } from "../../operation.ts";
import type { CouponRow } from "../../state/coupons.ts";
import { appliedCouponTable, couponTable } from "../../state/tables.ts";
import { parseIsoTime } from "../../values/iso-time.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import { terminateAppliedCoupon } from "./applied-coupons.ts";
import { refuseInvalidCoupon, refuseInvalidExpiration } from "./coupon-checks.ts";
import { toRate } from "./coupon-rate.ts";
import { scheduleExpiration } from "./coupon-expiration.ts";
import { changedLimits, limitsOf, toCoupon } from "./coupon-limits.ts";

/** The operations of coupons. */
export const coupons: Handlers<"createCoupon" | "destroyCoupon" | "findAllCoupons" | "findCoupon" | "updateCoupon"> = {
  findAllCoupons({ world, query }) {
    const all = world.table(couponTable).newest(({ deleted_at: deletedAt }) => deletedAt === null);
    const { rows, meta } = pageOf(query, all.sort(byStatusAndExpiration));
    return { coupons: rows.map((coupon) => toCoupon(world, coupon)), meta };
  },
  findCoupon: ({ world, path }) => ({ coupon: toCoupon(world, findCoupon(world, path.code)) }),
  createCoupon({ world, body }) {
    const input = inEnvelope(body, "coupon");
    refuseInvalidExpiration(world, input.expiration_at);
    const coupon: CouponRow = {
      ...newCoupon(world, input),
      ...limitsOf(world, input.applies_to),
      created_at: world.timestamp(),
      expiration: input.expiration,
      expiration_at: toTime(input.expiration_at),
      terminated_at: null,
      status: "active",
      deleted_at: null,
    };
    return { coupon: saved(world, coupon) };
  },
  updateCoupon({ world, path, body }) {
    const input = inEnvelope(body, "coupon");
    const coupon = findCoupon(world, path.code);
    refuseInvalidExpiration(world, input.expiration_at);
    const expiresAt = input.expiration_at === undefined ? coupon.expiration_at : toTime(input.expiration_at);
    const changed = { ...coupon, ...given(input, "name", "description", "expiration"), expiration_at: expiresAt };
    return { coupon: saved(world, { ...changed, ...unappliedChanges(world, coupon, input) }) };
  },
  destroyCoupon({ world, path }) {
    const coupon = findCoupon(world, path.code);
    const applied = world.table(appliedCouponTable).where(({ lago_coupon_id: id }) => id === coupon.lago_id);
    for (const each of applied) terminateAppliedCoupon(world, each);
    const deleted = { deleted_at: world.timestamp(), plan_ids: [], billable_metric_ids: [] };
    return { coupon: toCoupon(world, world.table(couponTable).change(coupon, deleted)) };
  },
};

function findCoupon(world: World, code: string): CouponRow {
  const coupon = world.table(couponTable).byKey(code);
  if (coupon === undefined) throw notFound("coupon");
  return coupon;
}

function newCoupon(
  world: World,
  input: RequestBody<"createCoupon">["coupon"],
): Pick<
  CouponRow,
  | "amount_cents"
  | "amount_currency"
  | "code"
  | "coupon_type"
  | "description"
  | "frequency"
  | "frequency_duration"
  | "lago_id"
  | "name"
  | "percentage_rate"
  | "reusable"
> {
  return {
    lago_id: world.newId(),
    name: input.name,
    code: input.code,
    description: input.description ?? null,
    coupon_type: input.coupon_type,
    amount_cents: input.amount_cents ?? null,
    amount_currency: input.amount_currency ?? null,
    percentage_rate: toRate(input.percentage_rate),
    frequency: input.frequency,
    frequency_duration: input.frequency_duration ?? null,
    reusable: input.reusable ?? true,
  };
}

/** After a coupon was applied, Lago ignores these fields. */
function unappliedChanges(
  world: World,
  coupon: CouponRow,
  input: RequestBody<"updateCoupon">["coupon"],
): Partial<CouponRow> {
  const isOf = ({ lago_coupon_id: id }: { readonly lago_coupon_id: string }) => id === coupon.lago_id;
  if (world.table(appliedCouponTable).find(isOf) !== undefined) return {};
  return {
    ...given(input, "code", "coupon_type", "amount_cents", "amount_currency", "frequency"),
    ...given(input, "frequency_duration", "reusable"),
    ...(input.percentage_rate !== undefined && { percentage_rate: toRate(input.percentage_rate) }),
    ...changedLimits(world, coupon, input.applies_to),
  };
}

function saved(world: World, coupon: CouponRow): ReturnType<typeof toCoupon> {
  refuseInvalidCoupon(world, coupon);
  scheduleExpiration(world, coupon);
  return toCoupon(world, world.table(couponTable).add(coupon));
}

/** Active coupons come first, then those that do not expire, then those that expire earlier. The sort is stable. */
function byStatusAndExpiration(one: CouponRow, other: CouponRow): number {
  return rankOf(one) < rankOf(other) ? -1 : rankOf(one) > rankOf(other) ? 1 : 0;
}

function rankOf({ status, expiration, expiration_at: expiresAt }: CouponRow): string {
  return `${status} ${expiration} ${expiresAt ?? "never"}`;
}

function toTime(value: string | null | undefined): string | null {
  const time = parseIsoTime(value);
  return time === undefined ? null : toTimestamp(time);
}
