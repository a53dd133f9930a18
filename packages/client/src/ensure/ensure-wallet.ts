import type { Wallet, WalletCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Page } from "../response/page.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate } from "./get-or-create.ts";

/** The input of a wallet, with the code that it is found by. */
export type WalletEnsureInput = WalletCreateInput & { readonly code: string };

/**
 * Gives the active wallet of a customer with this `code`, and creates it, with its credits, if there is none. Two callers at
 * once get the same one, and its credits are granted or invoiced once.
 *
 * One that is there is not changed, be the input another or not: `wallets.update` changes it, and `wallets.transactions.create`
 * tops it up. A terminated wallet is not given: its credits cannot be used.
 *
 * @throws LagoNotFoundError if there is no such customer.
 * @throws LagoRequestError if the answer to the create was lost, and there is no such wallet still: `outcomeUnknown` is true.
 * @throws LagoValidationError if a field is invalid, or a terminated wallet keeps the code; `fields` says which.
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

/** Terminated wallets are in the list, before those that came later. */
async function findActive(wallets: Page<Wallet>, code: string): Promise<Wallet | undefined> {
  for await (const wallet of wallets) if (wallet.code === code && wallet.status === "active") return wallet;
  return undefined;
}
