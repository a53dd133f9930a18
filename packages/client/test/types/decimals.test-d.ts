import type {
  Charge,
  ChargeProperties,
  ChargePropertiesInput,
  DecimalLike,
  EventInput,
  Lago,
  Plan,
  StandardChargeProperties,
  StandardChargePropertiesInput,
  Wallet,
} from "@lagokit/client";
import { describe, expectTypeOf, test } from "vitest";

declare const lago: Lago;
declare const plan: Plan;
declare const wallet: Wallet;

/** Like those of decimal.js, big.js and bignumber.js, each of which has some more parameters. */
declare class Decimal {
  toFixed(): string;
  toFixed(decimalPlaces: number, rounding?: number): string;
  toJSON(): string;
}

declare const decimal: Decimal;

describe("a decimal object", () => {
  test("is accepted if a request accepts a decimal string", () => {
    void lago.taxes.create({ name: "VAT", code: "vat", rate: decimal });
    void lago.wallets.transactions.create({ wallet_id: "id", paid_credits: decimal, granted_credits: decimal });
    void lago.events.send({ code: "ai", external_subscription_id: "sub", precise_total_amount_cents: decimal });
    void lago.events.send({ code: "ai", external_subscription_id: "sub", properties: { units: decimal } });
    void lago.plans.charges.create("plan", {
      billable_metric_id: "id",
      code: "calls",
      charge_model: "graduated",
      properties: {
        graduated_ranges: [{ from_value: 0, to_value: null, flat_amount: decimal, per_unit_amount: decimal }],
      },
    });
    expectTypeOf<EventInput["precise_total_amount_cents"]>().toEqualTypeOf<string | DecimalLike | null | undefined>();
    expectTypeOf<StandardChargePropertiesInput["amount"]>().toEqualTypeOf<string | DecimalLike>();
  });

  test("is not a number, whose `toFixed()` rounds, nor another object", () => {
    expectTypeOf<number>().not.toExtend<DecimalLike>();
    expectTypeOf<string>().not.toExtend<DecimalLike>();
    expectTypeOf<Date>().not.toExtend<DecimalLike>();
    expectTypeOf<bigint>().not.toExtend<DecimalLike>();
    // @ts-expect-error The API accepts a string there.
    void lago.wallets.transactions.create({ wallet_id: "id", paid_credits: 5 });
    // @ts-expect-error It is not a decimal.
    void lago.taxes.create({ name: "VAT", code: decimal, rate: "20" });
    // @ts-expect-error Cents are a number.
    void lago.addOns.create({ name: "Setup", code: "setup", amount_cents: decimal, amount_currency: "USD" });
  });

  test("is not in any response", () => {
    expectTypeOf<StandardChargeProperties["amount"]>().toEqualTypeOf<string>();
    expectTypeOf(wallet.rate_amount).toEqualTypeOf<string>();
    expectTypeOf<NonNullable<ChargeProperties["rate"]>>().toEqualTypeOf<string>();
    expectTypeOf<Charge["properties"]>().not.toBeAny();
  });

  test("does not keep a response from being used in the next request", () => {
    expectTypeOf<ChargeProperties>().toExtend<ChargePropertiesInput>();
    expectTypeOf<StandardChargeProperties>().toExtend<StandardChargePropertiesInput>();
    for (const { code, properties } of plan.charges ?? [])
      void lago.plans.charges.update("plan", code ?? "", { properties });
  });
});
