import type { Fee, Tax } from "@lagokit/types";

/** The fields of a fee that a draft must have. */
type Required = "item" | "amount_cents" | "units" | "precise_unit_amount";

/** The fields that most fees do not have. Without a value, they are null, empty or false, as Lago sends them. */
type Optional =
  | "amount_details"
  | "description"
  | "event_transaction_id"
  | "events_count"
  | "external_customer_id"
  | "external_subscription_id"
  | "from_date"
  | "invoiceable"
  | "lago_charge_filter_id"
  | "lago_charge_id"
  | "lago_customer_id"
  | "lago_fixed_charge_id"
  | "lago_subscription_id"
  | "pay_in_advance"
  | "presentation_breakdowns"
  | "pricing_unit_details"
  | "to_date"
  | "total_aggregated_units";

/** A fee before its taxes, its currency and its invoice are known. */
export interface FeeDraft extends Pick<Fee, Required>, Partial<Pick<Fee, Optional>> {
  /** The amount before it was rounded to `amount_cents`, in cents, as a decimal string. */
  readonly precise_amount_cents: string;
  /** The taxes that apply. Empty makes the fee tax-free. */
  readonly taxes: readonly Tax[];
}
