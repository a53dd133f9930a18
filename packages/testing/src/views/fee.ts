import type { Fee } from "@lagokit/types";
import { without } from "./without.ts";

/** Fees of these types have a period. */
const typesWithPeriod: ReadonlySet<string> = new Set(["add_on", "charge", "fixed_charge", "subscription"]);

/** A fee in an invoice. */
export function feeInInvoice(row: Fee): Fee {
  const { event_transaction_id, from_date, to_date } = row;
  const fee = without(row, "applied_taxes", "event_transaction_id", "from_date", "to_date");
  const period = { from_date: from_date ?? null, to_date: to_date ?? null };
  return {
    ...fee,
    ...(typesWithPeriod.has(fee.item.type) && period),
    ...(isEventFee(fee) && { event_transaction_id: event_transaction_id ?? null }),
  };
}

/** A fee in its own responses. */
export function feeWithTaxes(fee: Fee): Fee {
  return { ...feeInInvoice(fee), applied_taxes: fee.applied_taxes ?? [] };
}

/** Whether an event triggered the fee. */
function isEventFee({ pay_in_advance: inAdvance, item }: Pick<Fee, "item" | "pay_in_advance">): boolean {
  return inAdvance && item.type === "charge";
}
