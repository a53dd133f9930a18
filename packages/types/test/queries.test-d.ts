import { describe, expectTypeOf, test } from "vitest";
import type { CustomerCurrentUsageQuery, InvoiceListQuery, SubscriptionListQuery } from "@lagokit/types";

describe("a query", () => {
  test("has plain keys", () => {
    expectTypeOf<Pick<SubscriptionListQuery, "page" | "status">>().toEqualTypeOf<{
      page?: number | undefined;
      status?: ("active" | "canceled" | "incomplete" | "pending" | "terminated")[] | undefined;
    }>();
    expectTypeOf<Extract<keyof InvoiceListQuery, `${string}[${string}`>>().toBeNever();
  });

  test("keeps what is required", () => {
    expectTypeOf<{ external_subscription_id: string }>().toExtend<CustomerCurrentUsageQuery>();
    // @ts-expect-error The current usage is that of one subscription.
    expectTypeOf<{ full_usage: boolean }>().toExtend<CustomerCurrentUsageQuery>();
  });

  test("refuses a value that the API would refuse", () => {
    // @ts-expect-error No subscription is ever suspended.
    expectTypeOf<{ status: "suspended"[] }>().toExtend<SubscriptionListQuery>();
  });
});
