import type {
  ChargeCreateInput,
  CouponCreateInput,
  CreditNoteCreateInput,
  Lago,
  PlanChargeCreateInput,
  PlanFixedChargeCreateInput,
  WalletTransactionCreateInput,
} from "@lagokit/client";
import { describe, expectTypeOf, test } from "vitest";

declare const lago: Lago;

// Code that the API would refuse or misinterpret does not compile.
describe("an enum value in an input", () => {
  const plan = { name: "Startup", code: "startup", interval: "monthly", amount_cents: 0, pay_in_advance: true };
  const coupon = { name: "Welcome", code: "welcome", expiration: "no_expiration", frequency: "once" };

  test("may be one that only a newer server knows", () => {
    void lago.wallets.create({ external_customer_id: "acme", rate_amount: "1", currency: "XTS" });
    void lago.plans.create({ ...plan, amount_currency: "XTS", interval: "hourly" });
  });

  test("must be spelled as the API knows it if it determines the other fields", () => {
    void lago.plans.create({
      ...plan,
      amount_currency: "EUR",
      // @ts-expect-error It is `standard`.
      charges: [{ billable_metric_id: "1", charge_model: "standrad", properties: { amount: "1" } }],
    });
    void lago.plans.create({
      ...plan,
      amount_currency: "EUR",
      // @ts-expect-error A fixed charge is never a percentage.
      fixed_charges: [{ add_on_id: "1", charge_model: "percentage" }],
    });
    // @ts-expect-error It is `percentage`.
    void lago.coupons.create({ ...coupon, coupon_type: "percent", percentage_rate: "10" });
  });
});

describe("a charge", () => {
  const charge = { billable_metric_id: "1", code: "tiles" };
  const ranges = [{ from_value: 0, to_value: null, flat_amount: "0", per_unit_amount: "1" }];

  test("has the properties of its model", () => {
    void lago.plans.charges.create("startup", {
      ...charge,
      charge_model: "graduated",
      properties: { graduated_ranges: ranges },
    });
    void lago.plans.charges.create("startup", {
      ...charge,
      charge_model: "graduated",
      // @ts-expect-error A graduated charge has ranges, not an amount.
      properties: { amount: "1" },
    });
    // @ts-expect-error Its ranges define the price.
    void lago.plans.charges.create("startup", { ...charge, charge_model: "graduated", properties: {} });
    // @ts-expect-error A volume charge has ranges, too.
    void lago.plans.charges.create("startup", { ...charge, charge_model: "volume", properties: {} });
  });

  test("is free without properties, because the server sets a price of 0", () => {
    expectTypeOf<{ billable_metric_id: string; charge_model: "standard" }>().toExtend<PlanChargeCreateInput>();
    expectTypeOf<typeof charge & { charge_model: "standard" }>().toExtend<ChargeCreateInput>();
    void lago.plans.charges.create("startup", { ...charge, charge_model: "standard" });
    // @ts-expect-error With `properties`, a standard charge has an amount.
    void lago.plans.charges.create("startup", { ...charge, charge_model: "standard", properties: {} });
  });
});

describe("a fixed charge", () => {
  const charge = { add_on_id: "1", code: "setup" };
  const ranges = [{ from_value: 0, to_value: null, flat_amount: "0", per_unit_amount: "1" }];

  test("has the properties of its model", () => {
    void lago.plans.fixedCharges.create("startup", {
      ...charge,
      charge_model: "graduated",
      properties: { graduated_ranges: ranges },
    });
    void lago.plans.fixedCharges.create("startup", {
      ...charge,
      charge_model: "graduated",
      // @ts-expect-error A graduated charge has ranges, not an amount.
      properties: { amount: "1" },
    });
    // @ts-expect-error Its ranges define the price.
    void lago.plans.fixedCharges.create("startup", { ...charge, charge_model: "volume", properties: {} });
  });

  test("is free without properties, and has an add-on", () => {
    expectTypeOf<{ add_on_id: string; charge_model: "standard" }>().toExtend<PlanFixedChargeCreateInput>();
    void lago.plans.fixedCharges.create("startup", { ...charge, charge_model: "standard" });
    void lago.plans.fixedCharges.create("startup", { add_on_code: "setup", code: "setup", charge_model: "standard" });
    // @ts-expect-error It must name its add-on.
    void lago.plans.fixedCharges.create("startup", { code: "setup", charge_model: "standard" });
  });
});

describe("a coupon", () => {
  const coupon = { name: "Welcome", code: "welcome", expiration: "no_expiration", frequency: "once" };

  test("deducts an amount or a percentage", () => {
    void lago.coupons.create({ ...coupon, coupon_type: "percentage", percentage_rate: "10" });
    void lago.coupons.create({
      ...coupon,
      coupon_type: "fixed_amount",
      amount_cents: 10_00,
      amount_currency: "EUR",
    });
  });

  test("requires the amount or the percentage", () => {
    // @ts-expect-error A percentage has a rate.
    void lago.coupons.create({ ...coupon, coupon_type: "percentage" });
    // @ts-expect-error An amount is not a rate.
    void lago.coupons.create({ ...coupon, coupon_type: "percentage", amount_cents: 10_00, amount_currency: "EUR" });
    // @ts-expect-error An amount has a currency.
    void lago.coupons.create({ ...coupon, coupon_type: "fixed_amount", amount_cents: 10_00 });
    expectTypeOf<undefined>().not.toExtend<CouponCreateInput["coupon_type"]>();
  });
});

describe("a top-up", () => {
  test("has at least one kind of credits", () => {
    expectTypeOf<{ wallet_id: string; granted_credits: string }>().toExtend<WalletTransactionCreateInput>();
    void lago.wallets.transactions.create({ wallet_id: "1", paid_credits: "10", granted_credits: "1" });
    // @ts-expect-error Nothing would be topped up.
    void lago.wallets.transactions.create({ wallet_id: "1" });
    // @ts-expect-error Undefined is the same as missing.
    void lago.wallets.transactions.create({ wallet_id: "1", paid_credits: undefined });
  });
});

describe("a credit note", () => {
  test("has items", () => {
    expectTypeOf<undefined>().not.toExtend<CreditNoteCreateInput["items"]>();
    void lago.creditNotes.create({ invoice_id: "1", items: [{ fee_id: "1", amount_cents: 10_00 }] });
    // @ts-expect-error There would be nothing to credit.
    void lago.creditNotes.create({ invoice_id: "1", credit_amount_cents: 10_00 });
  });
});
