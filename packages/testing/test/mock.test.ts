import {
  isLagoError,
  type Lago,
  LagoNotFoundError,
  LagoRateLimitError,
  LagoServerError,
  LagoValidationError,
} from "@lagokit/client";
import { expect, expectTypeOf, it, vi } from "vitest";
import { fakePage, makeError, mockLago } from "../src/mock.ts";

it("calls the functions of a mock, with the promise that the client returns", async () => {
  const portalUrl = vi.fn<(id: string) => Promise<string>>(async () => "https://portal.example.com");
  const lago = mockLago({ customers: { portalUrl } });

  const url = await lago.customers.portalUrl("acme");

  expect(url).toBe("https://portal.example.com");
  expect(portalUrl).toHaveBeenCalledWith("acme");
  expect(await lago.customers.portalUrl("acme").withResponse()).toMatchObject({ data: url });
  expectTypeOf(lago).toEqualTypeOf<Lago>();
});

it("throws an error that names a method without a mock", () => {
  const lago = mockLago({ customers: {} });

  expect(() => lago.customers.wallets.list("acme")).toThrow("lago.customers.wallets.list() is not mocked.");
  expect(() => lago.plans.get("pro")).toThrow("lago.plans.get() is not mocked.");
});

it("pages through a list as the client does", async () => {
  const lago = mockLago({
    taxes: {
      list: () =>
        fakePage(
          [1, 2, 3].map((rate) => ({ rate }) as never),
          2,
        ),
    },
  });

  const { data, meta } = await lago.taxes.list();

  expect(data).toEqual([{ rate: 1 }, { rate: 2 }]);
  expect(meta).toEqual({ current_page: 1, next_page: 2, prev_page: null, total_pages: 2, total_count: 3 });
  expect(await lago.taxes.list().toArray()).toEqual([{ rate: 1 }, { rate: 2 }, { rate: 3 }]);
});

it("makes the errors of the client", () => {
  const missing = makeError(404, { operation: "findPlan", code: "plan_not_found" });
  const refused = makeError(422, { operation: "createPlan", details: { code: ["value_already_exist"] } });
  const limited = makeError(429, { headers: { "x-ratelimit-reset": "2" } });

  expectTypeOf(missing).toEqualTypeOf<LagoNotFoundError>();
  expect(missing).toBeInstanceOf(LagoNotFoundError);
  expect(missing).toMatchObject({ status: 404, code: "plan_not_found", method: "GET", path: "/plans/{code}" });
  expect(refused).toBeInstanceOf(LagoValidationError);
  expect(refused.fields).toEqual({ code: ["value_already_exist"] });
  expect(limited).toBeInstanceOf(LagoRateLimitError);
  expect(makeError(503)).toBeInstanceOf(LagoServerError);
  expect(isLagoError(missing)).toBe(true);
});
