import type { Customer, CustomerWalletCreateInput, Wallet } from "@lagokit/types";
import type { Stage } from "../behavior.ts";
import { eventually } from "../eventually.ts";

/** Creates a customer that is deleted afterwards. */
export async function newCustomer({ lago, unique, cleanUp }: Stage): Promise<Customer> {
  const externalId = unique("customer");
  cleanUp(() => lago.customers.delete(externalId));
  return lago.customers.create({ external_id: externalId, name: "Acme", currency: "EUR" });
}

/** Creates a wallet of a new customer. It is terminated afterwards. */
export async function newWallet(stage: Stage, input: Partial<CustomerWalletCreateInput> = {}): Promise<Wallet> {
  const { external_id: externalId } = await newCustomer(stage);
  const wallet = await stage.lago.wallets.create({ external_customer_id: externalId, rate_amount: "1.0", ...input });
  stage.cleanUp(() => stage.lago.wallets.delete(wallet.lago_id));
  return wallet;
}

/** Creates a wallet with granted credits, and returns it when it has them. */
export async function newWalletWithCredits(stage: Stage, granted_credits: string): Promise<Wallet> {
  const { lago_id: id } = await newWallet(stage, { granted_credits });
  return eventually(
    () => stage.lago.wallets.get(id),
    ({ last_balance_sync_at: time }) => time !== null,
  );
}
