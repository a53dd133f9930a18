import type { WalletTransaction } from "@lagokit/types";
import type { Big } from "big.js";
import { given } from "../../server/given.ts";
import { invalid } from "../../server/refusal.ts";
import { parseDecimal } from "../../values/decimal.ts";
import { type WalletRow, walletTable, walletTransactionTable } from "../../state/tables.ts";
import { creditInCents, exactCredit } from "../../state/wallets/wallet-credit.ts";
import {
  addGrantedCredits,
  addPurchasedCredits,
  emitCreated,
  takeCredits,
} from "../../state/wallets/wallet-transaction.ts";
import { type PairInput, pairsOf } from "./transaction-metadata.ts";
import type { World } from "../../world/world.ts";

/** Credits to add to a wallet, or to take from it, as a request contains them. */
export interface TopUp {
  readonly paid_credits?: string | null | undefined;
  readonly granted_credits?: string | null | undefined;
  readonly voided_credits?: string | null | undefined;
  readonly ignore_paid_top_up_limits?: boolean | null | undefined;
  readonly priority?: number | null | undefined;
  readonly purchase_order_number?: string | null | undefined;
  readonly invoice_requires_successful_payment?: boolean | null | undefined;
  readonly payment_method?: WalletTransaction["payment_method"] | undefined;
  readonly name?: string | null | undefined;
  readonly metadata?: readonly PairInput[] | null | undefined;
}

/** Adds the paid credits, adds the granted ones, and takes the voided ones: a transaction for each kind that is not 0. */
export function topUp(world: World, walletId: string, input: TopUp): WalletTransaction[] {
  const wallet = (): WalletRow => walletOf(world, walletId);
  const [paid, granted, voided] = [input.paid_credits, input.granted_credits, input.voided_credits].map(creditsOf);
  if (paid !== undefined) refuseOutsideLimits(wallet(), paid, input.ignore_paid_top_up_limits);
  const fields = fieldsOf(input);
  const purchase = {
    ...fields,
    ...given(input, "payment_method"),
    invoice_requires_successful_payment: requiresPayment(wallet(), input),
  };
  const ids = [
    paid && addPurchasedCredits(world, { wallet: wallet(), credit: creditInCents(wallet(), paid), fields: purchase }),
    granted && addGrantedCredits(world, { wallet: wallet(), credit: creditInCents(wallet(), granted), fields }),
    voided &&
      takeCredits(world, {
        wallet: wallet(),
        credit: exactCredit(wallet(), voided),
        fields,
        transaction_status: "voided",
      }),
  ];
  const transactions = ids.flatMap((id) => world.table(walletTransactionTable).get(id) ?? []);
  for (const transaction of transactions) emitCreated(world, transaction);
  return transactions;
}

/** Throws the 422 of Lago if a paid top-up is below the minimum or above the maximum of its wallet. */
export function refuseOutsideLimits(
  wallet: Pick<WalletRow, "paid_top_up_min_amount_cents" | "paid_top_up_max_amount_cents" | "rate_amount" | "currency">,
  credits: Big,
  ignores: unknown,
): void {
  if (ignores === true || ignores === "true") return;
  const { cents } = creditInCents(wallet, credits);
  const { paid_top_up_min_amount_cents: minimum, paid_top_up_max_amount_cents: maximum } = wallet;
  if (minimum !== null && cents < minimum) throw invalid({ paid_credits: ["amount_below_minimum"] });
  if (maximum !== null && cents > maximum) throw invalid({ paid_credits: ["amount_above_maximum"] });
}

function requiresPayment(wallet: WalletRow, { invoice_requires_successful_payment: requires }: TopUp): boolean {
  return requires ?? wallet.invoice_requires_successful_payment;
}

/** The credits of a request, cut to 5 digits after the point. Undefined if it has none. */
export function creditsOf(value: unknown): Big | undefined {
  const credits = parseDecimal(value)?.round(5, 0);
  return credits === undefined || credits.eq(0) ? undefined : credits;
}

function fieldsOf({ name, metadata, priority, ...input }: TopUp): Partial<WalletTransaction> {
  return {
    ...(priority != null && { priority }),
    purchase_order_number: input.purchase_order_number ?? null,
    metadata: pairsOf(metadata),
    name: name || null,
  };
}

function walletOf(world: World, id: string): WalletRow {
  const wallet = world.table(walletTable).get(id);
  if (wallet === undefined) throw invalid({ wallet_id: ["wallet_not_found"] });
  return wallet;
}
