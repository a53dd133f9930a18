import { Big } from "big.js";
import type { WalletTransaction } from "@lagokit/types";
import { subunitsOf } from "../../values/subunits.ts";
import type { WalletRow } from "../tables.ts";

/** What one credit of a wallet is worth. */
export type Rate = Pick<WalletRow, "rate_amount" | "currency">;

/** Credits of a wallet, and what they are worth. */
export interface WalletCredit {
  readonly credits: Big;
  /** In the currency of the wallet, in whole cents. */
  readonly amount: Big;
  readonly cents: number;
}

/**
 * Credits that are worth whole cents. What Lago sells or grants is rounded to cents first, so that a wallet can receive other
 * credits than were requested.
 */
export function creditInCents(wallet: Rate, credits: Big): WalletCredit {
  const { amount, cents } = exactCredit(wallet, credits);
  return { credits: amount.div(wallet.rate_amount), amount, cents };
}

/** Unrounded credits, and what they are worth in whole cents. */
export function exactCredit(wallet: Rate, credits: Big): WalletCredit {
  const subunits = subunitsOf(wallet.currency);
  const amount = credits.times(wallet.rate_amount).times(subunits).round(0, Big.roundHalfUp).div(subunits);
  return { credits, amount, cents: Number(amount.times(subunits).toFixed(0)) };
}

/** The credits that an amount in cents buys. */
export function creditsOfCents(wallet: Rate, cents: number): Big {
  return new Big(cents).div(subunitsOf(wallet.currency)).div(wallet.rate_amount);
}

/** The amount of a transaction in cents. */
export function centsOf(wallet: Rate, { amount }: Pick<WalletTransaction, "amount">): number {
  return Number(new Big(amount).times(subunitsOf(wallet.currency)).toFixed(0));
}
