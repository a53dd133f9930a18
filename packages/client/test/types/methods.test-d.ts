import type {
  Coupon,
  Customer,
  CustomerCreateInput,
  CustomerExtended,
  InvoiceSummary,
  Metadata,
  Wallet,
} from "@lagokit/types";
import type { Lago, LagoPromise, Page, RequestOptions } from "@lagokit/client";
import { openapiFetch, type OpenapiResult } from "@lagokit/client/openapi-fetch";
import { describe, expectTypeOf, test } from "vitest";

declare const lago: Lago;

describe("a method", () => {
  test("returns the content of the envelope", () => {
    expectTypeOf(lago.customers.get).returns.toEqualTypeOf<LagoPromise<CustomerExtended>>();
    expectTypeOf(lago.customers.create).returns.resolves.toExtend<Customer>();
    expectTypeOf(lago.customers.portalUrl).returns.toEqualTypeOf<LagoPromise<string>>();
    expectTypeOf(lago.webhooks.publicKey).returns.toEqualTypeOf<LagoPromise<string>>();
  });

  test("shows that it may return nothing", () => {
    expectTypeOf(lago.invoices.download).returns.toEqualTypeOf<LagoPromise<InvoiceSummary | undefined>>();
    expectTypeOf(lago.invoices.retryPayment).returns.toEqualTypeOf<LagoPromise<void>>();
  });

  test("shows for a deletion that it may return nothing: an attempt whose response was lost completed it", () => {
    expectTypeOf(lago.coupons.delete).returns.toEqualTypeOf<LagoPromise<Coupon | undefined>>();
    expectTypeOf(lago.plans.metadata.deleteAll).returns.toEqualTypeOf<LagoPromise<Metadata | null | undefined>>();
    // @ts-expect-error It may be undefined.
    void lago.coupons.delete("welcome").then(({ code }) => code);
  });

  test("accepts IDs, then an input, then options", () => {
    expectTypeOf(lago.customers.get).parameters.toEqualTypeOf<[id: string, options?: RequestOptions | undefined]>();
    expectTypeOf(lago.customers.create).parameters.toEqualTypeOf<
      [input: CustomerCreateInput, options?: RequestOptions | undefined]
    >();
  });
});

describe("a list", () => {
  test("is a page when awaited, and items when iterated", () => {
    expectTypeOf(lago.customers.wallets.list).returns.toEqualTypeOf<Page<Wallet>>();
    expectTypeOf<Awaited<Page<Wallet>>["data"]>().toEqualTypeOf<Wallet[]>();
    expectTypeOf<Page<Wallet>>().toExtend<AsyncIterable<Wallet>>();
  });
});

describe("the escape hatch", () => {
  test("knows the response of an operation, with its envelope", () => {
    const answer = openapiFetch(lago).GET("/customers/{external_customer_id}", {
      params: { path: { external_customer_id: "acme" } },
    });

    expectTypeOf(answer).toEqualTypeOf<Promise<OpenapiResult<{ customer: CustomerExtended }>>>();
  });

  test("knows that a deletion may have no data", () => {
    const answer = openapiFetch(lago).DELETE("/coupons/{code}", { params: { path: { code: "welcome" } } });

    expectTypeOf(answer).toEqualTypeOf<Promise<OpenapiResult<{ coupon: Coupon } | undefined>>>();
    expectTypeOf(openapiFetch(lago).DELETE<{ gone: true }>("/brand_new")).toEqualTypeOf<
      Promise<OpenapiResult<{ gone: true } | undefined>>
    >();
  });

  test("returns the caller's type for any other path", () => {
    expectTypeOf(openapiFetch(lago).GET("/brand_new")).toEqualTypeOf<Promise<OpenapiResult<unknown>>>();
    expectTypeOf(openapiFetch(lago).GET<{ new: true }>("/brand_new")).toEqualTypeOf<
      Promise<OpenapiResult<{ new: true }>>
    >();
  });

  test("refuses a known path without its IDs", () => {
    // @ts-expect-error The path has an ID.
    void openapiFetch(lago).GET("/customers/{external_customer_id}");
  });
});
