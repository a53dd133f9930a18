import type { Cases } from "../case.ts";

/** The cases of `lago.wallets`. */
export const wallets = {
  findAllWallets: (lago, { query, options }) => lago.wallets.list(query, options),
  findWallet: (lago, { path, options }) => lago.wallets.get(path.lago_id, options),
  createWallet: (lago, { body, options }) => lago.wallets.create(body.wallet, options),
  updateWallet: (lago, { path, body, options }) => lago.wallets.update(path.lago_id, body.wallet, options),
  destroyWallet: (lago, { path, options }) => lago.wallets.delete(path.lago_id, options),
  replaceWalletMetadata: (lago, { path, body, options }) =>
    lago.wallets.metadata.replace(path.lago_id, body.metadata, options),
  mergeWalletMetadata: (lago, { path, body, options }) =>
    lago.wallets.metadata.merge(path.lago_id, body.metadata, options),
  deleteAllWalletMetadata: (lago, { path, options }) => lago.wallets.metadata.deleteAll(path.lago_id, options),
  deleteWalletMetadataKey: (lago, { path, options }) =>
    lago.wallets.metadata.deleteKey(path.lago_id, path.key, options),
  findAllWalletTransactions: (lago, { path, query, options }) =>
    lago.wallets.transactions.list(path.lago_id, query, options),
  findWalletTransaction: (lago, { path, options }) => lago.wallets.transactions.get(path.lago_id, options),
  createWalletTransaction: (lago, { body, options }) =>
    lago.wallets.transactions.create(body.wallet_transaction, options),
  walletTransactionPaymentUrl: (lago, { path, options }) => lago.wallets.transactions.paymentUrl(path.lago_id, options),
  findAllWalletTransactionConsumptions: (lago, { path, query, options }) =>
    lago.wallets.transactions.consumptions(path.lago_id, query, options),
  findAllWalletTransactionFundings: (lago, { path, query, options }) =>
    lago.wallets.transactions.fundings(path.lago_id, query, options),
} satisfies Cases<
  | "findAllWallets"
  | "findWallet"
  | "createWallet"
  | "updateWallet"
  | "destroyWallet"
  | "replaceWalletMetadata"
  | "mergeWalletMetadata"
  | "deleteAllWalletMetadata"
  | "deleteWalletMetadataKey"
  | "findAllWalletTransactions"
  | "findWalletTransaction"
  | "createWalletTransaction"
  | "walletTransactionPaymentUrl"
  | "findAllWalletTransactionConsumptions"
  | "findAllWalletTransactionFundings"
>;
