import { describe, expectTypeOf, test } from "vitest";
import type {
  AlertCreateInput,
  AlertThresholdInput,
  ChargeCreateInput,
  components,
  CustomerCreateInput,
  CustomerUsage,
  WalletCreateInput,
} from "@lagokit/types";

describe("an input", () => {
  test("is the content of its envelope", () => {
    expectTypeOf<components["schemas"]["CustomerCreateInput"]>().toEqualTypeOf<{ customer: CustomerCreateInput }>();
    expectTypeOf<components["schemas"]["WalletCreateInput"]>().toEqualTypeOf<{ wallet: WalletCreateInput }>();
  });

  test("requires its required properties only", () => {
    expectTypeOf<{ external_id: string }>().toExtend<CustomerCreateInput>();
    // @ts-expect-error `external_id` is required.
    expectTypeOf<{ name: string }>().toExtend<CustomerCreateInput>();
  });

  test("can omit a property with a default", () => {
    expectTypeOf<{ value: string }>().toExtend<AlertThresholdInput>();
  });

  test("requires what another part of its schema declares", () => {
    expectTypeOf<ChargeCreateInput["billable_metric_id"]>().toEqualTypeOf<string>();
    expectTypeOf<undefined>().not.toExtend<AlertCreateInput["thresholds"]>();
  });
});

describe("an entity", () => {
  test("is the content of the envelope of a response", () => {
    expectTypeOf<components["schemas"]["CustomerUsage"]>().toEqualTypeOf<{ customer_usage: CustomerUsage }>();
  });

  test("requires what the server always sends", () => {
    expectTypeOf<CustomerUsage["total_amount_cents"]>().toEqualTypeOf<number>();
  });
});
