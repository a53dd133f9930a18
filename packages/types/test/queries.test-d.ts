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

  test("keeps required parameters", () => {
    expectTypeOf<{ external_subscription_id: string }>().toExtend<CustomerCurrentUsageQuery>();
    // @ts-expect-error The subscription is required.
    expectTypeOf<{ full_usage: boolean }>().toExtend<CustomerCurrentUsageQuery>();
  });

  test("accepts a value of a response", () => {
    expectTypeOf<{ status: SubscriptionStatus[] }>().toExtend<SubscriptionListQuery>();
  });

  test("accepts a date as a string or a Date", () => {
    expectTypeOf<InvoiceListQuery["issuing_date_from"]>().toEqualTypeOf<DateInput | undefined>();
    expectTypeOf<DateInput>().toEqualTypeOf<string | Date>();
  });
});
