import { expect, test } from "vitest";
import { itemName, nestedName, variantName } from "../../src/declarations/nested-name.ts";

test.each([
  ["Credit", "item", "CreditItem"],
  ["PlanCreateInput", "charge", "PlanChargeCreateInput"],
  ["PlanUpdateInput", "minimum_commitment", "PlanMinimumCommitmentUpdateInput"],
  ["FixedCharge", "charge_filter", "FixedChargeFilter"],
  ["AppliedCouponInput", "coupon", "AppliedCouponCouponInput"],
])("in %s, the nested type of %s is named %s", (owner, property, name) => {
  expect(nestedName(owner, property)).toBe(name);
});

test.each([
  ["Taxes", "Tax"],
  ["EventBatchInput", "EventBatchItemInput"],
  ["AlertsCreateInput", "AlertCreateInput"],
])("an item of %s is named %s", (list, name) => {
  expect(itemName(list)).toBe(name);
});

test.each([
  [{ value: "graduated_percentage" }, "GraduatedPercentageCharge"],
  [{ required: "amount" }, "ChargeWithAmount"],
  [{ without: "charge_model" }, "ChargeWithoutChargeModel"],
  [{ isOther: true }, "OtherCharge"],
] as const)("the variant of a charge with %o is named %s", (label, name) => {
  expect(variantName("Charge", label)).toBe(name);
});
