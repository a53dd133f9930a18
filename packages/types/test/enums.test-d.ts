import { describe, expectTypeOf, test } from "vitest";
import type { BillingEntity, Currency, Subscription, SubscriptionCreateInput } from "@lagokit/types";

type BillingTime = SubscriptionCreateInput["subscription"]["billing_time"];

describe("an enum in a response", () => {
  test("accepts a value that the spec does not know", () => {
    expectTypeOf<"suspended">().toExtend<Subscription["status"]>();
    expectTypeOf<"XTS">().toExtend<BillingEntity["default_currency"]>();
  });

  test("still names the values that it knows", () => {
    expectTypeOf<Extract<Subscription["status"], "active">>().toEqualTypeOf<"active">();
  });

  test("accepts nothing but strings", () => {
    // @ts-expect-error A status is never a number.
    expectTypeOf<1>().toExtend<Subscription["status"]>();
  });
});

describe("an enum in a request", () => {
  test("accepts the values of the spec", () => {
    expectTypeOf<BillingTime>().toEqualTypeOf<"anniversary" | "calendar" | undefined>();
  });

  test("refuses every other value", () => {
    // @ts-expect-error Lago bills by calendar or by anniversary.
    expectTypeOf<"lunar">().toExtend<BillingTime>();
    // @ts-expect-error XTS is a code for testing, not a currency.
    expectTypeOf<"XTS">().toExtend<Currency>();
  });
});
