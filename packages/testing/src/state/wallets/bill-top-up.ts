import type { InvoicePaymentStatus, WalletTransaction } from "@lagokit/types";
import { createInvoiceOf } from "../../billing/create-invoice.ts";
import type { FeeDraft } from "../../billing/fee-draft.ts";
import type { World } from "../../world/world.ts";
import { customerTable, type WalletRow, walletTable, walletTransactionTable } from "../tables.ts";
import { centsOf } from "./wallet-credit.ts";
import { failTransaction, settleTransaction } from "./wallet-transaction.ts";

/** Creates the invoice of each paid top-up. Lago does it in the background, after the response. */
export function billTopUps(world: World, transactions: readonly WalletTransaction[]): void {
  for (const { lago_id: id, transaction_status: kind } of transactions) if (kind === "purchased") billTopUp(world, id);
}

function billTopUp(world: World, id: string): void {
  const table = world.table(walletTransactionTable);
  const transaction = table.get(id);
  const wallet = world.table(walletTable).get(transaction?.lago_wallet_id);
  const customer = world.table(customerTable).get(wallet?.lago_customer_id);
  if (transaction === undefined || wallet === undefined || customer === undefined) return;
  const invoice = createInvoiceOf(world, {
    customer,
    kind: "credit",
    currency: wallet.currency,
    fees: [feeOf(wallet, transaction)],
    purchaseOrderNumber: transaction.purchase_order_number ?? wallet.purchase_order_number ?? null,
    onPayment: (status) => finish(world, id, status),
  });
  table.change(transaction, { lago_invoice_id: invoice.lago_id });
  // Nothing is left to pay for credits that are worth less than a cent.
  if (invoice.payment_status === "succeeded") finish(world, id, "succeeded");
}

/** Credits are an advance, so no taxes apply. */
function feeOf(wallet: WalletRow, transaction: WalletTransaction): FeeDraft {
  const cents = centsOf(wallet, transaction);
  return {
    item: {
      type: "credit",
      code: "credit",
      name: "credit",
      description: "credit",
      invoice_display_name: "credit",
      filters: null,
      filter_invoice_display_name: null,
      lago_item_id: transaction.lago_id,
      item_type: "WalletTransaction",
      grouped_by: {},
    },
    amount_cents: cents,
    precise_amount_cents: `${cents}.0`,
    units: transaction.credit_amount,
    precise_unit_amount: wallet.rate_amount,
    taxes: [],
  };
}

/** Settles or fails the top-up when the payment of its invoice has succeeded or failed. */
function finish(world: World, id: string, status: InvoicePaymentStatus): void {
  const transaction = world.table(walletTransactionTable).get(id);
  const wallet = world.table(walletTable).get(transaction?.lago_wallet_id);
  if (transaction === undefined || wallet === undefined) return;
  if (status === "succeeded") settleTransaction(world, wallet, transaction);
  else failTransaction(world, transaction);
}
