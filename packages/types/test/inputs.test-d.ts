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
  test("is what its envelope holds", () => {
    expectTypeOf<components["schemas"]["CustomerCreateInput"]>().toEqualTypeOf<{ customer: CustomerCreateInput }>();
    expectTypeOf<components["schemas"]["WalletCreateInput"]>().toEqualTypeOf<{ wallet: WalletCreateInput }>();
  });

  test("takes just what it requires", () => {
    expectTypeOf<{ external_id: string }>().toExtend<CustomerCreateInput>();
    // @ts-expect-error A customer has an external_id.
    expectTypeOf<{ name: string }>().toExtend<CustomerCreateInput>();
  });

  test("may leave out a property that has a default", () => {
    expectTypeOf<{ value: string }>().toExtend<AlertThresholdInput>();
  });

  test("requires what another part of its schema declares", () => {
    expectTypeOf<ChargeCreateInput["billable_metric_id"]>().toEqualTypeOf<string>();
    expectTypeOf<undefined>().not.toExtend<AlertCreateInput["thresholds"]>();
  });
});

describe("an entity", () => {
  test("is what the envelope of a response holds", () => {
    expectTypeOf<components["schemas"]["CustomerUsage"]>().toEqualTypeOf<{ customer_usage: CustomerUsage }>();
  });

  test("has what the server always sends", () => {
    expectTypeOf<CustomerUsage["total_amount_cents"]>().toEqualTypeOf<number>();
  });
});
