import type { Lago, RequestOptions } from "../../src/index.ts";

/** The kinds of methods, by whether they may be retried, each with one method as its example. */
export const kinds = {
  read: {
    call: (lago: Lago, options: RequestOptions): Promise<unknown> => lago.customers.portalUrl("acme", options),
    good: { customer: { portal_url: "https://portal.example/acme" } },
  },
  write: {
    call: (lago: Lago, options: RequestOptions): Promise<unknown> =>
      lago.coupons.update("welcome", { name: "Welcome" }, options),
    good: { coupon: { code: "welcome" } },
  },
  never: {
    call: (lago: Lago, options: RequestOptions): Promise<unknown> =>
      lago.wallets.transactions.create(
        { wallet_id: "1a901a90-1a90-1a90-1a90-1a901a901a90", paid_credits: "100.0" },
        options,
      ),
    good: { wallet_transactions: [{ lago_id: "1a901a90-1a90-1a90-1a90-1a901a901a91" }] },
  },
  event: {
    call: (lago: Lago, options: RequestOptions): Promise<unknown> =>
      lago.events.send({ code: "storage", external_subscription_id: "sub_1" }, options),
    good: { event: { transaction_id: "t", code: "storage", external_subscription_id: "sub_1" } },
  },
} as const;

/** A kind of method. */
export type Kind = keyof typeof kinds;
