import { describe, expect, expectTypeOf, it } from "vitest";

import { type Coupon, LagoCore, type LagoPromise } from "../../src/index.ts";

const portalUrl = "/customers/{external_customer_id}/portal_url";
const ids = ["acme"] as const;
const answer = { customer: { portal_url: "https://portal.example/acme" } };
const core = new LagoCore({ apiKey: "key", fetch: async () => Response.json(answer) });

describe("a call of an operation", () => {
  it("returns the value under the keys, in the spec's type", async () => {
    const customer = await core.get(portalUrl, "customer", { ids, options: undefined });
    const url = await core.get(portalUrl, "customer.portal_url", { ids, options: undefined });

    expect([customer, url]).toEqual([answer.customer, answer.customer.portal_url]);
    expectTypeOf(customer).toEqualTypeOf<{ portal_url: string }>();
    expectTypeOf(url).toEqualTypeOf<string>();
  });

  it("may return undefined for any deletion", async () => {
    const deleting = new LagoCore({ apiKey: "key", fetch: async () => Response.json({ coupon: { code: "acme" } }) });
    const options = undefined;

    const deleted = deleting.delete("/coupons/{code}", "coupon", { ids, options });
    // @ts-expect-error: it may be undefined
    const coupon: LagoPromise<Coupon> = deleted;

    expect(await coupon).toEqual({ code: "acme" });
    expectTypeOf(deleted).toEqualTypeOf<LagoPromise<Coupon | undefined>>();
  });

  it("compiles for what is in the spec, and for nothing else", async () => {
    const options = undefined;

    const calls = [
      // @ts-expect-error: no such path
      core.get("/customer/{external_customer_id}/portal_url", "customer", { ids, options }),
      // @ts-expect-error: a path without this method
      core.get("/customers/{external_customer_id}/checkout_url", "customer", { ids, options }),
      // @ts-expect-error: more IDs than the path has
      core.get(portalUrl, "customer", { ids: ["acme", "acme"], options }),
      // @ts-expect-error: no ID
      core.get(portalUrl, "customer", { options }),
      // @ts-expect-error: not in the envelope
      core.get(portalUrl, "customer.url", { ids, options }),
    ];

    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
    ]);
  });
});
