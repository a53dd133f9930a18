import type { RequestBody } from "../../operation.ts";

/** The fields of a new wallet, in requests with and without a customer in the path. */
export type WalletInput = Omit<RequestBody<"createWallet">["wallet"], "external_customer_id">;

/** The fields of a request that changes a wallet. */
export type WalletChanges = NonNullable<RequestBody<"updateWallet">["wallet"]>;

/** The fields that have the same checks in both requests. */
export type WalletFields = Pick<
  WalletInput & WalletChanges,
  "priority" | "paid_top_up_min_amount_cents" | "paid_top_up_max_amount_cents" | "purchase_order_number"
>;
