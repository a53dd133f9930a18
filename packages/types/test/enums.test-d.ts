import { describe, expectTypeOf, test } from "vitest";
import type {
  BillingEntity,
  BillingTime,
  ChargeModel,
  CouponType,
  Currency,
  FixedChargeModel,
  Subscription,
  SubscriptionCreateInput,
} from "@lagokit/types";

describe("an enum in a response", () => {
  test("accepts a value that the spec does not know", () => {
    expectTypeOf<"suspended">().toExtend<Subscription["status"]>();
    expectTypeOf<"XTS">().toExtend<BillingEntity["default_currency"]>();
  });

  test("contains the known values", () => {
    expectTypeOf<Extract<Subscription["status"], "active">>().toEqualTypeOf<"active">();
  });

  test("accepts nothing but strings", () => {
    // @ts-expect-error A status is never a number.
    expectTypeOf<1>().toExtend<Subscription["status"]>();
  });
});

describe("an enum in a request", () => {
  test("completes the values of the spec", () => {
    expectTypeOf<SubscriptionCreateInput["billing_time"]>().toEqualTypeOf<BillingTime | undefined>();
    expectTypeOf<Extract<BillingTime, "anniversary" | "calendar">>().toEqualTypeOf<"anniversary" | "calendar">();
  });

  test("accepts a value of a newer server", () => {
    expectTypeOf<"XTS">().toExtend<Currency>();
    expectTypeOf<"lunar">().toExtend<BillingTime>();
  });

  test("accepts nothing but strings", () => {
    // @ts-expect-error A currency is never a number.
    expectTypeOf<1>().toExtend<Currency>();
  });

  test("is closed if it discriminates a union", () => {
    expectTypeOf<CouponType>().toEqualTypeOf<"fixed_amount" | "percentage">();
    expectTypeOf<FixedChargeModel>().toEqualTypeOf<"graduated" | "standard" | "volume">();
    // @ts-expect-error A misspelled model would be refused.
    expectTypeOf<"standrad">().toExtend<ChargeModel>();
  });
});
