import type { Wallet, WalletCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Page } from "../response/page.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate } from "./get-or-create.ts";

/** The input of a wallet, with a required `code`, which identifies the wallet. */
export type WalletEnsureInput = WalletCreateInput & { readonly code: string };

/**
 * Gets the active wallet of a customer with this `code`, or creates it with its credits if it does not exist.
 * Concurrent callers get the same wallet, and its credits are granted or invoiced only once.
 *
 * An existing wallet is not changed, even if the input differs: `wallets.update` changes it, and
 * `wallets.transactions.create` tops it up. A terminated wallet is never returned, since its credits cannot be used.
 *
 * @throws LagoNotFoundError if the customer does not exist.
 * @throws LagoRequestError if the response to the create request was lost and the wallet still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid, or a terminated wallet has the code; see `fields`.
 */
export function ensureWallet(
  lago: Pick<Lago, "wallets">,
  input: WalletEnsureInput,
  options?: RequestOptions,
): Promise<Ensured<Wallet>> {
  const { external_customer_id, code } = input;
  return getOrCreate({
    find: () => findActive(lago.wallets.list({ external_customer_id }, options), code),
    create: () => lago.wallets.create(input, options),
  });
}

/** Finds the active wallet. The list also contains terminated wallets, and the oldest is first. */
async function findActive(wallets: Page<Wallet>, code: string): Promise<Wallet | undefined> {
  for await (const wallet of wallets) if (wallet.code === code && wallet.status === "active") return wallet;
  return undefined;
}
