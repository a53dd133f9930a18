import type { Handlers } from "../../server/handlers.ts";
import { notFound } from "../../server/refusal.ts";
import { type Metadata, metadataWithout, mergedMetadata, replacedMetadata } from "../../state/metadata.ts";
import { type WalletRow, walletTable } from "../../state/tables.ts";
import { findCustomerWallet, findWallet } from "../../state/wallets/find-wallet.ts";
import type { World } from "../../world/world.ts";
import { refuseTerminated, saveWallet } from "./update-wallet.ts";

type MetadataOperation =
  | "deleteAllCustomerWalletMetadata"
  | "deleteAllWalletMetadata"
  | "deleteCustomerWalletMetadataKey"
  | "deleteWalletMetadataKey"
  | "mergeCustomerWalletMetadata"
  | "mergeWalletMetadata"
  | "replaceCustomerWalletMetadata"
  | "replaceWalletMetadata";

/** The operations of the metadata of wallets. */
export const walletMetadata: Handlers<MetadataOperation> = {
  replaceWalletMetadata: ({ world, path, body }) =>
    save(world, findWallet(world, path.lago_id), (current) => replacedMetadata(current, body.metadata)),
  mergeWalletMetadata: ({ world, path, body }) =>
    save(world, findWallet(world, path.lago_id), (current) => mergedMetadata(current, body.metadata)),
  deleteAllWalletMetadata: ({ world, path }) => save(world, findWallet(world, path.lago_id), () => null),
  deleteWalletMetadataKey: ({ world, path }) => deleteKey(world, findWallet(world, path.lago_id), path.key),
  replaceCustomerWalletMetadata: ({ world, path, body }) =>
    save(world, walletOf(world, path), (current) => replacedMetadata(current, body.metadata)),
  mergeCustomerWalletMetadata: ({ world, path, body }) =>
    save(world, walletOf(world, path), (current) => mergedMetadata(current, body.metadata)),
  deleteAllCustomerWalletMetadata: ({ world, path }) => save(world, walletOf(world, path), () => null),
  deleteCustomerWalletMetadataKey: ({ world, path }) => deleteKey(world, walletOf(world, path), path.key),
};

interface CustomerWalletPath {
  readonly external_customer_id: string;
  readonly wallet_code: string;
}

function walletOf(world: World, path: CustomerWalletPath): WalletRow {
  return findCustomerWallet(world, path.external_customer_id, path.wallet_code);
}

type MetadataResponse = { metadata: Record<string, string | null> | null };

function save(
  world: World,
  wallet: WalletRow,
  change: (current: Metadata | null) => Metadata | null,
): MetadataResponse {
  refuseTerminated(wallet);
  return answer(saveWallet(world, { ...wallet, metadata: change(wallet.metadata) }).metadata);
}

/** Deletes a key. Lago sends no webhook about it, and does it in terminated wallets too. */
function deleteKey(world: World, wallet: WalletRow, key: string): MetadataResponse {
  if (wallet.metadata === null) throw notFound("metadata");
  return answer(world.table(walletTable).change(wallet, { metadata: metadataWithout(wallet.metadata, key) }).metadata);
}

function answer(metadata: Metadata | null): MetadataResponse {
  return { metadata: metadata === null ? null : { ...metadata } };
}
