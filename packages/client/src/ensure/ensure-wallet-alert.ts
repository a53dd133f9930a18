import type { WalletAlert, WalletAlertCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/** The input of an alert, with its wallet. */
export type WalletAlertEnsureInput = WalletAlertCreateInput & {
  readonly external_customer_id: string;
  readonly wallet_code: string;
};

/**
 * Gets the alert of a wallet with this `code`, or creates it if it does not exist. Concurrent callers get the same
 * alert.
 *
 * An existing alert is not changed, even if the input differs: `customers.wallets.alerts.update` changes it.
 *
 * @throws LagoNotFoundError if the customer or the wallet does not exist.
 * @throws LagoRequestError if the response to the create request was lost and the alert still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid, or an alert of this type already exists; see `fields`.
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
