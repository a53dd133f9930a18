import type { Customer } from "@lagokit/types";
import { documentNumberPrefix } from "../state/billing-entity.ts";

/** How a customer is billed: its own settings, or else those of its billing entity. */
export interface BillingSettings {
  readonly net_payment_term: number;
  readonly invoice_grace_period: number;
  readonly document_number_prefix: string;
  readonly finalizesZeroAmount: boolean;
}

/** The settings of a customer. The billing entity of the fake has no payment term and no grace period. */
export function billingSettingsOf(customer: Customer): BillingSettings {
  return {
    net_payment_term: customer.net_payment_term ?? 0,
    invoice_grace_period: customer.billing_configuration.invoice_grace_period ?? 0,
    document_number_prefix: documentNumberPrefix,
    finalizesZeroAmount: customer.finalize_zero_amount_invoice !== "skip",
  };
}
