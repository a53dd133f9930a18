import type { Cases } from "../case.ts";

/** The cases of `lago.appliedCoupons`. */
export const appliedCoupons = {
  findAllAppliedCoupons: (lago, { query, options }) => lago.appliedCoupons.list(query, options),
} satisfies Cases<"findAllAppliedCoupons">;
