import type { WalletAlert, WalletAlertCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/** The input of an alert, with the wallet that it is on. */
export type WalletAlertEnsureInput = WalletAlertCreateInput & {
  readonly external_customer_id: string;
  readonly wallet_code: string;
};

/**
 * Gives the alert of a wallet with this `code`, and creates it if there is none. Two callers at once get the same one.
 *
 * One that is there is not changed, be the input another or not: `customers.wallets.alerts.update` changes it.
 *
 * @throws LagoNotFoundError if there is no such customer or wallet.
 * @throws LagoRequestError if the answer to the create was lost, and there is no such alert still: `outcomeUnknown` is true.
 * @throws LagoValidationError if a field is invalid, or there is an alert of this type already; `fields` says which.
 */
export function ensureWalletAlert(
  lago: Pick<Lago, "customers">,
  { external_customer_id: customer, wallet_code: wallet, ...input }: WalletAlertEnsureInput,
  options?: RequestOptions,
): Promise<Ensured<WalletAlert>> {
  const { alerts } = lago.customers.wallets;
  return getOrCreate({
    find: () => unlessNotFound(alerts.get(customer, wallet, input.code, options)),
    create: () => alerts.create(customer, wallet, input, options),
  });
}
