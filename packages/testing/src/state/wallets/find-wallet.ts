import { notFound } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { findCustomer, walletTable, type WalletRow } from "../tables.ts";

/** Returns the wallet with a `lago_id`, or throws the 404 of Lago. */
export function findWallet(world: World, id: string | undefined): WalletRow {
  const wallet = world.table(walletTable).get(id);
  if (wallet === undefined) throw notFound("wallet");
  return wallet;
}

/** Returns the wallet of a customer with a code, an active one if there is one, or throws the 404 of Lago. */
export function findCustomerWallet(world: World, externalCustomerId: string, code: string): WalletRow {
  const customer = findCustomer(world, externalCustomerId);
  const wallets = walletsOf(world, customer.lago_id).filter((wallet) => wallet.code === code);
  const wallet = wallets.find(({ status }) => status === "active") ?? wallets[0];
  if (wallet === undefined) throw notFound("wallet");
  return wallet;
}

/** The wallets of a customer, also those that are terminated, the oldest first. */
export function walletsOf(world: World, customerId: string): WalletRow[] {
  return world.table(walletTable).where(({ lago_customer_id: id }) => id === customerId);
}
