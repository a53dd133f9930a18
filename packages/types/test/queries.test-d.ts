import { describe, expectTypeOf, test } from "vitest";
import type {
  CustomerCurrentUsageQuery,
  DateInput,
  InvoiceListQuery,
  SubscriptionListQuery,
  SubscriptionStatus,
} from "@lagokit/types";

describe("a query", () => {
  test("has plain keys", () => {
    expectTypeOf<Pick<SubscriptionListQuery, "page" | "status">>().toEqualTypeOf<{
      page?: number | undefined;
      status?: readonly SubscriptionStatus[] | undefined;
    }>();
    expectTypeOf<Extract<keyof InvoiceListQuery, `${string}[${string}`>>().toBeNever();
  });

  test("keeps what is required", () => {
    expectTypeOf<{ external_subscription_id: string }>().toExtend<CustomerCurrentUsageQuery>();
    // @ts-expect-error The current usage is that of one subscription.
    expectTypeOf<{ full_usage: boolean }>().toExtend<CustomerCurrentUsageQuery>();
  });

  test("accepts a value that was read before", () => {
    expectTypeOf<{ status: SubscriptionStatus[] }>().toExtend<SubscriptionListQuery>();
  });

  test("takes a date as a text or a Date", () => {
    expectTypeOf<InvoiceListQuery["issuing_date_from"]>().toEqualTypeOf<DateInput | undefined>();
    expectTypeOf<DateInput>().toEqualTypeOf<string | Date>();
  });
});
