import { describe, expectTypeOf, test } from "vitest";
import type {
  Charge,
  ChargeCreateInput,
  ChargeModel,
  ChargeUpdateInput,
  FixedCharge,
  FixedChargeModel,
  GraduatedChargeProperties,
  PlanCreateInput,
  PlanUpdateInput,
  StandardChargeProperties,
  WalletTransactionCreateInput,
} from "@lagokit/types";

type NewCharge = NonNullable<PlanCreateInput["charges"]>[number];
type NewFixedCharge = NonNullable<PlanCreateInput["fixed_charges"]>[number];
type ChangedCharge = NonNullable<PlanUpdateInput["charges"]>[number];
type KnownCharge = Extract<Charge, { charge_model: ChargeModel }>;
type KnownFixedCharge = Extract<FixedCharge, { charge_model: FixedChargeModel }>;

const ranges = [{ from_value: 0, to_value: null, flat_amount: "0", per_unit_amount: "1" }];

function copy(charge: KnownCharge): NewCharge {
  return { ...charge, billable_metric_id: charge.lago_billable_metric_id };
}

function copyFixed(charge: KnownFixedCharge): NewFixedCharge {
  return { ...charge, add_on_id: charge.lago_add_on_id };
}

describe("a charge in a response", () => {
  test("has the properties of its model", () => {
    const charge = {} as Charge; // only its type is checked

    if (charge.charge_model === "graduated") {
      expectTypeOf(charge.properties).toEqualTypeOf<GraduatedChargeProperties>();
    }
    switch (charge.charge_model) {
      case "standard":
        expectTypeOf(charge.properties.amount).toEqualTypeOf<string>();
        break;
      case "package":
        expectTypeOf(charge.properties.package_size).toEqualTypeOf<number>();
        break;
      default:
        expectTypeOf(charge.charge_model).toExtend<string>();
    }
  });

  test("can have an unknown model, and then has all properties as optional", () => {
    type Other = Exclude<Charge, KnownCharge>;

    expectTypeOf<Other["charge_model"]>().toExtend<string>();
    expectTypeOf<Other["properties"]["amount"]>().toEqualTypeOf<string | undefined>();
  });

  test("can be sent as a charge of another plan", () => {
    expectTypeOf(copy).returns.toEqualTypeOf<NewCharge>();
    expectTypeOf(copyFixed).returns.toEqualTypeOf<NewFixedCharge>();
  });
});

describe("a charge in a request", () => {
  test("has the properties of its model, in addition to those that group its usage", () => {
    const charge: NewCharge = {
      billable_metric_id: "1",
      charge_model: "standard",
      properties: { amount: "1", pricing_group_keys: ["region"] },
    };

    expectTypeOf({ ...charge, code: "tiles" }).toExtend<ChargeCreateInput>();
    expectTypeOf<{ amount: string }>().toExtend<StandardChargeProperties>();
    // @ts-expect-error A graduated charge has ranges.
    expectTypeOf<{ amount: string }>().toExtend<GraduatedChargeProperties>();
  });

  test("has no properties of other models", () => {
    const known = { billable_metric_id: "1", charge_model: "graduated" } as const;

    // @ts-expect-error A graduated charge has ranges.
    const without: NewCharge = { ...known, properties: { pricing_group_keys: ["region"] } };
    // @ts-expect-error The amounts of a graduated charge are in its ranges.
    const beside: NewCharge = { ...known, properties: { graduated_ranges: ranges, amount: "1" } };

    expectTypeOf([without, beside]).toEqualTypeOf<NewCharge[]>();
  });

  test("can omit the model if the charge exists", () => {
    const changed: ChargeUpdateInput = { properties: { amount: "1" } };
    const inPlan: ChangedCharge = { id: "1", properties: { amount: "1" } };

    // @ts-expect-error A charge without an ID is new, and needs a model.
    const added: ChangedCharge = { billable_metric_id: "1", properties: { amount: "1" } };
    // @ts-expect-error A graduated charge has ranges.
    const mixed: ChangedCharge = { id: "1", charge_model: "graduated", properties: { amount: "1" } };

    expectTypeOf(changed).toExtend<ChargeUpdateInput>();
    expectTypeOf([inPlan, added, mixed]).toEqualTypeOf<ChangedCharge[]>();
  });
});

describe("a top-up", () => {
  test("has credits of at least one type", () => {
    expectTypeOf<{ wallet_id: string; paid_credits: string }>().toExtend<WalletTransactionCreateInput>();
    expectTypeOf<{ wallet_id: string; voided_credits: string }>().toExtend<WalletTransactionCreateInput>();
    // @ts-expect-error Nothing would be topped up.
    expectTypeOf<{ wallet_id: string }>().toExtend<WalletTransactionCreateInput>();
    // @ts-expect-error Null does not count.
    expectTypeOf<{ wallet_id: string; paid_credits: null }>().toExtend<WalletTransactionCreateInput>();
  });
});
