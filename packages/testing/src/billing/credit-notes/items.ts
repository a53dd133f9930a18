import type { Fee } from "@lagokit/types";
import { invalid, notFound, NotSimulated } from "../../server/refusal.ts";
import { creditableAmount } from "../../state/credit-notes.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { feesOf } from "../../state/invoices.ts";
import type { World } from "../../world/world.ts";

/** An item of a request for a credit note. */
export interface ItemInput {
  readonly fee_id?: string;
  readonly amount_cents?: number;
}

/** A part of a fee that a credit note returns. */
export interface CreditedItem {
  readonly fee: Fee;
  readonly amount: number;
}

/** Finds the fees of the items of a request. Throws the error of Lago for the first invalid item. */
export function creditedItems(world: World, invoice: InvoiceRow, inputs: unknown): CreditedItem[] {
  refuseUnsupported(invoice);
  if (!Array.isArray(inputs)) throw invalid({ items: ["must_be_an_array"] });
  const fees = feesOf(world, invoice);
  const left = new Map(fees.map((fee) => [fee.lago_id, creditableAmount(world, fee)]));
  // As: other fields of a request do not matter, and the amount is checked.
  return (inputs as readonly ItemInput[]).map(({ fee_id: id = "", amount_cents: amount = 0 }) => {
    const fee = fees.find(({ lago_id: feeId }) => feeId === id);
    if (fee === undefined) throw notFound("fee");
    refuseFraction(amount);
    const rest = (left.get(id) ?? 0) - amount;
    if (amount < 0) throw invalid({ amount_cents: ["invalid_value"] });
    if (rest < 0) throw invalid({ amount_cents: ["higher_than_remaining_fee_amount"] });
    left.set(id, rest);
    return { fee, amount };
  });
}

/** Refuses amounts of which it is not known how Lago reads them. */
export function refuseFraction(amount: unknown): void {
  if (!Number.isInteger(amount))
    throw new NotSimulated("Only whole numbers of cents are known as amounts of credit notes. Send numbers, not text.");
}

function refuseUnsupported({ invoice_type: type, coupons_amount_cents: coupons, ...invoice }: InvoiceRow): void {
  if (type === "credit")
    throw new NotSimulated("Credit notes of prepaid credits are missing. Void the credits of the wallet instead.");
  if (coupons > 0 || invoice.progressive_billing_credit_amount_cents > 0)
    throw new NotSimulated("Credit notes of invoices with coupons are missing. Use an invoice without a coupon.");
  if (invoice.status === "draft")
    throw new NotSimulated("Credit notes of drafts are missing. Finalize the invoice first.");
}
